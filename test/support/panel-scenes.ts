/**
 * The panel with what is fetched on demand: the open menu, page by page, and every card above the
 * composer. Each by its name, with what a visitor does to get there.
 */
import type { ConversationState } from '../../src/conversation/state.ts';
import { newConversation } from '../../src/conversation/state.ts';
import type { BotlhalePanel } from '../../src/ui/botlhale-panel.ts';
import type { Settings } from '../../src/ui/settings.ts';
import { agent, bot, conversation, divider, own } from './conversation-states.ts';

export interface Scene {
  readonly conversation: ConversationState;
  readonly settings?: Settings;
  readonly asksConsent?: boolean;
  readonly notKept?: boolean;
  readonly keptKey?: string;
  /** Leads there, in a panel that is drawn, and settles when it can be seen. */
  readonly reach: (panel: BotlhalePanel) => Promise<void>;
}

const talk = conversation([own('Hello'), bot('Good morning. How can I help?')]);
const joined = [own('A person, please'), divider('handed-over', 'Sales'), agent('Good day')];
const live = conversation(joined, { agent: { at: 'live', joined: true } });
const queued = conversation(joined.slice(0, 2), { agent: { at: 'live' } });
const ended = conversation([...joined, divider('back-to-bot')]);
const unreachable = conversation(joined.slice(0, 2), {
  agent: { at: 'unreachable', why: { kind: 'agent-unreachable' } },
});

const privacy: Settings = { privacyUrl: 'https://example.org/privacy' };
const contacts: Settings = { phone: '+27 11 000 0000', whatsapp: '+27 82 000 0000' };
const form: Settings = {
  preChat: [
    { name: 'name' },
    { name: 'email' },
    { name: 'topic', options: ['An order', 'Something else'] },
    { name: 'order', label: 'Order number', optional: true },
  ],
};

/** Opening hours of a day that is not today. */
function closedNow(): string {
  const names = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
  return `${names[(new Date().getUTCDay() + 3) % 7] ?? 'Mo'} 08:00-17:00 UTC`;
}

const sees =
  (selector: string) =>
  async (panel: BotlhalePanel): Promise<void> =>
    void (await coming(panel, selector));

/** Presses each in its turn, as it comes. */
const presses =
  (...selectors: readonly string[]) =>
  async (panel: BotlhalePanel): Promise<void> => {
    for (const selector of selectors) (await coming(panel, selector)).click();
  };

/** The chat with a person ends before the visitor's eyes. */
async function endsChat(panel: BotlhalePanel): Promise<void> {
  await coming(panel, 'botlhale-extras');
  panel.conversation = ended;
  await coming(panel, '#rating');
}

/** The menu, at a page that an item leads to, or at its first one. */
const menuAt = (page?: string): Scene => ({
  ...{ conversation: live, settings: privacy, keptKey: 'scene' },
  async reach(panel) {
    await presses('header .menu', ...(page === undefined ? [] : [`[data-to=${page}]`]))(panel);
    await coming(panel, page === undefined ? '[data-to]' : '[role=menu]:not(:has([data-to]))');
  },
});

const rated: Omit<Scene, 'reach'> = { conversation: live, settings: { rating: true } };

/** Every scene by its name. */
export const scenes: Readonly<Record<string, Scene>> = {
  menu: menuAt(),
  'menu, languages': menuAt('language'),
  'menu, download': menuAt('download'),
  'menu, end the chat': menuAt('end'),
  'menu, clear this device': menuAt('clear'),
  'not kept': { conversation: talk, notKept: true, reach: sees('.note:not(:empty)') },
  consent: {
    ...{ conversation: newConversation, asksConsent: true, settings: privacy },
    reach: sees('.card'),
  },
  'consent, refused': {
    ...{ conversation: newConversation, asksConsent: true, settings: privacy },
    async reach(panel) {
      await presses('.card button:not(.main)')(panel);
      await coming(panel, '.card:not(:has(.main))');
    },
  },
  'form before the chat': {
    conversation: newConversation,
    settings: form,
    reach: sees('form.card'),
  },
  'form, with something missing': {
    ...{ conversation: newConversation, settings: form },
    async reach(panel) {
      await presses('form.card .main')(panel);
      await coming(panel, '.wrong');
    },
  },
  'team away': {
    conversation: talk,
    get settings() {
      return { openingHours: closedNow(), ...contacts };
    },
    reach: sees('.card'),
  },
  'unreachable, with other ways': {
    ...{ conversation: unreachable, settings: contacts },
    reach: sees('.card'),
  },
  'question about notifications': {
    ...{ conversation: queued, keptKey: 'scene' },
    reach: sees('.card'),
  },
  'notifications, refused': {
    ...{ conversation: queued, keptKey: 'scene' },
    async reach(panel) {
      await presses('.card .main')(panel);
      await coming(panel, '.card:not(:has(.main))');
    },
  },
  rating: { ...rated, reach: endsChat },
  'rating, a comment': {
    ...rated,
    async reach(panel) {
      await endsChat(panel);
      await presses('.card .down')(panel);
      await coming(panel, '.card textarea');
    },
  },
  'rating, thanks': {
    ...rated,
    async reach(panel) {
      await endsChat(panel);
      await presses('.card .down', '.card [type=submit].main')(panel);
      await coming(panel, '.card:not(:has(.ways))');
    },
  },
};

/**
 * A browser that can notify, has not been asked yet, and will refuse: in some there are no
 * notifications, or the visitor has decided already. Gives what puts the browser's own back.
 */
export function standInForNotifications(): () => void {
  const real = globalThis.Notification;
  class Asked extends EventTarget {
    static readonly permission = 'default';
    static readonly requestPermission = () => Promise.resolve('denied');
  }
  Object.assign(globalThis, { Notification: Asked });
  return () => void Object.assign(globalThis, { Notification: real });
}

/** Waits until something below `root`, through open shadow roots, matches. */
async function coming(root: Element, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const found = below(root, selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Nothing has come that matches ${selector}.`);
}

function below(root: Element, selector: string): HTMLElement | undefined {
  for (const element of [...(root.shadowRoot?.children ?? []), ...root.children]) {
    const found = element.matches(selector) ? element : below(element, selector);
    if (found instanceof HTMLElement) return found;
  }
  return undefined;
}
