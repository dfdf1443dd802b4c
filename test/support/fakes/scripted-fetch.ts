/**
 * A bot API that exists only in this page: answers the calls to `https://bot.example`, and lets every
 * other call through.
 */
export const apiUrl = 'https://bot.example';

/** A call that came in. */
export interface SeenCall {
  readonly path: string;
  readonly form: URLSearchParams;
  readonly headers: Headers;
}

/** A JSON value, a JSON text as it is, or a whole response. */
export type Answer = object | string | Response;

export interface ScriptedFetch {
  readonly calls: SeenCall[];
  /** The texts that the bot was sent. */
  readonly said: () => (string | null)[];
  /** Answers the message calls to come; replaces what answered before. */
  answer(reply: (call: SeenCall) => Answer | Promise<Answer>): void;
  /** Holds back the message calls to come, until the returned function is called. */
  hold(): () => void;
  restore(): void;
}

const echo = ({ form }: SeenCall): Answer => ({ text_response: `You said: ${text(form) ?? ''}` });

const text = (form: URLSearchParams): string | null => form.get('text_msg') ?? form.get('TextMsg');

/** Starts to answer, with an echo; `restore` ends it. */
export function scriptFetch(): ScriptedFetch {
  const real = window.fetch;
  const calls: SeenCall[] = [];
  let reply: (call: SeenCall) => Answer | Promise<Answer> = echo;
  let gate = Promise.resolve();

  const handle = async (request: Request): Promise<Response> => {
    const { pathname: path } = new URL(request.url);
    const form = new URLSearchParams(await request.text());
    const call = { path, form, headers: request.headers };
    calls.push(call);
    if (path === '/token') return toResponse({ token: 'short-lived', expires: 3600 });
    if (path !== '/message') return toResponse({ conversation_id: form.get('conversation_id') });
    await gate;
    request.signal.throwIfAborted();
    return toResponse(await reply(call));
  };
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    return request.url.startsWith(`${apiUrl}/`) ? handle(request) : real.call(window, input, init);
  };
  return {
    calls,
    said: () => calls.filter(({ path }) => path === '/message').map(({ form }) => text(form)),
    answer: (next) => void (reply = next),
    hold() {
      let open = (): void => undefined;
      gate = new Promise((resolve) => (open = resolve));
      return open;
    },
    restore: () => void (window.fetch = real),
  };
}

const toResponse = (answer: Answer): Response =>
  answer instanceof Response
    ? answer
    : new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), {
        headers: { 'Content-Type': 'application/json' },
      });
