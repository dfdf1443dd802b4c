import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { GatewayEnv } from '../gateway-env.ts';
import type { Metrics } from './metrics.ts';

/**
 * One line and one count for each request: an id, the route, how it ended, how long it took.
 * Nothing of the message, no token, no id of a conversation or a person, no address.
 */
export function watch(
  log: Logger,
  metrics: Metrics,
  routes: readonly string[],
): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const began = performance.now();
    const id = randomUUID();
    await next();
    const took = performance.now() - began;
    const { status } = c.res;
    const route = routes.find((path) => c.req.path.endsWith(path)) ?? 'other';
    const outcome = c.get('outcome') ?? String(status);
    c.res.headers.set('X-Request-Id', id);
    metrics.answered(route, outcome, took / 1000);
    const level = status >= 500 ? 'warn' : 'info';
    log[level]({ id, method: c.req.method, route, status, outcome, ms: Math.round(took) });
  };
}
