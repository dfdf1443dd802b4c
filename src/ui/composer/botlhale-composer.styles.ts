import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
    padding: 8px 12px 12px;
  }
  form {
    display: flex;
    align-items: end;
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_tint);
  }
  form:has(textarea:focus-visible) {
    outline: 2px solid var(--_link);
    outline-offset: 1px;
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    field-sizing: content;
    min-block-size: 44px;
    max-block-size: calc(5lh + 20px);
    padding: 10px 4px 10px 16px;
    resize: none;
    border: 0;
    background: none;
    color: inherit;
    /* Text of less than 16 px makes iOS zoom the page. */
    font: medium/1.5 var(--_font);
    scrollbar-width: thin;
    overscroll-behavior: contain;
  }
  /* By the interface's direction; the field itself follows what is written in it. */
  :host(:dir(rtl)) textarea {
    padding: 10px 16px 10px 4px;
  }
  textarea:focus-visible {
    outline: 0;
  }
  textarea::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  .send {
    flex: none;
    display: grid;
    place-items: center;
    /* A circle of 36 that can be pressed on 44. */
    inline-size: 44px;
    block-size: 44px;
    border: 4px solid transparent;
    background-clip: padding-box;
    border-radius: 50%;
    color: var(--_quiet);
  }
  .send.ready {
    background-color: var(--_accent);
    color: var(--_on-accent);
  }
  @media (forced-colors: active) {
    form {
      border: 1px solid;
    }
  }
`;
