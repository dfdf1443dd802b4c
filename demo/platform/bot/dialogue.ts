/** A sentence in the two languages that the demo bot speaks. */
export interface Sentence {
  en: string;
  zu: string;
}

/** A button: the title is shown and recorded, the payload is sent back (contract §1). */
export interface ButtonData {
  title: Sentence;
  payload: string;
}

/** A picture or a document that the platform serves itself (contract §1, `custom`). */
export interface MediaData {
  type: 'image' | 'document';
  /** Name of a file under `media/`. */
  file: string;
  caption: Sentence;
}

/** One answer of the bot. `{slot}` in a text stands for what the person told. */
export interface ReplyData {
  texts: readonly Sentence[];
  buttons?: readonly ButtonData[];
  media?: readonly MediaData[];
  /** JSON for the host page, sent as it is (contract §1, `custom`). */
  custom?: Readonly<Record<string, unknown>>;
}

interface Choice {
  value: string;
  words: readonly string[];
  /** Other slots that the choice fills. */
  also?: Readonly<Record<string, string>>;
}

/** Something that the bot wants to know before it can answer. */
export interface SlotData {
  name: string;
  accepts: 'name' | 'email' | 'choice';
  /** The values of a choice, with the words that people use for them, and what else follows. */
  choices?: readonly Choice[];
  /** What people say who have nothing to tell; the slot is then filled with nothing. */
  without?: readonly string[];
  /** The question; a slot without one is filled when mentioned and never asked for. */
  ask?: ReplyData;
  /** What is said, with the question's buttons, when the answer does not fit. */
  retry?: Sentence;
}

/** One dialogue of the bot, as data. */
export interface Dialogue {
  intent: string;
  /** What people say to get here. Without examples only a payload leads here. */
  examples?: { en: readonly string[]; zu: readonly string[] };
  /** What always leads here, whatever else it may mean. */
  pattern?: RegExp;
  slots?: readonly SlotData[];
  reply: ReplyData;
  /** Said by the way: what else a text means counts before it. */
  smallTalk?: boolean;
  /** Ends the form that is being filled in, whose slots it empties. */
  leaves?: boolean;
  /** Slots to fill once the reply is given; places in their values are filled in. */
  remembers?: Readonly<Record<string, string>>;
  /** Slots emptied when the dialogue starts anew. */
  fresh?: readonly string[];
  /** Slots emptied once the reply is given. */
  forget?: readonly string[];
  /** Slots that must be known already; otherwise the person is led to another dialogue. */
  needs?: { slots: readonly string[]; otherwise: string };
  /** Where the next free text may go: the slot of a dialogue that the reply leads to. */
  leadsTo?: { intent: string; slot: string };
  /** What the dialogue does besides answering (contract §2, both presets). */
  does?: 'handoff' | 'change-language';
}

/** Writes a sentence in both languages. */
export function say(en: string, zu: string): Sentence {
  return { en, zu };
}

/** A button; without an isiZulu title both languages share one, as names do. */
export function button(payload: string, en: string, zu = en): ButtonData {
  return { title: { en, zu }, payload };
}
