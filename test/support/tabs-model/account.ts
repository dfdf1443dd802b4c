/**
 * The model's own account of what the visitor said, and of what the servers know of it. A line is
 * known by its text, which no other line has.
 */
import type { RouteName } from '../../../src/protocol/message.ts';

/** Lines in view, each with the time it was said or tried again. */
export type View = ReadonlyMap<string, number>;

export interface Said {
  readonly text: string;
  /** How often the visitor asked for it to be sent. */
  attempts: number;
  /** For whom: who was with the visitor, as they saw it, each time. */
  readonly meant: Set<RouteName>;
  /**
   * Where it may stand, by the time it was said or tried again: after what was in view then, each
   * line with its own time.
   */
  readonly places: Map<number, View>;
  /** The device has it: from here on it must not be lost. */
  kept: boolean;
  /** The visitor took it back, or may have. */
  fate: 'there' | 'maybe' | 'gone';
  /** Calls to the bot that held it. */
  calls: number;
  /** Of them, those of which it is certain that the bot did not process them. */
  refused: number;
  /** How often the bot has processed it. */
  processed: number;
  /** Handed to a connection to the agent service, or in a transcript. */
  handed: boolean;
  /** How often the agent service has received it as a line. */
  received: number;
  /** What the bot answered, where the answer was on its way to the page. */
  readonly answers: string[];
}

export class Account {
  readonly #said = new Map<string, Said>();
  /** Promises that were broken, as sentences. */
  readonly broken: string[] = [];
  /** What happened, as sentences. */
  readonly journal: string[] = [];

  note(what: string): void {
    this.journal.push(what);
  }

  /** A promise does not hold. */
  break(promise: string): void {
    if (!this.broken.includes(promise)) this.broken.push(promise);
  }

  get all(): Said[] {
    return [...this.#said.values()];
  }

  of(text: string): Said | undefined {
    return this.#said.get(text);
  }

  /** The visitor says `text`, or tries it again, with `view` before their eyes, to `side`. */
  say(text: string, at: number, view: View, side: RouteName): Said {
    const said = this.#said.get(text) ?? {
      ...{ text, attempts: 0, meant: new Set(), places: new Map(), kept: false, fate: 'there' },
      ...{ calls: 0, refused: 0, processed: 0, handed: false, received: 0, answers: [] },
    };
    this.#said.set(text, said);
    said.places.set(at, view);
    said.meant.add(side);
    return said;
  }
}
