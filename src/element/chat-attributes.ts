import { ReactiveElement, type PropertyDeclarations } from 'lit';
import type { Position } from './config.ts';
import type { HostElement } from './connect.ts';
import type { HostStrings } from '../i18n/overrides.ts';
import type { BotReply, Dialect } from '../protocol/bot-api.ts';
import type { TokenProvider } from '../protocol/token.ts';
import type { Settings } from '../ui/shared/settings.ts';
import type { Suggestions } from '../ui/transcript/suggestions.ts';

/** What a host sets on `<botlhale-chat>`: attributes, and properties of the same names. */
export class ChatAttributes extends ReactiveElement {
  /** A table: decorators, and what compilers make of them, are 0.4 kB more on every page. */
  static override properties: PropertyDeclarations = {
    botId: { attribute: 'bot-id' },
    apiUrl: { attribute: 'api-url' },
    apiVersion: { attribute: 'api-version' },
    agentUrl: { attribute: 'agent-url' },
    agentTimeout: { attribute: 'agent-timeout', type: Number },
    agentGrace: { attribute: 'agent-grace', type: Number },
    gatewayUrl: { attribute: 'gateway-url' },
    tokenUrl: { attribute: 'token-url' },
    language: {},
    botLanguage: { attribute: 'bot-language' },
    userId: { attribute: 'user-id' },
    visitorId: { attribute: 'visitor-id' },
    storage: {},
    keepHours: { attribute: 'keep-hours', type: Number },
    botName: { attribute: 'bot-name' },
    greeting: {},
    avatar: {},
    suggestions: {},
    position: { reflect: true },
    launcher: {},
    theme: { reflect: true },
    density: {},
    accent: {},
    offsetX: { attribute: 'offset-x', type: Number },
    offsetY: { attribute: 'offset-y', type: Number },
    open: { type: Boolean, reflect: true },
    lowData: { attribute: 'low-data', type: Boolean },
    consent: { type: Boolean },
    preChat: { attribute: 'pre-chat' },
    openingHours: { attribute: 'opening-hours' },
    awayMessage: { attribute: 'away-message' },
    phone: {},
    whatsapp: {},
    rating: { type: Boolean },
    greetingDelay: { attribute: 'greeting-delay', type: Number },
    titleCount: { attribute: 'title-count', type: Boolean },
    privacyUrl: { attribute: 'privacy-url' },
    tokenProvider: { attribute: false },
    handoff: { attribute: false },
    handoffRules: { attribute: false },
    strings: { attribute: false },
  };

  /** The bot's id, from the Botlhale dashboard. Required. */
  botId = '';
  /** The bot API's address (contract §1). */
  apiUrl = 'https://api.botlhale.xyz';
  /** The API's dialect: `auto`, `v1` or `v2`; auto tries v2 first. */
  apiVersion: Dialect | 'auto' = 'auto';
  /** The live-agent service's address; its path is the namespace (contract §3). */
  agentUrl = 'https://app.botlhale.io/live_agent';
  /** Seconds until the visitor is told that no agent can be reached. */
  agentTimeout = 30;
  /** Seconds until lines go out to an agent service that does not ask for the transcript. */
  agentGrace = 5;
  /** The host's own gateway, in place of `api-url` and `token-url` (contract §5). */
  gatewayUrl = '';
  /** An address of the host's own server that answers `{token, expires}`. */
  tokenUrl = '';
  /** Platform code, BCP 47 tag or name; the page's `lang` when absent. */
  language = '';
  /** The platform's language for the bot, where it differs from `language` (contract §1). */
  botLanguage = '';
  /** The host's own id of the visitor. */
  userId = '';
  /** How long the visitor keeps a random id where there is no `user-id`: `chat`, `device` or `off`. */
  visitorId = 'chat';
  /** Where the conversation is kept: `device`, `tab`, or `none`: only on this page. */
  storage = 'device';
  /** Hours for which it is kept after its last message. */
  keepHours = 24;
  /** The name in the header. */
  botName = '';
  /** What the bot says before anything else; not part of the transcript. */
  greeting = '';
  /** The address of a picture for the bot. */
  avatar = '';
  /** Up to four ways to begin: a list, or an attribute with `|` between them. */
  suggestions: Suggestions = '';
  /** `bottom-right`, `bottom-left`, `inline`, or `page`: the whole window. */
  position: Position = 'bottom-right';
  /** `none`: there is no round button, and the page opens the chat by `show()` or a link. */
  launcher: '' | 'none' = '';
  /** `auto`, `light` or `dark`; auto goes by the page, and by the visitor's system where the page does. */
  theme: 'auto' | 'light' | 'dark' = 'auto';
  /** `comfortable` or `compact`. */
  density: 'comfortable' | 'compact' = 'comfortable';
  /** The one colour that the others are derived from, before `--botlhale-accent`: any of CSS. */
  accent = '';
  /** Pixels between the launcher and its side of the window. */
  offsetX = 20;
  /** Pixels between the launcher and the window's bottom; a bar of the page's there moves it up. */
  offsetY = 20;
  /** Whether the panel is open. */
  open = false;

  /**
   * Nothing but words is loaded by itself: on where the browser says `Save-Data`, until the visitor
   * chooses.
   */
  lowData = false;
  /** Whether the visitor has to agree before anything is stored or sent. */
  consent = false;
  /** What is asked before the first message: `name, email, topic`, or a list that says more. */
  preChat: NonNullable<Settings['preChat']> = '';
  /** When your team is there: `Mo-Fr 08:00-17:00, Sa 09:00-13:00 Africa/Johannesburg`. */
  openingHours = '';
  /** What is said when it is not, in place of our sentence. */
  awayMessage = '';
  /** A telephone number, for when the chat cannot help. */
  phone = '';
  /** A WhatsApp number in the international form, for when the chat cannot help. */
  whatsapp = '';
  /** Whether the visitor is asked how it was, after a chat with a person. */
  rating = false;
  /** Seconds until a bubble beside the launcher says the greeting, once; 0: never. */
  greetingDelay = 0;
  /** Whether the page's title counts what is unread, as in «(2) Our shop». */
  titleCount = false;
  /** Where the host's privacy policy is; the menu links to it. */
  privacyUrl = '';

  /** Gives a short-lived access token; takes the place of `token-url`. */
  declare tokenProvider: TokenProvider | undefined;
  /** The host's own test of what executes a handoff, beside `handoffRules`. */
  declare handoff: ((reply: BotReply) => boolean) | undefined;
  /** Replaces intents or the key that offer or execute a handoff (contract §2). */
  handoffRules: HostElement['handoffRules'] = {};

  /** The host's own sentences in place of the interface's; a function gives them for a BCP 47 tag. */
  declare strings: HostStrings | undefined;

  /**
   * An attribute that is taken away is an empty one; Lit would make its property `null`. A switch that
   * says «off» is taken away: the one deviation from HTML, for templates that can only write values.
   */
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    const isSwitch = switches.includes(name);
    if (isSwitch && /^(false|0|no|off)$/i.test(value ?? '')) return this.removeAttribute(name);
    super.attributeChangedCallback(
      name,
      old,
      value ?? (isSwitch || name.startsWith('offset') ? null : ''),
    );
  }
}

/** Attributes that are on when they are present; every other one is a text, empty when absent, or a number. */
const switches = ['open', 'low-data', 'title-count', 'consent', 'rating'];
