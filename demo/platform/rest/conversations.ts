import { randomBytes } from 'node:crypto';
import { newBotState, type BotState } from '../bot/state.ts';

/** How long a conversation id is valid, in milliseconds: 24 hours (contract §1). */
const CONVERSATION_MS = 24 * 60 * 60 * 1000;

/** One conversation of a visitor with the bot. */
export interface ConversationRecord {
  readonly id: string;
  readonly userId: string;
  readonly platform: string;
  readonly startedAt: number;
  /** The platform's code of the language that replies are written in. */
  language: string;
  /** The language that the client named last: only a change of it overrides what was chosen. */
  askedLanguage: string;
  /** Requests answered so far; v1 writes its confidence now as a number, now as a string. */
  answered: number;
  /** When the bot last handed over, else undefined (contract §2). */
  handedOverAt: number | undefined;
  /** The department of the last handoff; null when there are none. */
  department: string | null;
  readonly bot: BotState;
}

/** What a start call may say about the conversation. */
export interface StartWish {
  id: string | undefined;
  userId: string | undefined;
  platform: string | undefined;
  language: string;
}

/** The conversations that the platform knows (contract §1: an id is valid for 24 hours). */
export class Conversations {
  readonly #byId = new Map<string, ConversationRecord>();
  /** The account's contact list: names and e-mail addresses by user id (contract §1). */
  readonly #contacts = new Map<string, ReadonlyMap<string, string>>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Starts a conversation, or continues the one that the client names if it is still valid. */
  start(wish: StartWish): ConversationRecord {
    const id = wish.id ?? randomBytes(12).toString('base64url');
    const known = this.find(id);
    if (known) {
      this.hear(known, wish.language);
      return known;
    }
    const record: ConversationRecord = {
      id,
      userId: wish.userId ?? id,
      platform: wish.platform ?? 'API',
      startedAt: this.#now(),
      language: wish.language,
      askedLanguage: wish.language,
      answered: 0,
      handedOverAt: undefined,
      department: null,
      bot: newBotState(),
    };
    // A returning contact is not asked for what they said before (`check_contact_list`).
    for (const [name, value] of this.#contacts.get(record.userId) ?? [])
      record.bot.slots.set(name, value);
    this.#byId.set(id, record);
    this.#forgetOldest();
    return record;
  }

  /** The conversation with this id, or undefined when it is unknown or older than 24 hours. */
  find(id: string): ConversationRecord | undefined {
    const record = this.#byId.get(id);
    if (record && this.#now() - record.startedAt < CONVERSATION_MS) return record;
    this.#byId.delete(id);
    return undefined;
  }

  /** Files what the visitor said of themselves under their user id (`submit_contact`). */
  remember({ userId, bot }: ConversationRecord): void {
    const told = [...bot.slots].filter(([name]) => name === 'name' || name === 'email');
    if (told.length) this.#contacts.set(userId, new Map(told));
  }

  /** Takes over the language of a request, unless it merely repeats an older one (contract §2). */
  hear(record: ConversationRecord, language: string): void {
    if (record.askedLanguage === language) return;
    record.askedLanguage = language;
    record.language = language;
  }

  /** Forgets a conversation, as if its 24 hours were over. */
  expire(id: string): void {
    this.#byId.delete(id);
  }

  #forgetOldest(): void {
    if (this.#byId.size <= 10_000) return;
    const oldest = this.#byId.keys().next();
    if (!oldest.done) this.#byId.delete(oldest.value);
  }
}
