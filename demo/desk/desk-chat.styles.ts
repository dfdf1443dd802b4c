import { css } from 'lit';

/** The chat's head, its banner and its foot. */
export const chatStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
  }

  header {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 60px;
    padding: 8px 16px 8px 24px;
    padding-top: max(8px, env(safe-area-inset-top));
    border-bottom: 1px solid var(--line);
  }

  .avatar {
    display: grid;
    flex: none;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 50%;
    background: var(--accent-tint);
    color: var(--accent-ink);
    font-weight: 600;
  }

  .title {
    flex: 1;
    min-width: 0;
  }

  .title h2 {
    margin: 0;
    overflow: hidden;
    border-radius: 4px;
    font-size: 15px;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .title h2:focus {
    outline: none;
  }

  .title a {
    color: inherit;
    text-underline-offset: 2px;
  }

  .title p {
    margin: 0;
    overflow: hidden;
    color: var(--quiet);
    font-size: 12.5px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .dot {
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: var(--wait);
  }

  .dot.with-agent {
    background: var(--good);
  }

  .dot.ended {
    background: var(--control-line);
  }

  button {
    min-height: 40px;
    padding: 0 16px;
    border: 1px solid transparent;
    border-radius: 20px;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  button:focus-visible {
    outline: 2px solid var(--botlhale-accent);
    outline-offset: 2px;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 8px max(16px, (100% - 55rem) / 2) 0;
  }

  .tools .quiet {
    min-height: 32px;
    padding: 0 12px;
    border-radius: 16px;
    font-size: 0.875rem;
  }

  .quiet {
    border-color: var(--control-line);
    color: var(--text);
  }

  .quiet:hover,
  .icon:hover {
    background: var(--tint);
  }

  .solid {
    background: var(--botlhale-accent);
    color: var(--accent-text);
  }

  .solid:hover {
    filter: brightness(0.94);
  }

  .asking {
    display: flex;
    gap: 8px;
  }

  .icon {
    display: none;
    place-items: center;
    flex: none;
    width: 44px;
    height: 44px;
    padding: 0;
    border-radius: 50%;
  }

  .banner {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 8px 24px;
    background: var(--wait-tint);
    color: var(--wait);
    font-size: 13.5px;
  }

  .banner svg {
    flex: none;
  }

  footer {
    padding: 14px 24px 18px;
    padding-bottom: max(18px, env(safe-area-inset-bottom));
    border-top: 1px solid var(--line);
    color: var(--quiet);
    text-align: center;
  }

  footer p {
    margin: 0;
    font-size: 13.5px;
  }

  .wide {
    width: 100%;
    max-width: 26rem;
    min-height: 44px;
    border-radius: 22px;
    font-weight: 600;
  }

  @media (max-width: 719px) {
    header {
      padding: 8px 12px 8px 4px;
      gap: 8px;
    }

    .icon {
      display: grid;
    }

    button {
      min-height: 44px;
      border-radius: 22px;
    }

    .banner {
      padding: 8px 14px;
    }

    footer {
      padding-inline: 14px;
    }
  }
`;
