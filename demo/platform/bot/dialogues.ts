import type { Dialogue } from './dialogue.ts';
import { answerDialogues } from './dialogues-answers.ts';
import { presetDialogues } from './dialogues-presets.ts';
import { shopDialogues } from './dialogues-shop.ts';

/** Every dialogue of the demo bot. To teach it something, add data to one of the lists. */
export const dialogues: readonly Dialogue[] = [
  ...answerDialogues,
  ...shopDialogues,
  ...presetDialogues,
];
