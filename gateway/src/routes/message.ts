import { Hono, type Context } from 'hono';
import { exactlyOnce, type Passed, type Told } from '../exactly-once.ts';
import { bodyReader } from '../admission/body.ts';
import { checkMessage, keepKnown, knownFields, printOf, readFields } from '../admission/form.ts';
import type { GatewayEnv } from '../gateway-env.ts';
import { UNKNOWN } from '../ledger/ledger.ts';
import type { Parts } from '../parts.ts';
import type { Fields } from '../platform/dialect-fields.ts';
import type { Outcome } from '../platform/platform.ts';
import { hashed, type Caller } from '../quota/quota.ts';
import { isRefusal, refusal, refuse, type Refusal } from '../refusal.ts';
import { BadBody } from '../uploads/byte-queue.ts';
import { boundaryIn, readMultipart } from '../uploads/multipart.ts';
import { Upload } from '../uploads/upload.ts';

/** What a key may look like: the widget's are UUIDs. */
const keyShape = /^[\x21-\x7e]{1,200}$/;

/** A message as it came in: its fields, the file that is still to come, and the hash of both. */
interface Incoming {
  readonly fields: Fields;
  readonly upload?: Upload;
}

/** `POST /message`: a message that carries its key is passed on exactly once (contract §5). */
export function messageRoute(parts: Parts): Hono<GatewayEnv> {
  return new Hono<GatewayEnv>().post('/message', async (c) => {
    // A form that another site submits cannot carry this header: without it nothing is done.
    const key = c.req.header('Idempotency-Key') ?? '';
    if (!keyShape.test(key))
      return refuse(refusal(400, 'Idempotency-Key must hold 1 to 200 visible ASCII characters.'));
    try {
      const incoming = await readIncoming(c.req.raw, parts.config.maxUpload);
      if (isRefusal(incoming)) return refuse(incoming);
      const { fields, upload } = incoming;
      const wrong = checkMessage(fields, upload?.field) ?? parts.checkBot(fields);
      if (wrong) return refuse(wrong);
      const early = upload ? '' : printOf(fields);
      const print = () => (upload ? printOf(fields, upload.print()) : early);
      const whole = async () => {
        await upload?.drain();
        return print();
      };
      const told = await exactlyOnce(parts.ledger, hashed(key), { early, whole }, async () => {
        const over = await overQuota(parts, callerOf(c, parts, fields));
        return over ?? passedAs(await parts.platform.call('message', fields, upload), print());
      });
      return answer(c, told);
    } catch (error) {
      if (error instanceof BadBody) return refuse(error.refusal);
      throw error;
    }
  });
}

/** Reads the fields, and a file's beginning where one comes. Throws `BadBody`. */
async function readIncoming(request: Request, mostBytes: number): Promise<Incoming | Refusal> {
  const type = request.headers.get('Content-Type') ?? '';
  const boundary = boundaryIn(type);
  if (boundary === undefined) {
    const fields = await readFields(request, knownFields.message);
    return isRefusal(fields) ? fields : { fields };
  }
  const form = await readMultipart(bodyReader(request), boundary);
  const fields = keepKnown(form.fields, knownFields.message);
  if (isRefusal(fields) || !form.file) return isRefusal(fields) ? fields : { fields };
  const stated = request.headers.get('Content-Length');
  const length = stated === null ? undefined : Number(stated);
  const upload = await Upload.open(form, form.file, mostBytes, length);
  return isRefusal(upload) ? upload : { fields, upload };
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
