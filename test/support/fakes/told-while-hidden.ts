/** Stands in for what tells a visitor who looks elsewhere: the page's visibility, sound, notifications. */

export interface Elsewhere {
  /** What the browser says of notifications. */
  permission: NotificationPermission;
  /** What the visitor answers when the browser asks. */
  answer: NotificationPermission;
  /** The browser has them only for service workers. */
  refusesPages: boolean;
  /** How often the browser has asked. */
  readonly asked: number;
  /** Notifications that were shown, each as it was made. */
  readonly notifications: readonly ShownNotification[];
  /** The notes that were played, in Hz. */
  readonly notes: readonly number[];
  /** The visitor looks away from the page, or at it. */
  look(away: 'elsewhere' | 'here'): void;
  restore(): void;
}

export interface ShownNotification {
  readonly title: string;
  readonly options: NotificationOptions;
  closed: boolean;
  onclick: (() => void) | null;
}

/** One for all tests of a page, as its one source of sound is. */
const notes: number[] = [];

/** Stands in until `restore()`. */
export function standElsewhere(): Elsewhere {
  const notifications: ShownNotification[] = [];
  notes.length = 0;
  let asked = 0;
  let hidden = false;

  class StandInNotification implements ShownNotification {
    static get permission() {
      return elsewhere.permission;
    }
    static requestPermission() {
      asked += 1;
      if (elsewhere.permission === 'default') elsewhere.permission = elsewhere.answer;
      return Promise.resolve(elsewhere.permission);
    }
    closed = false;
    onclick: (() => void) | null = null;
    readonly title: string;
    readonly options: NotificationOptions;
    constructor(title: string, options: NotificationOptions = {}) {
      if (elsewhere.refusesPages) throw new TypeError('Illegal constructor');
      this.title = title;
      this.options = options;
      if (elsewhere.permission === 'granted') notifications.push(this);
    }
    close() {
      this.closed = true;
    }
  }

  /** Silent, and at once. */
  class StandInAudio {
    readonly currentTime = 0;
    readonly destination = {};
    resume = () => Promise.resolve();
    suspend = () => Promise.resolve();
    createOscillator() {
      const frequency = { value: 0 };
      const start = () => void notes.push(frequency.value);
      return { frequency, start, stop: () => undefined, connect: (to: unknown) => to };
    }
    createGain() {
      const ramp = () => undefined;
      const gain = {
        setValueAtTime: ramp,
        linearRampToValueAtTime: ramp,
        exponentialRampToValueAtTime: ramp,
      };
      return { gain, connect: (to: unknown) => to };
    }
  }

  const real = { Notification: globalThis.Notification, AudioContext: globalThis.AudioContext };
  Object.assign(globalThis, { Notification: StandInNotification, AudioContext: StandInAudio });
  Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });

  const elsewhere: Elsewhere = {
    permission: 'default',
    answer: 'granted',
    refusesPages: false,
    get asked() {
      return asked;
    },
    notifications,
    notes,
    look(where) {
      hidden = where === 'elsewhere';
      document.dispatchEvent(new Event('visibilitychange'));
    },
    restore() {
      Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      Object.assign(globalThis, real);
    },
  };
  return elsewhere;
}
