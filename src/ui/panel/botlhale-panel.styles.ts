import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: block;
    position: absolute;
    /* By the side that the host chose, whichever way the interface's language runs. */
    right: 0;
    bottom: 72px;
    inline-size: min(26.7em, 100%);
    block-size: min(45em, 100% - 92px, var(--_visible-height, 100%) - 112px);
    font: 0.9375em/1.45 var(--_font);
    color: var(--_text);
  }
  /* Laid out before it is opened, so that opening it is painting it. */
  :host([hidden]) {
    visibility: hidden;
  }
  :host([position='bottom-left']) {
    left: 0;
    right: auto;
  }
  :host([density='compact']) botlhale-transcript {
    font-size: 0.93em;
  }
  .panel {
    position: relative;
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow:
      0 24px 64px rgb(0 0 0 / 0.16),
      0 4px 16px rgb(0 0 0 / 0.1),
      0 0 0 1px light-dark(transparent, var(--_line));
  }
  :host(:not([hidden])) .panel {
    animation: rise 160ms ease-out;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }

  header,
  .banner,
  ::slotted([slot='footer']) {
    /* A column in the middle, where there is more room than the words need. */
    padding-inline: max(16px, 50% - 376px);
  }
  botlhale-composer {
    padding-inline: max(12px, 50% - 380px);
  }
  header {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-block: 10px;
    padding-inline-end: max(10px, 50% - 376px);
    border-block-end: 1px solid transparent;
  }
  header:has(~ [scrolled]) {
    border-color: var(--_line);
  }
  .avatar {
    margin-inline-end: 8px;
  }
  .who {
    flex: 1 1 8em;
    min-inline-size: 5em;
    line-height: 1.33;
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .status {
    display: flex;
    align-items: baseline;
    gap: 6px;
    margin: 0;
    font-size: 0.85em;
    color: var(--_quiet);
  }
  .status i {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_good);
  }
  .status .wait {
    background: var(--_wait);
  }
  .status .fail {
    background: var(--_fail);
  }
  button {
    min-inline-size: 40px;
    min-block-size: 40px;
    border-radius: 20px;
    font-size: 0.85em;
    font-weight: 600;
  }
  header button {
    display: grid;
    place-items: center;
    color: var(--_quiet);
  }
  button:hover {
    background: var(--_tint);
  }
  .end,
  .banner button {
    padding-inline: 8px;
  }
  /* Its words stand under each other where a long status needs the room beside them. */
  .end {
    min-inline-size: min-content;
    border: 1px solid var(--_line);
    color: var(--_link);
  }
  /* Then it is in the menu alone. */
  @container (width <= 25.4em) {
    .end {
      display: none;
    }
  }

  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    padding-block: 2px;
    background: var(--_wait-tint);
  }
  .banner .icon {
    inline-size: 16px;
    block-size: 16px;
    color: var(--_wait);
  }
  .banner span {
    flex: 1 1 12em;
    font-size: 0.85em;
    padding-block: 8px;
  }
  .banner div {
    margin-inline: auto -8px;
  }
  .banner button {
    min-block-size: 36px;
    color: var(--_link);
  }

  botlhale-composer[hidden] {
    display: none;
  }
  botlhale-transcript {
    flex: 1;
    min-block-size: 0;
  }
  ::slotted([slot='footer']) {
    display: block;
    padding-block: 0 10px;
    font-size: 0.85em;
    text-align: center;
    color: var(--_quiet);
  }

  :host([inline]) {
    position: static;
    inline-size: auto;
    block-size: 100%;
  }
  :host([inline]) .panel {
    box-shadow: 0 0 0 1px var(--_line);
    animation: none;
  }
  :host([position='page']) {
    position: fixed;
    inset: var(--_visible-top, 0px) 0 0;
    block-size: var(--_visible-height, auto);
  }
  :host([position='page']) .panel {
    border-radius: 0;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
      env(safe-area-inset-left);
  }

  @media (pointer: coarse) {
    button,
    .banner button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  /* A phone, either way up, or a window at 400 % zoom: a sheet that fills what is visible. */
  @media (max-width: 30em) or (max-height: 25em) {
    :host(:not([inline])) {
      position: fixed;
      inset: var(--_visible-top, 0px) 0 0;
      inline-size: auto;
      block-size: var(--_visible-height, auto);
      /* A drag moves the log, never the page behind. */
      touch-action: pinch-zoom;
    }
    :host(:not([inline])) .panel {
      border-radius: 0;
      box-shadow: none;
      padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
        env(safe-area-inset-left);
    }
  }
  @media (forced-colors: active) {
    .panel,
    .banner,
    .avatar {
      border: 1px solid;
    }
    .status i {
      background: CanvasText;
    }
  }
`;
