import type { BotReply } from '../../src/protocol/bot-api.ts';

/** A reply that says nothing but what the test names. */
export const botReply = (parts: Partial<BotReply> = {}): BotReply => ({
  texts: [],
  buttons: [],
  media: [],
  intent: '',
  entities: {},
  custom: [],
  ...parts,
});

/** A reply of one text. */
export const says = (...texts: string[]): BotReply => botReply({ texts });

/** The reply that hands over (contract §2). */
export const handsOver = (department: string | null = 'Sales'): BotReply =>
  botReply({
    texts: ['You are in the queue.'],
    intent: 'trigger_handoff',
    custom: [{ department }],
  });
