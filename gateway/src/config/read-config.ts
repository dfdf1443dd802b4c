/** Settings from options or from the environment; every wrong value is told at once. */
import * as v from 'valibot';
import { schema, type GatewayConfig, type GatewayOptions } from './schema.ts';

/** Which variable sets what. */
const variables = {
  refreshToken: 'BOTLHALE_REFRESH_TOKEN',
  apiUrl: 'BOTLHALE_API_URL',
  apiVersion: 'BOTLHALE_API_VERSION',
  botIds: 'BOTLHALE_BOT_IDS',
  origins: 'GATEWAY_ORIGINS',
  host: 'HOST',
  port: 'PORT',
  basePath: 'GATEWAY_BASE_PATH',
  perMinute: 'GATEWAY_PER_MINUTE',
  perAddress: 'GATEWAY_PER_ADDRESS',
  perBot: 'GATEWAY_PER_BOT',
  memory: 'GATEWAY_MEMORY',
  v1UploadText: 'GATEWAY_V1_UPLOAD_TEXT',
  trustProxy: 'GATEWAY_TRUST_PROXY',
  timeout: 'GATEWAY_TIMEOUT',
  maxUpload: 'GATEWAY_MAX_UPLOAD',
  tokenRoute: 'GATEWAY_TOKEN_ROUTE',
  redisUrl: 'REDIS_URL',
  logLevel: 'LOG_LEVEL',
} as const satisfies Record<keyof GatewayConfig, string>;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown where the gateway is made with settings that it cannot use. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** One sentence for each wrong or missing value. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** The whole settings for what a host gives. Throws a `ConfigError`. */
export const completeConfig = (given: GatewayOptions): GatewayConfig => parse(given, (key) => key);

/** The settings that the environment holds; an empty variable counts as missing. Throws a `ConfigError`. */
export function readConfig(environment: Environment): GatewayConfig {
  const given: Record<string, string> = {};
  for (const [key, variable] of Object.entries(variables)) {
    const value = environment[variable]?.trim();
    if (value) given[key] = value;
  }
  // The demo's own variable names one bot.
  const demoBot = environment['BOTLHALE_BOT_ID']?.trim();
  if (demoBot) given['botIds'] ??= demoBot;
  return parse(given, (key) => variables[key]);
}

function parse(given: object, name: (key: keyof GatewayConfig) => string): GatewayConfig {
  const result = v.safeParse(schema, { refreshToken: '', origins: [], ...given });
  if (result.success) return result.output;
  const problems = result.issues.map((issue) => {
    // The first step of a path is always a key of the schema.
    const key = issue.path?.[0]?.key as keyof GatewayConfig;
    return `${name(key)} ${issue.message}`;
  });
  throw new ConfigError([...new Set(problems)]);
}

/** What an engineer should know about settings that are right but unusual. */
export function warningsFor({ botIds, redisUrl, host }: GatewayConfig): string[] {
  const open = botIds.length === 0;
  const alone = redisUrl === undefined && host !== '127.0.0.1';
  return [
    ...(open ? ['BOTLHALE_BOT_IDS is empty: pages may talk to any bot of the account.'] : []),
    ...(alone
      ? ['REDIS_URL is not set: keys live in this process. Run one instance only, or set it.']
      : []),
  ];
}
