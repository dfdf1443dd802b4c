import { css } from 'lit';

/** The round picture of who speaks, in the header and beside the bubbles. */
export const avatarStyles = css`
  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    overflow: hidden;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .avatar .icon,
  img {
    grid-area: 1 / 1;
  }
  img,
  ::slotted([slot='avatar']) {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .agent.avatar,
  .agent .avatar {
    background: var(--_warm);
    color: var(--_text);
  }
`;
