import { css } from 'lit';

/** Where the widget sits on the page, and its round button. */
export const launcherStyles = css`
  :host {
    position: fixed;
    z-index: var(--botlhale-z-index, 2147483000);
    inset-block-end: calc(20px + env(safe-area-inset-bottom));
    inset-inline-end: calc(20px + env(safe-area-inset-right));
    font: 15px/1.45 var(--_font);
    color: var(--_text);
  }
  :host([position='bottom-left']) {
    inset-inline: calc(20px + env(safe-area-inset-left)) auto;
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
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow:
      0 8px 24px rgb(0 0 0 / 0.18),
      0 2px 6px rgb(0 0 0 / 0.16);
    transition: transform 120ms ease-out;
  }
  .launcher:hover {
    transform: scale(1.04);
  }
  .launcher:active {
    transform: scale(0.97);
  }
  .launcher .icon {
    inline-size: 28px;
    block-size: 28px;
  }
  .badge {
    position: absolute;
    inset-block-start: -3px;
    inset-inline-end: -3px;
    min-inline-size: 22px;
    block-size: 22px;
    padding-inline: 5px;
    border-radius: 11px;
    border: 2px solid var(--_surface);
    background: oklch(0.5 0.19 25);
    color: #fff;
    font-size: 11px;
    font-weight: 650;
    line-height: 18px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .problem {
    position: fixed;
    inset: auto 20px 20px auto;
    max-inline-size: min(420px, 100vw - 40px);
    margin: 0;
    padding: 14px 16px;
    border-radius: 12px;
    border: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_text);
    overflow-wrap: anywhere;
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
  }
  @media (max-width: 480px) or (max-height: 400px) {
    :host(:not([position='inline'])[open]) .launcher {
      visibility: hidden;
    }
  }
`;
