import { css } from 'lit';

/** The conversation: bubbles, authors and dividers. */
export const logStyles = css`
  .log {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 8px max(24px, (100% - 54rem) / 2) 20px;
    scrollbar-width: thin;
    scrollbar-color: var(--control-line) transparent;
  }

  .log:focus-visible {
    outline: 2px solid var(--botlhale-accent);
    outline-offset: -2px;
  }

  .line {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    margin-top: 3px;
  }

  .line.user {
    align-items: flex-start;
  }

  .line.first {
    margin-top: 14px;
  }

  .author {
    display: flex;
    align-items: center;
    gap: 5px;
    margin: 0 4px 3px;
    color: var(--quiet);
    font-size: 12.5px;
  }

  .author svg {
    width: 15px;
    height: 15px;
  }

  .at {
    font-variant-numeric: tabular-nums;
  }

  .bubble {
    max-width: min(82%, 34rem);
    box-sizing: border-box;
    margin: 0;
    padding: 9px 14px;
    border-radius: 18px;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
    white-space: pre-wrap;
  }

  .user .bubble {
    border-end-start-radius: 6px;
    background: var(--tint-strong);
  }

  .bot .bubble {
    border-end-end-radius: 6px;
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--line);
  }

  .agent .bubble {
    border-end-end-radius: 6px;
    background: var(--botlhale-accent);
    color: var(--accent-text);
  }

  .bubble a {
    color: var(--accent-ink);
  }

  .agent .bubble a {
    color: inherit;
  }

  .bubble code {
    font-family: ui-monospace, monospace;
    font-size: 0.93em;
  }

  .divider {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 18px 0 4px;
    color: var(--quiet);
    font-size: 12.5px;
    text-align: center;
  }

  .divider::before,
  .divider::after {
    content: '';
    flex: 1 0 16px;
    height: 1px;
    background: var(--line);
  }

  .divider span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    text-wrap: balance;
  }

  .divider svg {
    flex: none;
    width: 16px;
    height: 16px;
  }

  .handoff {
    color: var(--accent-ink);
  }

  @media (max-width: 719px) {
    .log {
      padding: 4px 14px 16px;
    }
  }
`;
