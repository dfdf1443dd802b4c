/** The agent's half of the performer: one connection at a time (contract §3). */
import type { AgentChannel, AgentSignal, OpenAgent } from '../../protocol/channel.ts';
import type { Entry } from '../../protocol/message.ts';
import { isOwn } from '../core/outbox.ts';
import type { AgentEffect, ConversationState } from '../core/state.ts';

/** Carries out what the core asks of the agent's side. */
export class AgentPerformer {
  readonly #load: () => Promise<OpenAgent>;
  readonly #tell: (signal: AgentSignal) => void;
  #channel: AgentChannel | undefined;
  /** Counts the connections, so that a late answer to an earlier one is told apart. */
  #round = 0;

  constructor(load: () => Promise<OpenAgent>, tell: (signal: AgentSignal) => void) {
    this.#load = load;
    this.#tell = tell;
  }

  /** Starts on `effect`, in the conversation `state`. */
  perform(effect: AgentEffect, { bot, entries }: ConversationState): void {
    const { conversationId = '' } = bot.started ?? {};
    switch (effect.type) {
      case 'open-agent':
        return void this.#open(entries.some(isAcknowledged));
      case 'close-agent':
        return this.close();
      case 'identify':
        return this.#channel?.identify(conversationId);
      case 'give-transcript':
        return this.#channel?.giveTranscript(effect.lines, effect.messages);
      case 'write-to-agent':
        return this.#channel?.write(conversationId, effect.text, effect.message);
      default:
        return effect satisfies never;
    }
  }

  /** Looks again whether the connection is alive. */
  wake(): void {
    this.#channel?.wake();
  }

  /** Ends the connection; nothing is told of it any more. */
  close(): void {
    this.#round++;
    this.#channel?.close();
    this.#channel = undefined;
  }

  async #open(acknowledges: boolean): Promise<void> {
    this.close();
    const round = this.#round;
    try {
      const open = await this.#load();
      if (round !== this.#round) return;
      this.#channel = open((signal) => {
        if (round === this.#round) this.#tell(signal);
      }, acknowledges);
    } catch {
      if (round === this.#round)
        this.#tell({ type: 'agent-failed', error: { kind: 'agent-unreachable' } });
    }
  }
}

/** The service has told of this line that it has it. */
const isAcknowledged = (entry: Entry): boolean =>
  isOwn(entry) && entry.delivery.state === 'delivered' && entry.delivery.by === 'acknowledgement';
