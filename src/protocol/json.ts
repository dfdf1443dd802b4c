/** First looks at data from outside: everything is `unknown` until one of these has seen it. */

/** An object with unknown contents. */
export type Json = Readonly<Record<string, unknown>>;

/** The longest text taken from one field, in UTF-16 units: a runaway answer must not stall a phone. */
export const longestText = 100_000;

/** True for an object that is not a list. */
export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a string or number, bounded; `undefined` for everything else and for `''`. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return undefined;
  return value.length > longestText ? `${value.slice(0, longestText)}…` : value;
}

/** What `source` holds, or `undefined` when it is not JSON. */
export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
