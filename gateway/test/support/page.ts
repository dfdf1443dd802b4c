/** What a page of the listed origin does with a gateway, and what it gets. */

/** The page that the tests' gateways let in. */
export const ORIGIN = 'https://shop.example';

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty where the body is no JSON object. */
  readonly json: Record<string, unknown>;
}

/** Reads an answer. */
export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const { status, headers } = response;
  // A test looks at what is in it.
  const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status, headers, text, json };
}

/** The fields of a text message that is in order. */
export const message = (id: string, text: string): Record<string, string> => ({
  bot_id: 'kofi-demo',
  language_code: 'en-ZA',
  conversation_id: id,
  text_msg: text,
});

let keys = 0;
/** A key that no test has used. */
export const newKey = (): string => `test-key-${(keys += 1)}-${process.pid}`;

/** A page that calls a gateway. */
export interface Page {
  post(
    path: string,
    fields: Record<string, string> | [string, string][] | BodyInit,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Starts a conversation; resolves to its id. */
  start(id?: string): Promise<string>;
  say(id: string, text: string, key: string): Promise<Answer>;
}

/** The page of the listed origin, at a gateway. */
export function pageOf(url: string): Page {
  const post: Page['post'] = async (path, fields, headers = {}) =>
    read(
      await fetch(url + path, {
        method: 'POST',
        headers: { Origin: ORIGIN, ...headers },
        body: isPlain(fields) ? new URLSearchParams(fields) : fields,
      }),
    );
  return {
    post,
    start: async (id) => {
      const fields = { bot_id: 'kofi-demo', language_code: 'en-ZA' };
      const wish = id === undefined ? fields : { ...fields, conversation_id: id };
      return String((await post('/start_conversation', wish)).json['conversation_id']);
    },
    say: (id, text, key) => post('/message', message(id, text), { 'Idempotency-Key': key }),
  };
}

const isPlain = (fields: unknown): fields is Record<string, string> | [string, string][] =>
  Array.isArray(fields) ||
  (typeof fields === 'object' &&
    fields !== null &&
    Object.getPrototypeOf(fields) === Object.prototype);
