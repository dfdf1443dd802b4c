/** The log's own operations: what is added to it that the visitor did not say. */
import type { BotReply } from '../../protocol/bot-api.ts';
import type { Divider, Part, TheirMessage } from '../../protocol/message.ts';
import type { ConversationState, Stamp } from './state.ts';

const partsOf = (reply: BotReply): Part[] => [
  ...reply.texts.map((text) => ({ kind: 'text', text }) as const),
  ...reply.media,
  ...(reply.speech ? [{ kind: 'speech', link: reply.speech } as const] : []),
  ...(reply.buttons.length ? [{ kind: 'buttons', buttons: reply.buttons } as const] : []),
];

/** There is nothing in the reply that can be shown. */
export const isBlank = (reply: BotReply): boolean => partsOf(reply).length === 0;

/** Adds what the bot answered, as one message; a blank one says that there is nothing to show. */
export function addReply(
  state: ConversationState,
  reply: BotReply,
  { id, at }: Stamp,
): ConversationState {
  const parts: readonly Part[] = isBlank(reply) ? [{ kind: 'nothing-to-show' }] : partsOf(reply);
  const message: TheirMessage = {
    id,
    at,
    kind: 'message',
    sender: 'bot',
    route: 'bot',
    parts,
    ...(reply.language && { language: reply.language }),
  };
  return { ...state, entries: [...state.entries, message] };
}

/** Draws a line across the conversation: before the entry `before`, else at its end. */
export function divide(
  state: ConversationState,
  line: Pick<Divider, 'what' | 'department' | 'unread'>,
  stamp: Stamp,
  before?: string,
): ConversationState {
  const divider: Divider = {
    ...line,
    kind: 'divider',
    id: `${stamp.id}-${line.what}`,
    at: stamp.at,
  };
  const found = state.entries.findLastIndex((entry) => entry.id === before);
  const entries = state.entries.toSpliced(found < 0 ? state.entries.length : found, 0, divider);
  return { ...state, entries };
}

/** The buttons of a message, and whether one of them was pressed. */
export const buttonsOf = (
  state: ConversationState,
  id: string,
): (Part & { kind: 'buttons' }) | undefined => {
  const message = state.entries.findLast((entry) => entry.id === id);
  return message?.kind === 'message'
    ? message.parts.find((part) => part.kind === 'buttons')
    : undefined;
};

/** Remembers which button of a message was pressed. */
export const choose = (state: ConversationState, id: string, index: number): ConversationState => ({
  ...state,
  entries: state.entries.map((entry) =>
    entry.id === id && entry.kind === 'message'
      ? {
          ...entry,
          parts: entry.parts.map((part) =>
            part.kind === 'buttons' ? { ...part, chosen: index } : part,
          ),
        }
      : entry,
  ),
});
