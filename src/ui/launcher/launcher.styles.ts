import { css } from 'lit';

/** Where the widget sits on the page, and its round button. */
export const launcherStyles = css`
  :host {
    position: fixed;
    z-index: var(--botlhale-z-index, 2147483000);
    bottom: calc(20px + env(safe-area-inset-bottom));
    right: calc(20px + env(safe-area-inset-right));
    /* The size that the visitor's browser is set to; all others follow it. */
    font: medium/1.45 var(--_font);
    color: var(--_text);
  }
  :host([position='bottom-left']) {
    left: calc(20px + env(safe-area-inset-left));
    right: auto;
  }
  :host([position='inline']) {
    display: block;
    position: relative;
    z-index: auto;
    inset: auto;
    block-size: var(--botlhale-height, 640px);
    max-block-size: 100%;
  }
  :host([hidden]) {
    display: none;
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
  .problem {
    max-inline-size: min(420px, 100vw - 40px);
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  @media (max-width: 30em) or (max-height: 25em) {
    :host(:not([position='inline'])[open]) .launcher {
      visibility: hidden;
    }
  }
`;
