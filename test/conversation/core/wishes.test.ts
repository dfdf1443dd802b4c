import { expect, test } from 'vitest';
import type { ConversationEvent } from '../../../src/conversation/core/state.ts';
import { isWish } from '../../../src/conversation/core/wishes.ts';

/** Everything that can happen; the compiler asks for what is missing. */
const whose: Readonly<Record<ConversationEvent['type'], 'visitor' | 'leader'>> = {
  'message-typed': 'visitor',
  'button-pressed': 'visitor',
  'retry-pressed': 'visitor',
  'discard-pressed': 'visitor',
  'language-chosen': 'visitor',
  'agent-retry-pressed': 'visitor',
  'bot-pressed': 'visitor',
  'end-pressed': 'visitor',
  'went-online': 'visitor',
  'page-resumed': 'leader',
  'bot-started': 'leader',
  'bot-start-failed': 'leader',
  'bot-replied': 'leader',
  'bot-failed': 'leader',
  'timer-fired': 'leader',
  'agent-asked-who': 'leader',
  'agent-asked-for-transcript': 'leader',
  'agent-wrote': 'leader',
  'agent-attached': 'leader',
  'agent-received': 'leader',
  'agent-ended': 'leader',
  'page-left': 'leader',
  'agent-lost': 'leader',
  'agent-failed': 'leader',
};

test.each(Object.entries(whose))('what happened as %s is for the %s to take up', (type, who) => {
  // Only its name is looked at.
  expect(isWish({ type } as ConversationEvent)).toBe(who === 'visitor');
});
