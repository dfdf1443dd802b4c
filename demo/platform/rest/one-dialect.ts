import type { MiddlewareHandler } from 'hono';
import type { Dialect } from './dialects.ts';

const paths: Readonly<Record<Dialect, readonly string[]>> = {
  v1: ['/startConversation', '/generateAuthToken'],
  v2: ['/start_conversation', '/auth/generate'],
};

/**
 * A deployment that speaks one dialect: the other's paths are not there, and a message in it lacks
 * every required parameter (contract §1).
 */
export function oneDialect(only: Dialect): MiddlewareHandler {
  const [other, needed] = only === 'v1' ? (['v2', 'BotID'] as const) : (['v1', 'bot_id'] as const);
  return async (c, next) => {
    if (paths[other].some((path) => c.req.path.endsWith(path))) return c.body(null, 404);
    if (c.req.method === 'POST' && c.req.path.endsWith('/message')) {
      const form = await c.req.raw.clone().text();
      if (!form.includes(needed))
        return c.json(
          { error: { code: 400, message: `The parameter ${needed} is missing.` } },
          400,
        );
    }
    return next();
  };
}
