/**
 * What the tab that leads does with an event: it decides, has the log take the decision, and then
 * carries out what the decision asks for.
 *
 * Invariants:
 * - Only a leader decides, and nothing leaves the device before the log holds it.
 * - A wish is decided on once in a term, however often the log is read that still holds it.
 * - What the visitor said is in view at once; what others said, when the log holds it, so that nobody
 *   reads a line which a reload takes away again. Where the log lags behind, nobody waits for it.
 * - A leader stays one for as long as there is work, or something to write.
 */
import { needsLeader, type ConversationEvent, type Stamped } from '../core/state.ts';
import { step } from '../core/step.ts';
import { interrupted } from '../core/take-over.ts';
import type { Follower } from './follower.ts';
import { Performer, type PerformerPorts } from './performer.ts';
import type { Log } from './ports.ts';
import { createWriter } from './writer.ts';

/** What leading needs from around the conversation. */
export interface LeaderPorts extends PerformerPorts {
  readonly log: Log;
}

interface Hear {
  /** What comes of the effects. */
  readonly happened: (event: ConversationEvent) => void;
  /** The log has changed, and what was decided is carried out. */
  written(): void;
  /**
   * The log did not take a decision: another tab leads. `wish` is what is left for that one,
   * `current` whether this tab has led without a break since it decided.
   */
  refused(wish: Stamped | undefined, current: boolean): void;
}

/** More decisions than this wait for the log: it lags behind. */
const lag = 3;

/** What is done with an event while this tab leads. */
export function createLeader(ports: LeaderPorts, follower: Follower, hear: Hear) {
  const { bot, clock, newId } = ports;
  const performer = new Performer(ports, hear.happened);
  /** Ids of the wishes that were decided on in this term. */
  const taken = new Set<string>();
  /** The message for the bot that is decided to be sent, as long as the log has not let it go. */
  let unsent: string | undefined;
  let leads = false;

  const writer = createWriter(ports, {
    written(rev, { state, effects, number }) {
      const { term } = writer;
      follower.written(rev, state, number);
      for (const effect of effects) {
        if (term !== writer.term) return; // cleared or closed by somebody who watches
        if (effect.type === 'send-to-bot') unsent = undefined;
        performer.perform(effect, state);
      }
      hear.written();
    },
    // Decided on anew since then, it is no longer for another tab.
    refused: (wish, current) =>
      hear.refused(wish && (current || !taken.has(wish.id)) ? wish : undefined, current),
  });

  /** @param posted settles when the log holds `event` as a wish; absent where it is none */
  const take = (event: Stamped, posted?: Promise<void>, from = follower.state): void => {
    const before = follower.state;
    const { state, effects } = step(from, event, performer.moves);
    for (const effect of effects) if (effect.type === 'send-to-bot') unsent = effect.message;
    const number = follower.decide(state, event.id);
    if (posted) taken.add(event.id);
    else if (state === before && effects.length === 0) return;
    writer.write({ before, state, effects, number }, posted && event, posted);
    if (posted || writer.behind > lag) follower.show();
  };
  const takeWishes = (wishes: readonly Stamped[]): void => {
    const posted = Promise.resolve();
    for (const wish of wishes) if (!taken.has(wish.id)) take(wish, posted);
  };
  return {
    take,
    /** @param wishes those that the log holds */
    takeWishes,
    get leads() {
      return leads;
    },
    /** Counts the times that this tab began to lead, or let go: what comes late is told apart. */
    get term() {
      return writer.term;
    },
    /** What the bot is to be told next has not left. */
    get holdsBack() {
      return unsent !== undefined;
    },
    /** All that was decided is written. */
    get isWritten() {
      return writer.behind === 0;
    },
    /** The lead was granted: what was asked of the log before counts for nothing from here on. */
    newTerm: () => writer.newTerm(),
    /** An agent chat cannot be led without its code. Rejects when that cannot be fetched. */
    async prepare(): Promise<void> {
      if (follower.state.agent.at !== 'bot') await performer.loadAgentStage();
    },
    /** Takes over what another tab, or an earlier page, has left. */
    begin(wishes: readonly Stamped[]): void {
      leads = true;
      const resumed = { type: 'page-resumed', id: newId(), at: clock.now() } as const;
      take(resumed, undefined, interrupted(follower.state, bot.safe));
      takeWishes(wishes);
    },
    /** The page is seen again: what is overdue happens. */
    wake: () => performer.wake(),
    /** Leads no more, if there is nothing left to do; returns whether that is so. */
    rest(): boolean {
      if (writer.behind > 0 || (leads && needsLeader(follower.state))) return false;
      leads = false;
      return true;
    },
    /** Ends timers and connections. What was decided is written where it still can be. */
    letGo(): void {
      leads = false;
      unsent = undefined;
      writer.newTerm();
      taken.clear();
      performer.letGo();
    },
    /** What was decided is not written any more, either. To be called after `letGo`. */
    forget: () => writer.forget(),
  };
}
