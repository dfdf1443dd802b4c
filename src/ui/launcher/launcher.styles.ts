import { css } from 'lit';

/** Where the widget sits on the page, and its round button. */
export const launcherStyles = css`
  /*
   * In front of the page, letting presses through. What shapes it is ours, whatever a page says of all
   * its elements; how far it is from the window's edges, and whether it shows, are the host's to set.
   */
  :host {
    display: block;
    visibility: visible;
    position: fixed !important;
    z-index: var(--botlhale-z-index, 2147483000) !important;
    pointer-events: none !important;
    inset: 0 calc(20px + env(safe-area-inset-right)) calc(20px + env(safe-area-inset-bottom))
      calc(20px + env(safe-area-inset-left));
  }
  :host([position='inline']) {
    position: relative !important;
    z-index: auto !important;
    inset: auto;
    min-inline-size: min(280px, 100%);
    block-size: var(--botlhale-height, 640px);
    max-block-size: 100%;
  }
  /* What it holds takes no room: this makes it wide enough wherever it stands. */
  :host([position='inline'])::before {
    content: '';
    display: block;
    inline-size: 400px;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* Nothing that the page's elements inherit reaches what is in here. */
  .root {
    all: initial;
    visibility: inherit;
    pointer-events: none;
    color-scheme: inherit;
    direction: ltr;
    -webkit-user-select: text;
    -webkit-text-size-adjust: 100%;
    position: fixed;
    inset: inherit;
    margin-inline: calc(1px * var(--_x, 20) - 20px);
    margin-block-end: calc(1px * var(--_y, 20) - 20px + var(--_lift, 0px));
    /* The size that the visitor's browser is set to; all others follow it. */
    font: medium/1.45 var(--_font);
    color: var(--_text);
  }
  /* The page has taken the distances away. */
  .own {
    inset: 0 20px 20px;
  }
  :host([position='inline']) .root {
    position: absolute;
    inset: 0;
    margin: 0;
  }
  :host([position='inline']) .own {
    display: block;
    position: relative;
    block-size: var(--botlhale-height, 640px);
  }
  .root > * {
    pointer-events: auto;
  }
  .corner {
    position: absolute;
    bottom: 0;
    right: 0;
  }
  :host([position='bottom-left']) .corner {
    left: 0;
    right: auto;
  }
  .launcher {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.24);
    transition: transform 120ms;
  }
  .launcher:hover {
    transform: scale(1.04);
  }
  /* The ring stands on a ground of its own, since the page may have any colour. */
  .launcher:focus-visible {
    box-shadow: 0 0 0 6px var(--_surface);
  }
  .launcher .icon {
    inline-size: 28px;
    block-size: 28px;
  }
  .badge {
    position: absolute;
    pointer-events: none;
    inset-block-start: -3px;
    inset-inline-end: -3px;
    min-inline-size: 20px;
    padding-inline: 4px;
    border-radius: 20px;
    border: 2px solid var(--_surface);
    background: #b4232c;
    color: #fff;
    font-size: 0.69em;
    font-weight: 600;
    text-align: center;
  }
  @media print {
    :host(:not([position='inline'], [position='page'])) {
      display: none !important;
    }
  }
  @media (max-width: 30em) or (max-height: 25em) {
    :host(:not([position='inline'])[open]) .launcher {
      visibility: hidden;
    }
  }
`;
