import { ReactiveElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { HostElement } from './connect.ts';
import type { HostStrings } from '../i18n/overrides.ts';
import type { BotReply } from '../protocol/bot-api.ts';
import type { TokenProvider } from '../protocol/token.ts';
import type { Settings } from '../ui/shared/settings.ts';
import type { Suggestions } from '../ui/transcript/suggestions.ts';

/** What a host sets on `<botlhale-chat>`: attributes, and properties of the same names. */
export class ChatAttributes extends ReactiveElement {
  /** The bot's id, from the Botlhale dashboard. Required. */
  @property({ attribute: 'bot-id' }) botId = '';
  /** The bot API's address (contract §1). */
  @property({ attribute: 'api-url' }) apiUrl = 'https://api.botlhale.xyz';
  /** The API's dialect: `auto`, `v1` or `v2`; auto tries v2 first. */
  @property({ attribute: 'api-version' }) apiVersion = 'auto';
  /** The live-agent service's address; its path is the namespace (contract §3). */
  @property({ attribute: 'agent-url' }) agentUrl = 'https://app.botlhale.io/live_agent';
  /** Seconds until the visitor is told that no agent can be reached. */
  @property({ attribute: 'agent-timeout', type: Number }) agentTimeout = 30;
  /** Seconds until lines go out to an agent service that does not ask for the transcript. */
  @property({ attribute: 'agent-grace', type: Number }) agentGrace = 5;
  /** The host's own gateway, in place of `api-url` and `token-url` (contract §5). */
  @property({ attribute: 'gateway-url' }) gatewayUrl = '';
  /** An address of the host's own server that answers `{token, expires}`. */
  @property({ attribute: 'token-url' }) tokenUrl = '';
  /** Platform code, BCP 47 tag or name; the page's `lang` when absent. */
  @property() language = '';
  /** The platform's language for the bot, where it differs from `language` (contract §1). */
  @property({ attribute: 'bot-language' }) botLanguage = '';
  /** The host's own id of the visitor. */
  @property({ attribute: 'user-id' }) userId = '';
  /** The name in the header. */
  @property({ attribute: 'bot-name' }) botName = '';
  /** What the bot says before anything else; not part of the transcript. */
  @property() greeting = '';
  /** The address of a picture for the bot. */
  @property() avatar = '';
  /** Up to four ways to begin: a list, or an attribute with `|` between them. */
  @property() suggestions: Suggestions = '';
  /** `bottom-right`, `bottom-left`, `inline`, or `page`: the whole window. */
  @property({ reflect: true }) position = 'bottom-right';
  /** `auto`, `light` or `dark`; auto goes by the visitor's system. */
  @property({ reflect: true }) theme = 'auto';
  /** `comfortable` or `compact`. */
  @property() density = 'comfortable';
  /** Whether the panel is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  /**
   * Nothing but words is loaded by itself: on where the browser says `Save-Data`, until the visitor
   * chooses.
   */
  @property({ attribute: 'low-data', type: Boolean }) lowData = false;
  /** Whether the visitor has to agree before anything is stored or sent. */
  @property({ type: Boolean }) consent = false;
  /** What is asked before the first message: `name, email, topic`, or a list that says more. */
  @property({ attribute: 'pre-chat' }) preChat: NonNullable<Settings['preChat']> = '';
  /** When your team is there: `Mo-Fr 08:00-17:00, Sa 09:00-13:00 Africa/Johannesburg`. */
  @property({ attribute: 'opening-hours' }) openingHours = '';
  /** What is said when it is not, in place of our sentence. */
  @property({ attribute: 'away-message' }) awayMessage = '';
  /** A telephone number, for when the chat cannot help. */
  @property() phone = '';
  /** A WhatsApp number in the international form, for when the chat cannot help. */
  @property() whatsapp = '';
  /** Whether the visitor is asked how it was, after a chat with a person. */
  @property({ type: Boolean }) rating = false;
  /** Seconds until a bubble beside the launcher says the greeting, once; 0: never. */
  @property({ attribute: 'greeting-delay', type: Number }) greetingDelay = 0;
  /** Whether the page's title counts what is unread, as in «(2) Our shop». */
  @property({ attribute: 'title-count', type: Boolean }) titleCount = false;
  /** Where the host's privacy policy is; the menu links to it. */
  @property({ attribute: 'privacy-url' }) privacyUrl = '';

  /** Gives a short-lived access token; takes the place of `token-url`. */
  @property({ attribute: false }) tokenProvider: TokenProvider | undefined;
  /** The host's own test of what executes a handoff, beside `handoffRules`. */
  @property({ attribute: false }) handoff: ((reply: BotReply) => boolean) | undefined;
  /** Replaces intents or the key that offer or execute a handoff (contract §2). */
  @property({ attribute: false }) handoffRules: HostElement['handoffRules'] = {};

  /** The host's own sentences in place of the interface's; a function gives them for a BCP 47 tag. */
  @property({ attribute: false }) strings: HostStrings | undefined;

  /** An attribute that is taken away is an empty one; Lit would make its property `null`. */
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value ?? (switches.includes(name) ? null : ''));
  }
}

/** Attributes that are on when they are present; every other one is a text, empty when absent. */
const switches = ['open', 'low-data', 'title-count', 'consent', 'rating'];
