import { css } from 'lit';

export const transcriptStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .scroller {
    block-size: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }
  .log {
    display: flow-root;
    padding: 6px 16px 12px;
  }
  .log:focus-visible {
    outline-offset: -3px;
  }
  section {
    content-visibility: auto;
    contain-intrinsic-size: auto 3000px;
    /* Room for focus rings, which containment would cut off. */
    padding: 0 6px;
    margin: 0 -6px;
  }

  .row {
    display: flex;
    margin-block-start: 3px;
    padding-inline-start: 36px;
  }
  .row.first {
    margin-block-start: 14px;
  }
  .row.user {
    justify-content: end;
    padding-inline-start: 0;
  }
  .said {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 3px;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .user .said {
    align-items: end;
    max-inline-size: 82%;
  }
  .stack {
    position: relative;
    max-inline-size: 100%;
  }
  .bubbles {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 3px;
  }
  .user .bubbles {
    align-items: end;
  }
  .avatar {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: -36px;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_quiet);
  }
  .avatar .icon {
    inline-size: 17px;
    block-size: 17px;
  }
  .agent .avatar {
    background: var(--_warm);
    color: var(--_text);
  }
  .author {
    margin-inline-start: 14px;
    font-size: 12.5px;
    color: var(--_quiet);
  }

  .bubble {
    max-inline-size: 100%;
    padding: 9px 14px;
    border-radius: 18px;
    background: var(--_tint);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .agent .bubble {
    background: var(--_warm);
  }
  .user .bubble {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  /* The corners that join the bubbles of a group are tighter. */
  :is(.bot, .agent) .bubble:not(:first-child),
  :is(.bot, .agent):not(.first) .bubble {
    border-start-start-radius: 6px;
  }
  :is(.bot, .agent) .bubble:not(:last-child),
  :is(.bot, .agent):not(.last) .bubble {
    border-end-start-radius: 6px;
  }
  .user:not(.first) .bubble {
    border-start-end-radius: 6px;
  }
  .user:not(.last) .bubble {
    border-end-end-radius: 6px;
  }
  a {
    color: var(--_link);
    text-underline-offset: 2px;
  }
  .user a {
    color: inherit;
  }
  code {
    font:
      0.92em ui-monospace,
      'Cascadia Mono',
      Menlo,
      monospace;
    white-space: pre-wrap;
  }

  .card {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 10px 16px 10px 10px;
    color: inherit;
    text-decoration: none;
    white-space: normal;
  }
  .card-icon {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_link);
  }
  .card-text {
    display: grid;
    min-inline-size: 0;
  }
  .card-label {
    font-weight: 550;
  }
  .card-detail {
    font-size: 12.5px;
    color: var(--_quiet);
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    padding-inline: 4px;
    font-size: 12.5px;
    line-height: 18px;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .user .meta {
    justify-content: end;
    text-align: end;
  }
  .meta .status {
    display: inline-flex;
    align-items: center;
    gap: 3px;
  }
  .meta .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  :is(.in-doubt, .failed) .status {
    color: var(--_fail);
    font-weight: 550;
  }
  .actions button {
    min-block-size: 28px;
    padding-inline: 8px;
    border-radius: 14px;
    font-weight: 600;
    color: var(--_link);
  }
  .actions button:hover {
    background: var(--_tint);
  }

  .replies {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 6px 2px;
  }
  .reply {
    min-block-size: 40px;
    max-inline-size: 100%;
    padding: 8px 16px;
    border: 1.5px solid var(--_link);
    border-radius: 20px;
    color: var(--_link);
    font-weight: 550;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .reply:hover {
    background: var(--_tint);
  }
  .reply[aria-disabled] {
    cursor: default;
    border-color: var(--_line);
    color: var(--_quiet);
    background: none;
    font-weight: 400;
  }
  .reply[aria-pressed='true'] {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .list {
    flex-direction: column;
    gap: 0;
    inline-size: 100%;
    margin-block-start: 6px;
    padding: 0;
    border: 1.5px solid var(--_line);
    border-radius: 18px;
    overflow: hidden;
  }
  .list .reply {
    border: 0;
    border-radius: 0;
  }
  .list .reply + .reply {
    border-block-start: 1px solid var(--_line);
  }
  .list .reply:focus-visible {
    outline-offset: -3px;
  }

  .divider {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block: 20px 6px;
    font-size: 12.5px;
    color: var(--_quiet);
  }
  .divider::before,
  .divider::after {
    content: '';
    flex: 1;
    min-inline-size: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .divider span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    text-align: center;
  }
  .divider .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .dots {
    display: flex;
    gap: 4px;
    padding-block: 15px;
  }
  .dots i {
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_quiet);
    opacity: 0.6;
    animation: dot 1.4s ease-in-out infinite;
  }
  .dots i:nth-of-type(2) {
    animation-delay: 0.18s;
  }
  .dots i:nth-of-type(3) {
    animation-delay: 0.36s;
  }
  @keyframes dot {
    0%,
    60%,
    100% {
      opacity: 0.35;
    }
    30% {
      opacity: 1;
    }
  }

  .pill {
    position: absolute;
    inset-block-end: 10px;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 36px;
    padding-inline: 12px 16px;
    border-radius: 18px;
    background: var(--_surface);
    color: var(--_link);
    font-size: 13px;
    font-weight: 600;
    box-shadow:
      0 4px 16px rgb(0 0 0 / 0.18),
      0 0 0 1px var(--_line);
  }
  .pill[hidden] {
    visibility: hidden;
  }

  @media (pointer: coarse) {
    .reply,
    .pill,
    .actions button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .bubble,
    .reply[aria-pressed='true'] {
      border: 1px solid;
    }
    .dots i {
      background: CanvasText;
    }
  }
`;
