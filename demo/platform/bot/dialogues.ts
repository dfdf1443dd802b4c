import type { Dialogue } from './dialogue.ts';
import { orderDialogues } from './dialogues-orders.ts';
import { presetDialogues } from './dialogues-presets.ts';
import { shopDialogues } from './dialogues-shop.ts';
import { talkDialogues } from './dialogues-talk.ts';

/** Every dialogue of the demo bot. To teach it something, add data to one of the lists. */
export const dialogues: readonly Dialogue[] = [
  // Whoever may be asking for a person is heard first.
  ...presetDialogues,
  ...shopDialogues,
  ...orderDialogues,
  ...talkDialogues,
];
