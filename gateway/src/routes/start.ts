import { Hono } from 'hono';
import { knownFields, readFields } from '../admission/form.ts';
import type { GatewayEnv } from '../gateway-env.ts';
import type { Parts } from '../parts.ts';
import { isRefusal, refusal, refuse } from '../refusal.ts';

/** `POST /start_conversation`: passed on as often as it is asked, since asking again does no harm. */
export function startRoute(parts: Parts): Hono<GatewayEnv> {
  return new Hono<GatewayEnv>().post('/start_conversation', async (c) => {
    const fields = await readFields(c.req.raw, knownFields.start);
    if (isRefusal(fields)) return refuse(fields);
    const missing = ['bot_id', 'language_code'].find((name) => !fields.has(name));
    if (missing !== undefined) return refuse(refusal(400, `The field ${missing} is missing.`));
    const over = parts.checkBot(fields) ?? (await parts.quota.takeCall(parts.addressOf(c)));
    if (over) return refuse(over);
    const outcome = await parts.platform.call('start', fields);
    if (outcome.kind === 'refused') return refuse(outcome.refusal);
    if (outcome.kind === 'unclear')
      return refuse(refusal(502, 'The platform did not answer as it should.'));
    const id = outcome.json['conversation_id'] ?? fields.get('conversation_id');
    if (typeof id === 'string') await parts.quota.noteStart(id);
    return c.json(outcome.json);
  });
}
