/** A chat that is part of its page, on paper: all that was said, dark on white, and nothing to press. */
import { css, type CSSResult } from 'lit';

const chat = css`
  @media print {
    :host([position]),
    :host([position]) .root {
      position: static !important;
      block-size: auto !important;
      max-block-size: none !important;
      margin: 0 !important;
    }
    :host([position]) .root {
      display: block;
      color-scheme: light !important;
    }
  }
`;

const panel = css`
  @media print {
    :host([position]) {
      position: static;
      block-size: auto;
    }
    :host([position]) .panel {
      display: block;
      block-size: auto;
      padding: 0;
      overflow: visible;
      box-shadow: none;
      background: none;
    }
    header button,
    .banner,
    .status i,
    botlhale-menu,
    botlhale-extras,
    botlhale-composer {
      display: none !important;
    }
  }
`;

const transcript = css`
  @media print {
    .scroller {
      block-size: auto;
      overflow: visible;
    }
    section {
      content-visibility: visible;
    }
    .row {
      break-inside: avoid;
    }
    .pill,
    .replies,
    .actions,
    .row:has(.dots) {
      display: none;
    }
    /* Printers leave backgrounds out: what stood on one has an edge instead. */
    .row .bubble {
      border: 1px solid #999;
      background: none;
    }
    .empty .bubble {
      border: 0;
    }
    .row .bubble,
    .row .avatar,
    .row a {
      color: #000;
    }
  }
`;

const printed = new WeakSet<Element>();

/** Has the chat in `root`, and all that it is made of, printed as it should be: once each. */
export function printable(root: HTMLElement): void {
  const within = (from: ParentNode | null | undefined, selector: string) =>
    from?.querySelector(selector);
  const panelElement = within(root, 'botlhale-panel');
  const shadow = root.getRootNode();
  adopt(shadow instanceof ShadowRoot ? shadow.host : null, chat);
  adopt(panelElement, panel);
  adopt(within(panelElement?.shadowRoot, 'botlhale-transcript'), transcript);
}

function adopt(element: Element | null | undefined, { styleSheet }: CSSResult): void {
  if (!element?.shadowRoot || !styleSheet || printed.has(element)) return;
  printed.add(element);
  element.shadowRoot.adoptedStyleSheets.push(styleSheet);
}
