/**
 * Attributes → Config, or exactly what is wrong with them. A wrong value never throws: it is
 * reported with its attribute, and the default stands in where one is safe.
 */
import type { Dialect } from './protocol/bot-api.ts';
import { findLanguage } from './protocol/languages.ts';

/** The attributes of `<botlhale-chat>`, as written. */
export interface Attributes {
  readonly botId: string;
  readonly apiUrl: string;
  readonly apiVersion: string;
  readonly agentUrl: string;
  readonly agentTimeout: number;
  readonly tokenUrl: string;
  readonly language: string;
  readonly botLanguage: string;
  readonly userId: string;
  readonly botName: string;
  readonly greeting: string;
  readonly position: string;
}

export type Position = 'bottom-right' | 'bottom-left' | 'inline';

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
  readonly tokenUrl: string | undefined;
  /** BCP 47, for the interface. */
  readonly language: string;
  /** Platform code, for the bot. */
  readonly botLanguage: string;
  readonly userId: string | undefined;
  readonly position: Position;
}

/** One thing that is wrong, for `config-help.ts` to put into words. */
export interface Problem {
  readonly attribute: string;
  readonly value: string;
  readonly what: 'missing' | 'not-a-url' | 'insecure' | 'not-one-of' | 'not-seconds';
  /** The values that would do, for `not-one-of`. */
  readonly allowed?: readonly string[];
  /** The widget cannot run like this. */
  readonly fatal: boolean;
}

/** Where the element stands: its page's language and address. */
export interface Surroundings {
  readonly pageLanguage: string;
  readonly baseUrl: string;
}

const positions = ['bottom-right', 'bottom-left', 'inline'] as const;
const versions = ['auto', 'v1', 'v2'] as const;
const platformDefault = 'en-ZA';

/** Reads `attributes`; `config` is absent when a problem is fatal. */
export function readConfig(
  attributes: Attributes,
  around: Surroundings,
): { readonly config?: Config; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];

  const report = (
    attribute: string,
    value: string,
    what: Problem['what'],
    more: Partial<Problem> = {},
  ) => void problems.push({ attribute, value, what, fatal: false, ...more });

  const oneOf = <T extends string>(attribute: string, value: string, allowed: readonly T[]): T => {
    const found = allowed.find((candidate) => candidate === value.trim().toLowerCase());
    if (!found) report(attribute, value, 'not-one-of', { allowed });
    // Every list of allowed values has its default first.
    return found ?? (allowed[0] as T);
  };

  /** Only `https:`, except to this machine in development: an insecure address is never called. */
  const address = (attribute: string, value: string): string => {
    const url = URL.parse(value, around.baseUrl);
    if (!url) report(attribute, value, 'not-a-url', { fatal: true });
    else if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
      report(attribute, value, 'insecure', { fatal: true });
    return url?.href.replace(/\/$/, '') ?? '';
  };

  const botId = attributes.botId.trim();
  if (!botId) report('bot-id', attributes.botId, 'missing', { fatal: true });
  const seconds = attributes.agentTimeout;
  if (!(seconds > 0)) report('agent-timeout', String(seconds), 'not-seconds');

  const wanted = attributes.language.trim() || around.pageLanguage.trim();
  const language = findLanguage(wanted);
  const botLanguage = findLanguage(attributes.botLanguage);
  if (attributes.botLanguage && !botLanguage)
    report('bot-language', attributes.botLanguage, 'not-one-of', { allowed: ['en-ZA', 'zu-ZA'] });

  const config: Config = {
    botId,
    apiUrl: address('api-url', attributes.apiUrl),
    apiVersion: oneOf('api-version', attributes.apiVersion, versions),
    agentUrl: address('agent-url', attributes.agentUrl),
    agentTimeout: (seconds > 0 ? seconds : 30) * 1000,
    tokenUrl: attributes.tokenUrl ? address('token-url', attributes.tokenUrl) : undefined,
    language: language?.tag ?? tagOf(wanted) ?? platformDefault,
    botLanguage: (botLanguage ?? language)?.code ?? platformDefault,
    userId: attributes.userId || undefined,
    position: oneOf('position', attributes.position, positions),
  };
  return problems.some(({ fatal }) => fatal) ? { problems } : { config, problems };
}

/** The canonical BCP 47 tag, or `undefined` for what is not one. */
function tagOf(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/** True for this machine's own addresses, where plain HTTP is safe. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
