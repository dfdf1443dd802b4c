import { css } from 'lit';

/** One visitor in the list. */
export const entryStyles = css`
  button {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    grid-template-areas: 'avatar who time' 'avatar last marks';
    column-gap: 12px;
    align-items: center;
    width: 100%;
    min-height: 64px;
    padding: 10px 12px;
    border: 0;
    border-radius: 14px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  button:hover {
    background: var(--tint-strong);
  }

  button[aria-current='true'] {
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  @media (prefers-color-scheme: dark) {
    button[aria-current='true'] {
      background: var(--tint-strong);
    }
  }

  button:focus-visible {
    outline: 2px solid var(--botlhale-accent);
    outline-offset: -2px;
  }

  .avatar {
    grid-area: avatar;
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 50%;
    background: var(--accent-tint);
    color: var(--accent-ink);
    font-weight: 600;
  }

  .who {
    grid-area: who;
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }

  .name {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .away {
    display: inline-flex;
    color: var(--wait);
  }

  .away svg {
    width: 16px;
    height: 16px;
  }

  .time,
  .language {
    color: var(--quiet);
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
  }

  .time {
    grid-area: time;
    text-align: end;
  }

  .time.late {
    color: var(--wait);
    font-weight: 600;
  }

  .last {
    grid-area: last;
    overflow: hidden;
    color: var(--quiet);
    font-size: 13.5px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .marks {
    grid-area: marks;
    text-align: end;
  }

  .badge {
    display: inline-block;
    min-width: 20px;
    padding: 0 6px;
    box-sizing: border-box;
    border-radius: 10px;
    background: var(--botlhale-accent);
    color: var(--accent-text);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    line-height: 20px;
    text-align: center;
  }

  .ended .avatar {
    background: var(--tint-strong);
    color: var(--quiet);
  }

  .ended .name {
    font-weight: 500;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
