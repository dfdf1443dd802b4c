import fc from 'fast-check';
import type { ConversationEvent, ConversationState } from '../../src/conversation/state.ts';
import type { ChannelError } from '../../src/protocol/channel-error.ts';
import type { HandoffSign } from '../../src/protocol/handoff.ts';
import type { Media } from '../../src/protocol/message.ts';
import { botReply } from './bot-replies.ts';

type Make = (state: ConversationState) => ConversationEvent;

const errors: fc.Arbitrary<ChannelError> = fc.constantFrom<ChannelError>(
  { kind: 'offline' },
  { kind: 'network' },
  { kind: 'timeout' },
  { kind: 'rate-limited', retryAfter: 5_000 },
  { kind: 'no-token' },
  { kind: 'forbidden' },
  { kind: 'unknown-conversation' },
  { kind: 'rejected', status: 400, detail: 'No such bot' },
  { kind: 'server-fault', status: 503 },
  { kind: 'unreadable' },
);
const media: Media = {
  kind: 'media',
  type: 'image',
  link: 'https://example.org/a.png',
  caption: 'A cup',
  filename: '',
};
const replies = fc.constantFrom(
  botReply({ texts: ['Sawubona', '*bold* 🙂'], language: 'zu-ZA' }),
  botReply({ buttons: [{ title: 'Yes', payload: '/yes' }], media: [media] }),
  botReply({ texts: ['Listen'], speech: 'https://example.org/a.wav' }),
  botReply(),
);
const handoffs = fc.constantFrom<HandoffSign>(
  { type: 'none' },
  { type: 'none' },
  { type: 'offered' },
  { type: 'executed' },
  { type: 'executed', department: 'Sales' },
);

/** One of the messages in the log, or one that is not there. */
const someMessage = (state: ConversationState, which: number): string =>
  state.entries[which % (state.entries.length + 1)]?.id ?? 'nothing';

const always = (event: ConversationEvent): Make => {
  return () => event;
};

/** Everything that can happen, about whatever the conversation holds by then. */
export const conversationEvents: fc.Arbitrary<Make> = fc.oneof(
  { weight: 6, arbitrary: fc.string().map((text) => always({ type: 'message-typed', text })) },
  {
    weight: 3,
    arbitrary: fc
      .nat(60)
      .chain((which) =>
        fc
          .constantFrom('button-pressed', 'retry-pressed', 'discard-pressed')
          .map((type): Make => (state) => ({ type, message: someMessage(state, which), index: 0 })),
      ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(replies, handoffs).map(([reply, handoff]): Make => ({ bot }) => ({
      type: 'bot-replied',
      message: bot.inFlight ?? 'nothing',
      sentLanguage: 'en-ZA',
      reply,
      handoff,
      forHost: [],
    })),
  },
  {
    weight: 2,
    arbitrary: errors.map((error): Make => ({ bot }) => ({
      type: 'bot-failed',
      message: bot.inFlight ?? 'nothing',
      error,
    })),
  },
  {
    weight: 4,
    arbitrary: fc.constant(
      always({ type: 'bot-started', conversationId: 'c', started: { dialect: 'v2' } }),
    ),
  },
  { weight: 1, arbitrary: errors.map((error) => always({ type: 'bot-start-failed', error })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('bot-hold', 'agent-connection', 'agent-transcript', 'agent-leave')
      .map((timer) => always({ type: 'timer-fired', timer })),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(
        'agent-asked-who',
        'agent-asked-who',
        'agent-asked-for-transcript',
        'agent-asked-for-transcript',
        'agent-ended',
        'agent-lost',
        'agent-retry-pressed',
        'bot-pressed',
        'end-pressed',
        'page-resumed',
        'went-online',
      )
      .map((type) => always({ type })),
  },
  {
    weight: 2,
    arbitrary: fc.nat(60).map((which): Make => (state) => ({
      type: 'agent-received',
      message: someMessage(state, which),
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      always({ type: 'agent-wrote', text: 'Good morning' }),
      always({ type: 'agent-failed', error: { kind: 'agent-unreachable' } }),
      always({ type: 'language-chosen', language: 'zu-ZA' }),
    ),
  },
);
