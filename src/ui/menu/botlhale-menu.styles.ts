import { css } from 'lit';

export const menuStyles = css`
  /* Over the panel, letting presses through: as a popover above everything, else for the notice. */
  :host {
    display: block;
    position: absolute;
    inset: 0;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: visible;
    background: none;
    color: inherit;
    pointer-events: none;
  }
  :host(:popover-open) {
    position: fixed;
    inset: var(--_top) auto auto var(--_left);
    inline-size: var(--_width);
    block-size: var(--_height);
  }
  .popup {
    pointer-events: auto;
    position: absolute;
    z-index: 2;
    inset-block-start: 56px;
    inset-inline-end: 8px;
    inline-size: max-content;
    min-inline-size: 220px;
    max-inline-size: calc(100% - 16px);
    max-block-size: calc(100% - 64px);
    overflow-y: auto;
    padding: 6px;
    border-radius: 14px;
    background: var(--_surface);
    color: var(--_text);
    box-shadow:
      0 12px 32px rgb(0 0 0 / 0.2),
      0 0 0 1px var(--_line);
  }
  p {
    max-inline-size: 20em;
    margin: 0;
    padding: 6px 10px;
    font-size: 0.93em;
  }
  [role^='menuitem'] {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 10px;
    border-radius: 10px;
    color: inherit;
    text-align: start;
    text-decoration: none;
  }
  [role^='menuitem']:is(:hover, :focus) {
    background: var(--_tint);
  }
  [role^='menuitem']:focus-visible {
    outline-offset: -2px;
  }
  .label {
    flex: 1;
  }
  small {
    display: block;
    font-size: 0.85em;
    color: var(--_quiet);
    text-wrap: balance;
  }
  .icon {
    color: var(--_quiet);
  }
  .mark:dir(rtl) .icon {
    scale: -1 1;
  }
  .grave,
  .grave .icon {
    color: var(--_fail);
  }
  .notice {
    position: absolute;
    z-index: 1;
    inset: 68px 16px auto;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 6px 14px;
    border-radius: 14px;
    background: var(--_text);
    color: var(--_surface);
  }
  .notice:empty {
    clip-path: inset(50%);
  }
  /* Seen in forced colours alone. */
  .popup,
  .notice {
    border: 1px solid transparent;
  }
`;
