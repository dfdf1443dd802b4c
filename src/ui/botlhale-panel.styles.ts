import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: block;
    position: absolute;
    inset-block-end: 72px;
    inset-inline-end: 0;
    font: 15px/1.45 var(--_font);
    color: var(--_text);
  }
  :host([hidden]) {
    display: none;
  }
  :host([position='bottom-left']) {
    inset-inline: 0 auto;
  }
  .panel {
    position: relative;
    display: flex;
    flex-direction: column;
    inline-size: 400px;
    max-inline-size: calc(100vw - 40px);
    block-size: min(680px, var(--_visible-height, 100dvh) - 112px);
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow:
      0 24px 64px rgb(0 0 0 / 0.16),
      0 4px 16px rgb(0 0 0 / 0.1),
      0 0 0 1px light-dark(transparent, var(--_line));
    animation: open 160ms ease-out;
  }
  @keyframes open {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }

  header {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 60px;
    padding: 10px 10px 10px 16px;
    border-block-end: 1px solid var(--_line);
  }
  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .avatar.agent {
    background: var(--_warm);
    color: var(--_text);
  }
  .who {
    flex: 1;
    min-inline-size: 0;
  }
  h2 {
    margin: 0;
    font-size: 15px;
    font-weight: 600;
    line-height: 20px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .status {
    display: flex;
    align-items: baseline;
    gap: 6px;
    margin: 0;
    font-size: 12.5px;
    line-height: 17px;
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }
  .status i {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_good);
  }
  .status i.wait {
    background: var(--_wait);
  }
  .status i.fail {
    background: var(--_fail);
  }
  header button {
    display: grid;
    place-items: center;
    min-inline-size: 40px;
    block-size: 40px;
    border-radius: 20px;
    color: var(--_quiet);
  }
  header button:hover {
    background: var(--_tint);
    color: var(--_text);
  }
  header .end {
    padding-inline: 12px;
    font-size: 13px;
    font-weight: 550;
    line-height: 16px;
  }
  /* Two words under each other, where a long status needs the room beside them. */
  @media (width <= 400px) {
    header .end {
      inline-size: min-content;
      padding-inline: 4px;
    }
  }
  @media (width <= 360px) {
    header:has(.end) .avatar {
      display: none;
    }
  }

  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    padding: 6px 16px;
    background: var(--_wait-tint);
    color: var(--_text);
    font-size: 13px;
  }
  .banner .icon {
    inline-size: 16px;
    block-size: 16px;
    color: var(--_wait);
  }
  .banner span {
    flex: 1 1 12em;
    padding-block: 6px;
  }
  .banner button {
    min-block-size: 32px;
    padding-inline: 10px;
    border-radius: 16px;
    font-weight: 600;
    color: var(--_link);
  }
  .banner button:hover {
    background: var(--_surface);
  }

  botlhale-transcript {
    flex: 1;
    min-block-size: 0;
  }

  :host([inline]) {
    position: static;
    block-size: 100%;
  }
  :host([inline]) .panel {
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    box-shadow: 0 0 0 1px var(--_line);
  }

  @media (pointer: coarse) {
    header button,
    .banner button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  /* A phone, either way up, or a window at 400 % zoom: a sheet that fills what is visible. */
  @media (max-width: 480px) or (max-height: 400px) {
    :host(:not([inline])) {
      position: fixed;
      inset: var(--_visible-top, 0) 0 auto;
    }
    :host(:not([inline])) .panel {
      inline-size: 100%;
      max-inline-size: none;
      block-size: var(--_visible-height, 100dvh);
      border-radius: 0;
      box-shadow: none;
      padding-block: env(safe-area-inset-top) env(safe-area-inset-bottom);
    }
  }
  @media (forced-colors: active) {
    .panel,
    .banner {
      border: 1px solid;
    }
    .status i {
      background: CanvasText;
    }
  }
`;
