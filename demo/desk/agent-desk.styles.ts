import { css } from 'lit';

/** The two columns, the empty states, and the one column of a phone. */
export const deskStyles = css`
  .desk {
    display: grid;
    grid-template-columns: minmax(17rem, 22rem) minmax(0, 1fr);
    height: 100%;
  }

  desk-list {
    min-height: 0;
  }

  .chat {
    min-width: 0;
    min-height: 0;
    margin: 12px 12px 12px 0;
    border-radius: 18px;
    background: var(--surface);
    box-shadow: var(--shadow);
    overflow: hidden;
  }

  @media (prefers-color-scheme: dark) {
    .chat {
      outline: 1px solid var(--line);
      outline-offset: -1px;
    }
  }

  .nobody {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    height: 100%;
    box-sizing: border-box;
    padding: 32px;
    color: var(--quiet);
    text-align: center;
  }

  .nobody svg {
    color: var(--botlhale-accent);
    margin-bottom: 16px;
  }

  .nobody p {
    margin: 0;
    max-width: 22rem;
    text-wrap: balance;
  }

  .nobody .headline {
    color: var(--text);
    font-size: 18px;
    font-weight: 600;
    margin-bottom: 4px;
  }

  .nobody a {
    display: inline-flex;
    align-items: center;
    min-height: 40px;
    margin-top: 16px;
    padding: 0 18px;
    border: 1px solid var(--control-line);
    border-radius: 20px;
    color: var(--accent-ink);
    font-weight: 500;
    text-decoration: none;
  }

  .nobody a:hover {
    background: var(--accent-tint);
  }

  a:focus-visible {
    outline: 2px solid var(--botlhale-accent);
    outline-offset: 2px;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (max-width: 719px) {
    .desk {
      grid-template-columns: minmax(0, 1fr);
      background: var(--surface);
    }

    .chat {
      margin: 0;
      border-radius: 0;
      outline: none;
      box-shadow: none;
    }

    .desk:not(.open) .chat,
    .desk.open desk-list {
      display: none;
    }
  }
`;
