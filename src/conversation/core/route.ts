/**
 * Who answers next, as a state machine in one table: the bot, or a person over the live-agent
 * socket (contract §2, §3). A pair that the table does not name changes nothing.
 *
 *   bot → connecting → identified → live → bot
 *                ↖ lost ↙      unreachable: the visitor decides
 */

/** Where the conversation is. Everything but `bot` is the agent's route. */
export type RouteAt =
  | 'bot'
  /** A handoff was executed; the agent service has not asked who we are yet. */
  | 'connecting'
  /** `username` was sent; nothing may be said before the service has shown that it knows us. */
  | 'identified'
  /** Lines may flow: the visitor is in the queue, or talks with a person. */
  | 'live'
  /** The connection broke; it is being restored. */
  | 'lost'
  /** The agent service could not be reached; the visitor is asked what to do. */
  | 'unreachable'
  /**
   * The visitor left, and the service is given a few seconds to say so too; or the service has ended
   * the chat, and the last receipts are waited for.
   */
  | 'leaving';

export type RouteEvent =
  /** Carried out by `hand-over.ts`: the code of this table may not be there yet. */
  | 'handoff-executed'
  /** The page was loaded again in the middle of an agent chat. */
  | 'resumed'
  | 'asked-who'
  | 'asked-for-transcript'
  | 'grace-passed'
  | 'connection-lost'
  | 'gave-up'
  | 'retry-chosen'
  | 'bot-chosen'
  | 'end-chosen'
  | 'leave-written'
  | 'leave-passed'
  /** The service ended the chat, and has not acknowledged everything yet. */
  | 'end-announced'
  | 'agent-ended';

/** What a move asks of the shell; carried out by `agent-side.ts`. */
export type RouteAction =
  | 'open'
  | 'close'
  | 'identify'
  | 'give-transcript'
  | 'write-leave'
  | 'await-connection'
  | 'await-transcript'
  | 'await-leave'
  | 'await-receipts'
  | 'stop-waiting'
  | 'doubt'
  /** What was handed over and not confirmed is in doubt, in a chat that does not come back. */
  | 'doubt-last'
  | 'return';

interface Move {
  readonly to: RouteAt;
  readonly do: readonly RouteAction[];
}

const move = (to: RouteAt, ...actions: RouteAction[]): Move => ({ to, do: actions });

const open = move('connecting', 'open', 'await-connection');
const resume = move('connecting', 'doubt', 'open', 'await-connection');
const giveUp = move('unreachable', 'stop-waiting', 'close', 'doubt');
const lose = move('lost', 'await-connection', 'doubt');
const backToBot = move('bot', 'stop-waiting', 'close', 'return');
const breakOff = move('bot', 'stop-waiting', 'close', 'doubt-last', 'return');
const identify = move('identified', 'identify', 'await-transcript');
const leave = move('leaving', 'write-leave', 'await-leave');
const announceEnd = move('leaving', 'await-receipts');

/** Every pair that means something; `test/conversation/core/route.test.ts` lists all the others. */
const routeTable: {
  readonly [At in RouteAt]: { readonly [On in RouteEvent]?: Move };
} = {
  bot: { 'handoff-executed': open },
  connecting: {
    resumed: resume,
    'asked-who': identify,
    'connection-lost': move('connecting'),
    'gave-up': giveUp,
    'bot-chosen': backToBot,
    'end-chosen': backToBot,
    'agent-ended': backToBot,
  },
  identified: {
    resumed: resume,
    'asked-who': identify,
    'asked-for-transcript': move('live', 'stop-waiting', 'give-transcript'),
    'grace-passed': move('live'),
    'connection-lost': lose,
    'gave-up': giveUp,
    'end-chosen': leave,
    'end-announced': announceEnd,
    'agent-ended': backToBot,
  },
  live: {
    resumed: resume,
    'asked-who': identify,
    'asked-for-transcript': move('live', 'give-transcript'),
    'connection-lost': lose,
    'gave-up': giveUp,
    'end-chosen': leave,
    'leave-written': move('leaving', 'await-leave'),
    'end-announced': announceEnd,
    'agent-ended': backToBot,
  },
  lost: {
    resumed: resume,
    'asked-who': identify,
    'gave-up': giveUp,
    'bot-chosen': backToBot,
    'end-chosen': backToBot,
    'agent-ended': backToBot,
  },
  unreachable: {
    resumed: resume,
    'retry-chosen': open,
    'bot-chosen': backToBot,
    'end-chosen': backToBot,
  },
  leaving: {
    resumed: breakOff,
    'connection-lost': breakOff,
    'gave-up': breakOff,
    'leave-passed': backToBot,
    'agent-ended': backToBot,
  },
};

/** The next place and what to do there; stays, and does nothing, for a pair not in the table. */
export const moveOn = (at: RouteAt, event: RouteEvent): Move => routeTable[at][event] ?? move(at);
