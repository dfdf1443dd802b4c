import type { Context } from 'hono';
import type { Refusal } from './refusal.ts';

/** Answers with a refusal: an error entity, or an empty body without one (contract §1). */
export function refuse(c: Context, refusal: Refusal): Response {
  if (!refusal.error) return c.body(null, refusal.status);
  return c.json({ error: { code: refusal.status, ...refusal.error } }, refusal.status);
}
