import { css } from 'lit';

export const transcriptStyles = css`
  :host {
    display: block;
    position: relative;
    --_bubble: min(var(--_radius), 18px);
  }
  .scroller {
    block-size: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* What gets the focus is not behind the pill. */
    scroll-padding-block-end: 56px;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }
  .log {
    display: flow-root;
    padding: 2px max(16px, 50% - 376px) 12px;
  }
  .scroller,
  .list .reply:focus-visible {
    outline-offset: -3px;
  }
  section {
    content-visibility: auto;
    contain-intrinsic-size: auto 3000px;
    /* Room for focus rings, which containment would cut off. */
    padding: 0 6px;
    margin: 0 -6px;
  }

  .row,
  .stack {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 3px;
    position: relative;
  }
  .row {
    margin-block-start: 3px;
    padding-inline-start: 36px;
  }
  .first {
    margin-block-start: var(--_gap);
  }
  .row.user {
    align-items: end;
    padding-inline: 18% 0;
  }
  .stack {
    max-inline-size: 100%;
  }
  :is(.bot, .agent) > .stack {
    max-inline-size: 91%;
  }
  /* A class, as a selector for the last child has the browser look at all rows for each that comes. */
  section > .newest {
    animation: rise 120ms ease-out;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }
  .avatar {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: -36px;
    inline-size: 28px;
    block-size: 28px;
  }
  .log:not(.empty) .bot .avatar {
    background: var(--_tint);
    color: var(--_quiet);
  }
  .avatar .icon {
    inline-size: 60%;
    block-size: auto;
  }
  .author,
  .meta,
  .divider {
    font-size: 0.85em;
    color: var(--_quiet);
  }
  .author {
    margin-inline-start: 14px;
  }

  .bubble {
    max-inline-size: 100%;
    padding: var(--_air) 14px;
    border-radius: var(--_bubble);
    background: var(--_tint);
    overflow-wrap: anywhere;
  }
  .bubble > div {
    white-space: pre-wrap;
    text-wrap: pretty;
  }
  .bubble > .long {
    text-wrap: wrap;
  }
  .bubble :is(ul, ol) {
    margin: 2px 0;
    padding-inline-start: 1.4em;
    white-space: normal; /* between its items */
  }
  .bubble li {
    white-space: pre-wrap;
  }
  .agent .bubble {
    background: var(--_warm);
  }
  .user .bubble {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  /* Not one of those that went out. */
  .undecided .bubble {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--_fail);
    color: inherit;
  }
  /* The corners that join the bubbles of a group are tighter. */
  .bubble:not(:first-child),
  :is(.bot, .agent):not(.first) .bubble {
    border-start-start-radius: calc(var(--_bubble) / 3);
  }
  /* The last child is the avatar. */
  .bubble:nth-last-child(n + 3),
  :is(.bot, .agent):not(.last) .bubble {
    border-end-start-radius: calc(var(--_bubble) / 3);
  }
  .user:not(.first) .bubble {
    border-start-end-radius: calc(var(--_bubble) / 3);
  }
  .user:not(.last) .bubble {
    border-end-end-radius: calc(var(--_bubble) / 3);
  }
  a {
    color: var(--_link);
    text-underline-offset: 2px;
    /* What its words hold turns nothing around that stands beside it. */
    unicode-bidi: isolate;
  }
  .user a {
    color: inherit;
  }
  code {
    font:
      0.92em ui-monospace,
      Menlo,
      monospace;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    padding-inline: 14px;
    font-variant-numeric: tabular-nums;
  }
  .user .meta {
    justify-content: end;
    text-align: end;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 3px;
  }
  .meta .icon {
    inline-size: 14px;
  }
  :is(.in-doubt, .failed) .status {
    color: var(--_fail);
    font-weight: 600;
  }
  .actions {
    margin: -4px -8px;
  }
  .actions button {
    min-block-size: 28px;
    padding-inline: 8px;
    border-radius: 14px;
    font-weight: 600;
    color: var(--_link);
  }

  .replies {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    max-inline-size: 100%;
    padding-block: 5px 2px;
  }
  .reply {
    min-block-size: 40px;
    max-inline-size: 100%;
    padding: 8px 16px;
    border: 1.5px solid;
    border-radius: calc(var(--_radius) * 1.2);
    color: var(--_link);
    font-weight: 550;
    text-align: start;
    overflow-wrap: anywhere;
  }
  /* Whatever the page's ::part(quick-reply) says. */
  .reply[hidden] {
    display: none !important;
  }
  /* What was chosen is a text. */
  .reply[aria-disabled] {
    min-inline-size: 0;
    min-block-size: 0;
    padding: 3px 12px;
    border: 0;
    background: var(--_tint);
    color: var(--_quiet);
    font-size: 0.85em;
    font-weight: 400;
    cursor: text;
    user-select: text;
  }
  .actions button:hover,
  .reply:not([aria-disabled]):hover {
    background: var(--_tint);
  }
  .list {
    flex-direction: column;
    gap: 0;
    inline-size: 100%;
    margin-block-start: 5px;
    padding: 0;
    border: 1.5px solid var(--_line);
    border-radius: var(--_bubble);
    overflow: hidden;
  }
  .list .reply {
    border: 0;
    border-radius: 0;
  }
  .list .reply + .reply {
    border-block-start: 1px solid var(--_line);
  }

  .divider {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block: 20px 6px;
    text-align: center;
    text-wrap: balance;
  }
  .divider::before,
  .divider::after {
    content: '';
    flex: 1;
    min-inline-size: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .divider .icon {
    display: inline;
    inline-size: 16px;
    margin-inline-end: 2px;
    vertical-align: middle;
  }

  .dots {
    display: flex;
    gap: 4px;
    padding-block: calc(var(--_air) + 7px);
  }
  .dots i {
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_quiet);
    animation: dot 1.4s ease-in-out infinite;
  }
  .dots i + i {
    animation-delay: 0.18s;
  }
  .dots i + i + i {
    animation-delay: 0.36s;
  }
  @keyframes dot {
    0%,
    60%,
    to {
      opacity: 0.35;
    }
    30% {
      opacity: 1;
    }
  }

  .pill {
    position: absolute;
    inset: auto 0 10px;
    inline-size: fit-content;
    margin: auto;
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 36px;
    min-block-size: 36px;
    padding-inline: 8px;
    border-radius: 22px;
    background: var(--_surface);
    color: var(--_link);
    font-size: 0.85em;
    font-weight: 600;
    box-shadow:
      0 4px 16px rgb(0 0 0 / 0.18),
      0 0 0 1px var(--_line);
  }
  .pill[hidden] {
    visibility: hidden;
  }
  .news {
    padding-inline-end: 8px;
  }

  /* Nothing said yet: the greeting stands in the middle, larger, with ways to begin. */
  .empty {
    display: grid;
    align-content: center;
    min-block-size: 100%;
    padding-block: 24px;
    text-align: center;
    text-wrap: balance;
  }
  .empty :is(.row, .stack, .replies) {
    align-items: center;
    justify-content: center;
    max-inline-size: none;
    padding: 0;
    gap: 14px;
  }
  .empty .replies {
    gap: 8px;
    padding-block-start: 16px;
  }
  .empty .author {
    display: none;
  }
  .empty .avatar {
    order: -1;
    position: static;
    inline-size: 60px;
    block-size: 60px;
  }
  .empty .bubble {
    padding: 0;
    background: none;
    font-size: 1.45em;
    font-weight: 600;
    line-height: 1.3;
  }
  .empty.long .bubble {
    font-size: 1.07em;
    font-weight: 400;
    line-height: inherit;
  }
  .log:not(.empty) ::slotted(*) {
    display: none;
  }

  @media (pointer: coarse) {
    .reply:not([aria-disabled]),
    .pill,
    .actions button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .bubble,
    .pill {
      border: 1px solid;
    }
    .dots i {
      background: CanvasText;
    }
  }
`;
