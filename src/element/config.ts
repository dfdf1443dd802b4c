/**
 * Attributes → Config, or exactly what is wrong with them. A wrong value never throws: it is
 * reported with its attribute, and the default stands in where one is safe.
 */
import type { Place } from '../device/kept.ts';
import type { Dialect } from '../protocol/bot-api.ts';
import { findLanguage, tagOf } from '../protocol/languages.ts';

/** The attributes of `<botlhale-chat>`, as written. */
export interface Attributes {
  readonly botId: string;
  readonly apiUrl: string;
  readonly apiVersion: string;
  readonly agentUrl: string;
  readonly agentTimeout: number;
  readonly agentGrace: number;
  readonly gatewayUrl: string;
  readonly tokenUrl: string;
  readonly language: string;
  readonly botLanguage: string;
  readonly userId: string;
  readonly visitorId: string;
  readonly storage: string;
  readonly keepHours: number;
  readonly botName: string;
  readonly greeting: string;
  readonly position: string;
}

export type Position = (typeof positions)[number];

/** What the widget runs by. */
export interface Config {
  readonly botId: string;
  /** Absolute, without a trailing slash. */
  readonly apiUrl: string;
  readonly apiVersion: Dialect | 'auto';
  /** Absolute; its path is the namespace. */
  readonly agentUrl: string;
  /** Milliseconds until the visitor is told that nobody can be reached. */
  readonly agentTimeout: number;
  /** Milliseconds until lines go out to a service that does not ask for the transcript. */
  readonly agentGrace: number;
  /** A host's gateway, in place of the API and the token address (contract §5). */
  readonly gatewayUrl: string | undefined;
  readonly tokenUrl: string | undefined;
  /** BCP 47, for the interface. */
  readonly language: string;
  /** Platform code, for the bot. */
  readonly botLanguage: string;
  /** Platform code, for the bot while the visitor reads a language that the platform lacks. */
  readonly fallbackLanguage: string;
  readonly userId: string | undefined;
  /** How long the visitor keeps an id of ours, where the host gives none: `off` is never. */
  readonly visitorId: (typeof visitorIds)[number];
  /** Where the conversation is kept, and what the visitor chooses. */
  readonly storage: Place;
  /** Milliseconds for which the conversation is kept after its last message. */
  readonly keeps: number;
  readonly position: Position;
}

/** One thing that is wrong; `config-help.ts` says what, and how to mend it. */
export interface Problem {
  readonly attribute: string;
  readonly value: string;
  /** The widget cannot run like this. */
  readonly fatal: boolean;
}

/** Where the element stands: its page's language and address. */
export interface Surroundings {
  readonly pageLanguage: string;
  readonly baseUrl: string;
}

/** Stands for the user name and password that an address held. */
export const redacted = '…';
/** What `position` may be; the first is the default. */
export const positions = ['bottom-right', 'bottom-left', 'inline', 'page'] as const;
/** What `api-version` may be; the first is the default. */
export const versions = ['auto', 'v1', 'v2'] as const;
/** What `visitor-id` may be; the first is the default. */
export const visitorIds = ['chat', 'device', 'off'] as const;
/** What `storage` may be; the first is the default. */
export const places = ['device', 'tab', 'none'] as const satisfies readonly Place[];
const platformDefault = 'en-ZA';

/** Reads `attributes`; `config` is absent when a problem is fatal. */
export function readConfig(
  attributes: Attributes,
  around: Surroundings,
): { readonly config?: Config; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (attribute: string, value: unknown, fatal = false) =>
    void problems.push({ attribute, value: String(value), fatal });

  const oneOf = <T>(
    attribute: string,
    value: string,
    [first, ...rest]: readonly [T, ...T[]],
  ): T => {
    const found = [first, ...rest].find((allowed) => allowed === value.trim().toLowerCase());
    if (found === undefined) report(attribute, value);
    return found ?? first;
  };

  /** Only `https:`, except to this machine in development: an insecure address is never called. */
  const address = (attribute: string, value: string): string => {
    const url = URL.parse(value, around.baseUrl);
    const secret = url?.username || url?.password;
    if (!url || !isSecure(url) || secret) report(attribute, withoutSecrets(value), true);
    return url?.href.replace(/\/$/, '') ?? '';
  };

  const botId = attributes.botId.trim();
  if (!botId) report('bot-id', botId, true);
  const positive = (attribute: string, value: number, usual: number): number => {
    if (value > 0 && value < Infinity) return value;
    report(attribute, value);
    return usual;
  };

  const wanted = attributes.language.trim() || around.pageLanguage;
  const language = findLanguage(wanted);
  const botLanguage = findLanguage(attributes.botLanguage);
  if (attributes.botLanguage && !botLanguage) report('bot-language', attributes.botLanguage);

  const config: Config = {
    botId,
    apiUrl: address('api-url', attributes.apiUrl),
    apiVersion: oneOf('api-version', attributes.apiVersion, versions),
    agentUrl: address('agent-url', attributes.agentUrl),
    agentTimeout: positive('agent-timeout', attributes.agentTimeout, 30) * 1000,
    agentGrace: positive('agent-grace', attributes.agentGrace, 5) * 1000,
    gatewayUrl: attributes.gatewayUrl ? address('gateway-url', attributes.gatewayUrl) : undefined,
    tokenUrl: attributes.tokenUrl ? address('token-url', attributes.tokenUrl) : undefined,
    language: tagOf(wanted) ?? platformDefault,
    botLanguage: (botLanguage ?? language)?.code ?? platformDefault,
    fallbackLanguage: botLanguage?.code ?? platformDefault,
    userId: attributes.userId || undefined,
    visitorId: oneOf('visitor-id', attributes.visitorId, visitorIds),
    storage: oneOf('storage', attributes.storage, places),
    keeps: positive('keep-hours', attributes.keepHours, 24) * 3_600_000,
    position: oneOf('position', attributes.position, positions),
  };
  return problems.some(({ fatal }) => fatal) ? { problems } : { config, problems };
}

/** Whoever reads the console is not to read a password there. */
const withoutSecrets = (address: string): string =>
  address.replace(/^(\s*(?:[a-z]+:)?[/\\]*)[^/?#]*@/iu, `$1${redacted}@`);

/** Encrypted, or on this machine, where plain HTTP is safe. */
const isSecure = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));

/** True for this machine's own addresses. */
export const isLoopback = (hostname: string): boolean =>
  /^((.*\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** The chat stands in the page, always open, rather than above it. */
export const isPartOfPage = (config: Config | undefined): boolean =>
  config?.position === 'inline' || config?.position === 'page';
