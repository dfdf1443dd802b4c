/** Times out of storage: whatever a clock, or somebody, has put there, each can be shown, and expires. */
import { conversationLasts, type ConversationState } from '../core/state.ts';

/** The device's clock may have been set back by so much since something was stored. */
const setBack = 2 * conversationLasts;

/** Something can have happened at `at`, in milliseconds since the epoch. */
export const isPossible = (at: unknown, now: number): at is number =>
  typeof at === 'number' && at >= 0 && at <= now + setBack;

/**
 * An entry whose time is impossible happened when the one before it did, by what is stored; the first
 * one long ago. A conversation id that begins in the future would never end: it is begun anew.
 */
export function withPossibleTimes(state: ConversationState, now: number): ConversationState {
  const { bot, agent } = state;
  let last = 0;
  const entries = state.entries.map((entry) => {
    if (!isPossible(entry.at, now)) return { ...entry, at: last };
    last = entry.at;
    return entry;
  });
  return {
    ...state,
    entries,
    bot: isPossible(bot.started?.at ?? 0, now) ? bot : { ...bot, started: undefined },
    agent: isPossible(agent.left ?? 0, now) ? agent : { ...agent, left: undefined },
  };
}
