import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { strike, type NodeEnv } from '../faults/faults-strike.ts';
import type { Fault, FaultTarget } from '../faults/faults.ts';
import { isForm, readForm, textField, type Form } from '../rest/form.ts';
import { fingerprint, Ledger } from './ledger.ts';
import { answerMessage } from '../rest/message-route.ts';
import type { Parts } from '../parts.ts';
import { badParameter, isRefusal } from '../rest/refusal.ts';
import { writeStart } from '../rest/replies-out.ts';
import { readStart } from '../rest/requests-in.ts';
import type { SeenRequest } from '../rest/request-log.ts';
import { refuse } from '../rest/rest-answers.ts';
import { isLoopback } from '../rest/same-origin.ts';

/** Where the gateway is mounted, below the platform's own base. */
export const GATEWAY_PATH = '/gateway';

interface GatewayEnv extends NodeEnv {
  Variables: { form: Form; seen: SeenRequest };
}

/**
 * A host's gateway as contract §5 has it: v2 without an Authorization header, and every message
 * exactly once by its `Idempotency-Key`. Faults of `start` and `message` strike between the browser
 * and the gateway, those of `upstream` between the gateway and the platform. Origin is not
 * authentication: anything but a browser may claim any.
 */
export function gateway(parts: Parts): Hono<GatewayEnv> {
  const { options, conversations } = parts;
  const ledger = new Ledger(options.now);
  const mayAsk = quota(options.gatewayPerMinute, options.now);
  const app = new Hono<GatewayEnv>();

  app.post('/start_conversation', ...admitted(parts, '/start_conversation', 'start'), (c) => {
    const wish = readStart(c.var.form, '/start_conversation');
    if (isRefusal(wish)) return refuse(c, wish);
    const { conversation: id, user: userId, platform, language } = wish;
    const started = conversations.start({ id, userId, platform, language });
    return c.json(writeStart('v2', started));
  });

  app.post('/message', ...admitted(parts, '/message', 'message'), async (c) => {
    // A form that another site submits cannot carry this header: without it nothing is done.
    const key = c.req.header('Idempotency-Key');
    if (!key) return refuse(c, badParameter('Idempotency-Key', 'The key is missing.'));
    const print = await fingerprint(c.var.form);
    const before = ledger.find(key, print);
    if (before === 'differs') return refuse(c, { status: 422 });
    switch (before?.state) {
      case 'in-progress':
        c.header('Retry-After', '1');
        return refuse(c, { status: 409 });
      case 'answered':
        return c.json(before.reply);
      case 'unknown':
        return c.json({ status: 'unknown' });
      case undefined:
        break;
      default:
        before satisfies never;
    }
    const wait = mayAsk(textField(c.var.form, 'conversation_id') ?? '');
    if (wait > 0) {
      c.header('Retry-After', String(Math.ceil(wait / 1000)));
      return refuse(c, { status: 429 });
    }
    ledger.note(key, print, { state: 'in-progress' });
    const reply = await passOn(parts, c);
    if ('status' in reply && reply.status === 'unknown')
      ledger.note(key, print, { state: 'unknown' });
    else if (isRefusal(reply)) {
      ledger.free(key);
      return refuse(c, reply);
    } else ledger.note(key, print, { state: 'answered', reply });
    return c.json(reply);
  });
  return app;
}

/** Asks the platform; whatever goes wrong on that way leaves the gateway not knowing. */
async function passOn(parts: Parts, c: Context<GatewayEnv>): Promise<object> {
  const fault = parts.faults.take('upstream');
  await parts.faults.pass('upstream');
  const media = new URL(`${parts.options.basePath}/media`, c.req.url).href;
  const unseen = fault && !isProcessed(fault);
  const reply = unseen ? {} : await answerMessage(parts, c.var.form, '/message', media);
  c.var.seen.processed = !unseen && !isRefusal(reply);
  return fault ? { status: 'unknown' } : reply;
}

const isProcessed = (fault: Fault): boolean =>
  fault.kind === 'truncated' || ('when' in fault && fault.when === 'after');

/** What every call passes on its way in: read, noted, struck by faults, and from an allowed page. */
function admitted(parts: Parts, path: string, target: FaultTarget) {
  const read: MiddlewareHandler<GatewayEnv> = async (c, next) => {
    c.header('Cache-Control', 'no-store');
    const form = await readForm(c.req.raw);
    c.set(
      'seen',
      parts.requests.add(c.req.raw, GATEWAY_PATH + path, isForm(form) ? form : new Map()),
    );
    if (!isForm(form)) return refuse(c, form);
    c.set('form', form);
    return next();
  };
  const fromOurPages: MiddlewareHandler<GatewayEnv> = (c, next) =>
    isOurPage(c.req.header('Origin')) ? next() : Promise.resolve(refuse(c, { status: 403 }));
  return [read, strike(parts.faults, target), fromOurPages] as const;
}

/** Whether a page of this origin may use the gateway; here, those of this machine. */
export const isOurPage = (origin: string | undefined): boolean =>
  origin === undefined || (URL.canParse(origin) && isLoopback(new URL(origin).hostname));

/** How long a visitor has to wait before the next message, in milliseconds; 0 when not at all. */
function quota(perMinute: number, now: () => number): (visitor: string) => number {
  const minute = 60_000;
  const asked = new Map<string, number[]>();
  return (visitor) => {
    const recent = (asked.get(visitor) ?? []).filter((at) => now() - at < minute);
    const [oldest = 0] = recent;
    if (recent.length >= perMinute) return oldest + minute - now();
    asked.delete(visitor);
    asked.set(visitor, [...recent, now()]);
    const idle = asked.size > 10_000 ? asked.keys().next() : undefined;
    if (idle && !idle.done) asked.delete(idle.value);
    return 0;
  };
}
