/** Sentences, as the elements need them: English, and what fills in places and numbers. */
export { strings as en } from './en.ts';
export { counted, fill } from './fill.ts';
export type { MoreStrings, Strings } from './strings.ts';
