import { css } from 'lit';

export const extrasStyles = css`
  :host {
    display: block;
    max-block-size: 70%;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding-inline: 12px;
  }
  /* The visitor cannot write yet: all of it is to be seen, rather than the greeting above. */
  :host([gated]) {
    max-block-size: none;
  }
  .card {
    margin-block: 4px 8px;
    padding: 12px 16px 14px;
    border-radius: 16px;
    background: var(--_tint);
    font-size: 0.93em;
  }
  h3 {
    margin: 0 0 4px;
    font-size: 1.07em;
    font-weight: 600;
  }
  p {
    margin: 0 0 8px;
  }
  p:last-child {
    margin: 0;
  }
  .note {
    padding: 2px 4px 4px;
    font-size: 0.85em;
    text-align: center;
    text-wrap: balance;
    color: var(--_quiet);
  }
  .note:empty {
    padding: 0;
  }
  a {
    display: inline-block;
    padding-block: 3px;
    color: var(--_link);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }
  .ways > * {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 4px 16px;
    border-radius: 22px;
    border: 1px solid var(--_link);
    color: var(--_link);
    font-weight: 600;
    text-decoration: none;
  }
  .ways > .main {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  /* Nothing is lost with it: quieter than what can be done. */
  .ways > .aside {
    padding-inline: 8px;
    border-color: transparent;
    color: var(--_quiet);
  }
  label {
    display: block;
    margin-block: 8px 2px;
    font-weight: 550;
  }
  label small {
    font-weight: 400;
    font-size: 0.85em;
    color: var(--_quiet);
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border-radius: 12px;
    border: 1px solid var(--_quiet);
    background: var(--_surface);
    color: var(--_text);
    /* Text of less than 16 px makes iOS zoom the page. */
    font: medium/1.5 var(--_font);
  }
  .down .icon {
    rotate: 180deg;
  }
  .wrong {
    margin: 2px 0 0;
    font-size: 0.93em;
    color: var(--_fail);
  }
`;
