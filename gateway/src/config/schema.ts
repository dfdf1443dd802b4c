/** What the gateway can be told, with its defaults and a sentence for each value that is wrong. */
import * as v from 'valibot';

/** Says what to write in place of a value that is not understood. */
const list = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
    : value;

const whole = (least: number, most: number, sentence: string) =>
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform(Number),
    v.check((value) => Number.isInteger(value) && value >= least && value <= most, sentence),
  );

const loopback = /^(127\.\d+\.\d+\.\d+|\[?::1\]?|localhost)$/i;

const isSafeAddress = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username } = new URL(value);
  if (username) return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
};

/** An origin as a browser writes it: scheme, host and port, nothing after them. */
const isOrigin = (value: string): boolean =>
  URL.canParse(value) && new URL(value).origin === value.replace(/\/$/, '');

const onOff = v.pipe(
  v.union([v.boolean(), v.string()]),
  v.transform((value) => (typeof value === 'boolean' ? value : value.toLowerCase())),
  v.check(
    (value) => typeof value === 'boolean' || ['on', 'off', 'true', 'false'].includes(value),
    'must be on or off.',
  ),
  v.transform((value) => value === true || value === 'on' || value === 'true'),
);

/** pino's levels. */
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const schema = v.object({
  /** The account's refresh token. It never leaves this process but to the platform. */
  refreshToken: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(
      'is missing. Set it to the refresh token that your Botlhale dashboard shows; it must never reach a browser.',
    ),
  ),
  /** The platform's REST API. */
  apiUrl: v.optional(
    v.pipe(
      v.string(),
      v.check(
        isSafeAddress,
        'must be an https: address without a user name (http: only for this machine, such as http://127.0.0.1:8000).',
      ),
      v.transform((value) => value.replace(/\/+$/, '')),
    ),
    'https://api.botlhale.xyz',
  ),
  /** `auto` finds out which of the two dialects the platform speaks. */
  apiVersion: v.optional(v.picklist(['auto', 'v1', 'v2'], 'must be auto, v1 or v2.'), 'auto'),
  /** Bots that may be talked to; empty: any. */
  botIds: v.optional(v.pipe(v.unknown(), v.transform(list), v.array(v.string())), []),
  /** Sites whose pages may use the gateway. */
  origins: v.pipe(
    v.unknown(),
    v.transform(list),
    v.array(
      v.pipe(
        v.string(),
        v.check(
          isOrigin,
          ({ received }) =>
            `holds ${received}, which is not an origin. Write scheme and host only, such as https://www.example.org; * is not taken.`,
        ),
        v.transform((value) => new URL(value).origin),
      ),
    ),
    v.minLength(
      1,
      'is missing. List the origins of the sites that may use the gateway, such as https://www.example.org,https://example.org.',
    ),
  ),
  host: v.optional(v.pipe(v.string(), v.nonEmpty()), '127.0.0.1'),
  port: v.optional(whole(0, 65_535, 'must be a port between 0 and 65535.'), 8787),
  /** Path below which the gateway answers, without a slash at the end; `''` for the root. */
  basePath: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (value) => /^(\/[\w\-./~]*)?$/.test(value),
        'must be a path that starts with a slash.',
      ),
      v.transform((value) => value.replace(/\/+$/, '')),
    ),
    '/',
  ),
  /** Messages a minute of one visitor. */
  perMinute: v.optional(whole(1, 1e6, 'must be a whole number of messages above 0.'), 30),
  /** Calls a minute of one network address. */
  perAddress: v.optional(whole(1, 1e6, 'must be a whole number of calls above 0.'), 600),
  /** Messages a minute to one bot; 0: no limit. */
  perBot: v.optional(whole(0, 1e7, 'must be a whole number of messages, 0 for no limit.'), 0),
  /** Bytes that the memory store may fill. */
  memory: v.optional(
    whole(1_000_000, 1e12, 'must be a whole number of bytes, at least 1000000.'),
    256 * 1024 * 1024,
  ),
  /** What a v1 bot is sent for a picture or a document; `{url}` stands for its address. */
  v1UploadText: v.optional(
    v.pipe(v.string(), v.includes('{url}', 'must contain {url}, where the address goes.')),
    '{url}',
  ),
  /** How many proxies in front of the gateway add to X-Forwarded-For. */
  trustProxy: v.optional(whole(0, 10, 'must be the number of proxies in front, 0 to 10.'), 0),
  /** Seconds that one call to the platform may take. */
  timeout: v.optional(whole(1, 600, 'must be a whole number of seconds, 1 to 600.'), 30),
  /** Bytes of one voice note or file. */
  maxUpload: v.optional(
    whole(1, 100_000_000, 'must be a whole number of bytes, at most 100000000.'),
    2_500_000,
  ),
  /** Whether `GET /token` gives access tokens to the listed origins. */
  tokenRoute: v.optional(onOff, false),
  /** A Redis or Valkey for several instances; absent: this process's memory. */
  redisUrl: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (value) => URL.canParse(value) && /^rediss?:$/.test(new URL(value).protocol),
        'must be an address such as redis://127.0.0.1:6379 or rediss://user:password@host:6380.',
      ),
    ),
  ),
  logLevel: v.optional(v.picklist(levels, `must be one of ${levels.join(', ')}.`), 'info'),
});

/** What a host may give: refresh token and origins are required, the rest has defaults. */
export type GatewayOptions = v.InferInput<typeof schema>;

/** The settings, complete and checked. */
export type GatewayConfig = v.InferOutput<typeof schema>;
