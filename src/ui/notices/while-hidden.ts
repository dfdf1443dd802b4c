/**
 * Tells the visitor that our team has written while nobody looks: by a sound, by a notification of
 * the browser's. Neither before it was chosen. Loaded with a chat with a person, never without one.
 */
import type { LitElement, ReactiveController } from 'lit';
import type { BotlhaleMessageEvent } from '../../events/chat-events.ts';
import type { Kept } from '../shared/kept.ts';
import type { View } from '../shared/view.ts';

/** What sounds is fetched for those who have chosen it; without it there is no sound. */
const sound = (): void =>
  void import('./ring.ts').then(
    ({ ring }) => ring(),
    () => undefined,
  );
const allowSound = (): void =>
  void import('./ring.ts').then(
    ({ unlock }) => unlock(),
    () => undefined,
  );

/** How the visitor may be told. */
export type Telling = 'sound' | 'notifications';

const isTold = (kept: Kept, by: Telling): boolean => kept.get(by) === 'on';

/**
 * Keeps the visitor's choice on this device. To be called on a press: the browser then asks, or
 * lets the page sound. Resolves to false where it does not let us.
 */
export async function choose(kept: Kept, by: Telling, on: boolean): Promise<boolean> {
  if (on && by === 'sound') sound();
  if (on && by === 'notifications' && !(await mayNotify())) return false;
  kept.set(by, on ? 'on' : 'off');
  return true;
}

async function mayNotify(): Promise<boolean> {
  try {
    // Without a permission this shows nothing, and it throws where pages may not notify at all:
    // there, asking for one would promise too much.
    if (Notification.permission !== 'granted') new Notification('');
    return (await Notification.requestPermission()) === 'granted';
  } catch {
    return false;
  }
}

/** The chat, as far as this needs it. */
export interface Hideable extends LitElement {
  show(): void;
}

/** Whoever has the view; a closed chat draws its panel when something is unread. */
interface Viewer {
  readonly view: View;
}

const watched = new WeakMap<Hideable, WhileHidden>();

/** Watches over `chat`, once, however often it draws a panel; goes by the last `viewer`. */
export function watchWhileHidden(chat: Hideable, viewer: Viewer): void {
  const watch = watched.get(chat) ?? new WhileHidden(chat, viewer);
  watched.set(chat, watch);
  watch.viewer = viewer;
}

class WhileHidden implements ReactiveController {
  viewer: Viewer;
  readonly #chat: Hideable;
  #ends = new AbortController();
  #shown: Notification | undefined;
  /** Says to the other tabs of the conversation that nobody looks at this one any more. */
  #lookAway = (): void => undefined;

  constructor(chat: Hideable, viewer: Viewer) {
    this.#chat = chat;
    this.viewer = viewer;
    chat.addController(this);
    // A chat that was closed has drawn its panel only because of a message.
    const { conversation, open } = viewer.view;
    const last = conversation.entries.at(-1);
    if (!open && last?.kind === 'message') void this.#onMessage(last);
  }

  get #kept(): Kept {
    return this.viewer.view.kept;
  }

  hostConnected(): void {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    const message = (event: BotlhaleMessageEvent) => void this.#onMessage(event);
    this.#chat.addEventListener('botlhale-message', message, { signal });
    const press = () => isTold(this.#kept, 'sound') && allowSound();
    // On a press it is too late to fetch it: a browser lets a page sound only for a moment.
    if (isTold(this.#kept, 'sound')) void import('./ring.ts').catch(() => undefined);
    for (const type of ['keydown', 'pointerup'] as const)
      this.#chat.addEventListener(type, press, { signal });
    document.addEventListener('visibilitychange', this.#look, { signal });
    addEventListener('pagehide', () => this.#lookAway(), { signal });
    this.#look();
  }

  hostDisconnected(): void {
    this.#ends.abort();
    this.#lookAway();
    this.#shown?.close();
  }

  async #onMessage({ sender }: Pick<BotlhaleMessageEvent, 'sender'>): Promise<void> {
    if (sender !== 'agent' || !document.hidden || !(await this.#isUnseen())) return;
    if (isTold(this.#kept, 'sound')) sound();
    if (isTold(this.#kept, 'notifications')) void this.#notify();
  }

  async #notify(): Promise<void> {
    const { more, senders, tag: lang, direction: dir } = this.viewer.view.strings;
    try {
      // A host's own sentence may have a place for whoever writes.
      const title = (await more()).notify.title.replace('{name}', () => senders.agent);
      // What was written is for whoever sits before the screen, not for whoever passes it.
      const shown = new Notification(title, { lang, dir, tag: this.#kept.key, silent: true });
      shown.onclick = () => {
        window.focus();
        shown.close();
        this.#chat.show();
      };
      this.#shown = shown;
    } catch {
      // The permission is gone, or the sentence cannot be fetched: the count by the launcher is there.
    }
  }

  /** While the page is seen, the other tabs of the conversation keep quiet. */
  readonly #look = (): void => {
    this.#lookAway();
    if (document.hidden || !this.#chat.isConnected) return;
    this.#shown?.close();
    const seen = new Promise<void>((resolve) => (this.#lookAway = resolve));
    void this.#lock({ mode: 'shared' }, () => seen);
  };

  /** No other tab of the conversation is looked at, or has told the visitor just now. */
  async #isUnseen(): Promise<boolean> {
    let unseen = true;
    await new Promise<void>((decided) => {
      const hold = (lock: Lock | null) => {
        unseen = lock !== null;
        decided();
        return new Promise<void>((resolve) => setTimeout(resolve, 1_000));
      };
      void this.#lock({ ifAvailable: true }, hold).then(decided);
    });
    return unseen;
  }

  /** Where there are no locks, each tab decides alone. */
  async #lock(options: LockOptions, hold: (lock: Lock | null) => Promise<void>): Promise<void> {
    try {
      await navigator.locks.request(`${this.#kept.key}:seen`, options, hold);
    } catch {
      return;
    }
  }
}
