import { css } from 'lit';

/** The list of visitors. */
export const listStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }

  header {
    padding: 20px 20px 12px;
    padding-top: max(20px, env(safe-area-inset-top));
  }

  .title {
    margin: 0;
    font-size: 20px;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.3;
  }

  .status {
    display: flex;
    align-items: center;
    gap: 7px;
    margin: 2px 0 0;
    color: var(--quiet);
    font-size: 13px;
  }

  .dot {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--good);
  }

  .dot.wait {
    background: var(--wait);
  }

  nav {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 0 12px 20px;
    padding-bottom: max(20px, env(safe-area-inset-bottom));
    scrollbar-width: thin;
    scrollbar-color: var(--control-line) transparent;
  }

  section + section {
    margin-top: 20px;
  }

  h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 8px 8px 6px;
    font-size: 13px;
    font-weight: 600;
  }

  .count {
    min-width: 20px;
    padding: 0 6px;
    box-sizing: border-box;
    border-radius: 10px;
    background: var(--tint-strong);
    color: var(--text);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    line-height: 20px;
    text-align: center;
  }

  h3 {
    margin: 10px 8px 4px;
    color: var(--quiet);
    font-size: 12.5px;
    font-weight: 500;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li + li {
    margin-top: 2px;
  }

  .empty {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 4px 0 0;
    padding: 14px 16px;
    border: 1px dashed var(--control-line);
    border-radius: 14px;
    color: var(--quiet);
  }

  .empty svg {
    flex: none;
    width: 32px;
    height: 32px;
    color: var(--botlhale-accent);
  }

  .empty p {
    margin: 0;
    font-size: 13.5px;
  }

  .empty strong {
    display: block;
    color: var(--text);
    font-size: 15px;
    font-weight: 600;
  }

  .empty.alone {
    margin-top: 8px;
  }

  @media (max-width: 719px) {
    .empty.alone {
      flex-direction: column;
      gap: 16px;
      margin-top: 20vh;
      border: 0;
      text-align: center;
    }

    .empty.alone svg {
      width: 64px;
      height: 64px;
    }
  }
`;
