import { svg } from 'lit';
import { icon } from '../shared/icons.ts';

/** A thumb that points up; turned over, down. */
export const thumbIcon = icon(
  svg`<path d="M6.5 9 9.6 3.2c1.3 0 2.1.9 1.9 2.2L11 8h4.2c1 0 1.7.9 1.5 1.9l-1 5c-.2.8-.8 1.3-1.6 1.3H6.500V9ZM6.500 9H3.500v7.200h3"/>`,
);
