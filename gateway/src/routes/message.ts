import { Hono, type Context } from 'hono';
import { exactlyOnce, type Passed, type Told } from '../exactly-once.ts';
import { checkMessage, knownFields, printOf, readFields } from '../admission/form.ts';
import type { GatewayEnv } from '../gateway-env.ts';
import { UNKNOWN } from '../ledger/ledger.ts';
import type { Parts } from '../parts.ts';
import type { Fields } from '../platform/dialect-fields.ts';
import type { Outcome } from '../platform/platform.ts';
import { hashed, type Caller } from '../quota/quota.ts';
import { isRefusal, refusal, refuse } from '../refusal.ts';

/** What a key may look like: the widget's are UUIDs. */
const keyShape = /^[\x21-\x7e]{8,200}$/;

/** `POST /message`: a message that carries its key is passed on exactly once (contract §5). */
export function messageRoute(parts: Parts): Hono<GatewayEnv> {
  return new Hono<GatewayEnv>().post('/message', async (c) => {
    // A form that another site submits cannot carry this header: without it nothing is done.
    const key = c.req.header('Idempotency-Key') ?? '';
    if (!keyShape.test(key))
      return refuse(refusal(400, 'Idempotency-Key must hold 8 to 200 visible ASCII characters.'));
    const fields = await readFields(c.req.raw, knownFields.message);
    if (isRefusal(fields)) return refuse(fields);
    const wrong = checkMessage(fields) ?? parts.checkBot(fields);
    if (wrong) return refuse(wrong);
    const print = printOf(fields);
    const told = await exactlyOnce(
      parts.ledger,
      hashed(key),
      { early: print, whole: () => Promise.resolve(print) },
      async () =>
        (await overQuota(parts, callerOf(c, parts, fields))) ??
        passedAs(await parts.platform.call('message', fields), print),
    );
    return answer(c, told);
  });
}

const callerOf = (c: Context<GatewayEnv>, parts: Parts, fields: Fields): Caller => ({
  conversation: fields.get('conversation_id') ?? '',
  bot: fields.get('bot_id') ?? '',
  address: parts.addressOf(c),
});

/** A message over a quota, or whose quota cannot be read, is not passed on. */
async function overQuota(parts: Parts, caller: Caller): Promise<Passed | undefined> {
  const over = await parts.quota.takeMessage(caller).catch(() => parts.storeAway());
  return over && { kind: 'refused', refusal: over };
}

const passedAs = (outcome: Outcome, print: string): Passed =>
  outcome.kind === 'answered'
    ? { kind: 'answered', body: JSON.stringify(outcome.json), print }
    : outcome.kind === 'unclear'
      ? { kind: 'unclear', print }
      : outcome;

function answer(c: Context<GatewayEnv>, told: Told): Response {
  if (told.kind === 'refused') return refuse(told.refusal);
  c.set('outcome', told.body === UNKNOWN ? 'unknown' : told.kind);
  return new Response(told.body, { headers: { 'Content-Type': 'application/json' } });
}
