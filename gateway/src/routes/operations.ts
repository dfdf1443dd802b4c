import { Hono } from 'hono';
import type { GatewayEnv } from '../gateway-env.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Parts } from '../parts.ts';

/** What operators ask: whether the process is alive, whether it can work, and its numbers. */
export function operationRoutes(parts: Parts, metrics: Metrics): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const [store, token] = await Promise.all([
      parts.ledger.ready().catch(() => false),
      parts.platform.tokens.get().then((fresh) => 'token' in fresh),
    ]);
    const open = !parts.closing();
    return c.json({ store, token, open }, store && token && open ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType }),
  );
  return app;
}
