import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { FaultTarget } from '../faults/faults.ts';
import { readFaultWish } from '../faults/faults-json.ts';
import { strike, type NodeEnv } from '../faults/faults-strike.ts';
import { fieldNames } from './dialects.ts';
import { isForm, readForm, type Form } from './form.ts';
import { mediaFiles } from './media/files.ts';
import { answerMessage, notSpoken } from './message-route.ts';
import { oneDialect } from './one-dialect.ts';
import type { Parts } from '../parts.ts';
import { badParameter, isRefusal } from './refusal.ts';
import { writeStart } from './replies-out.ts';
import { readStart } from './requests-in.ts';
import type { SeenRequest } from './request-log.ts';
import { refuse } from './rest-answers.ts';
import { tokenRoutes } from './token-routes.ts';

interface CallEnv extends NodeEnv {
  Variables: { form: Form; seen: SeenRequest };
}

/** The bot REST API in both dialects, its tokens, its media and its fault switches. */
export function restApi(parts: Parts): Hono<NodeEnv> {
  const { options, faults } = parts;
  const app = new Hono<NodeEnv>();
  if (!options.keepAlive) {
    app.use(async (c, next) => {
      await next();
      c.res.headers.set('Connection', 'close');
    });
  }
  app.use(cors({ origin: '*', exposeHeaders: ['Retry-After'], maxAge: 600 }));
  if (options.dialect) app.use(oneDialect(options.dialect));
  app.route('/', tokenRoutes(parts));
  app.route('/', conversationRoutes(parts));

  app.get('/media/:name', (c) => {
    const file = mediaFiles.get(c.req.param('name'));
    if (!file) return c.notFound();
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': file.type,
      'Cache-Control': 'max-age=3600',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  app.get('/faults', (c) => c.json({ faults: faults.list() }));
  app.post('/faults', async (c) => {
    const wish = readFaultWish(await c.req.json().catch(() => undefined));
    if (typeof wish === 'string') return refuse(c, { status: 400, error: { message: wish } });
    if ('set' in wish) faults.set(wish.set.on, wish.set.fault, wish.set.times);
    else faults.clear(wish.clear === 'all' ? undefined : wish.clear);
    return c.json({ faults: faults.list() });
  });
  return app;
}

function conversationRoutes(parts: Parts): Hono<CallEnv> {
  const { options, conversations } = parts;
  const app = new Hono<CallEnv>();

  for (const path of ['/startConversation', '/start_conversation']) {
    app.post(path, ...admitted(parts, path, 'start'), (c) => {
      const wish = readStart(c.var.form, path);
      if (isRefusal(wish)) return refuse(c, wish);
      const unspoken = notSpoken(parts, wish);
      if (unspoken) return refuse(c, unspoken);
      const { conversation: id, user: userId, platform, language } = wish;
      const { refusesIds } = parts.quirks;
      if (refusesIds && wish.dialect === 'v2' && id !== undefined && !conversations.find(id)) {
        const names = fieldNames[wish.dialect];
        const refusal = badParameter(names.conversation, 'There is no such conversation.');
        return refuse(c, refusesIds === 404 ? { status: 404 } : refusal);
      }
      const started = conversations.start({ id, userId, platform, language });
      return c.json(writeStart(wish.dialect, started));
    });
  }
  app.post('/message', ...admitted(parts, '/message', 'message'), async (c) => {
    const media = new URL(`${options.basePath}/media`, c.req.url).href;
    const reply = await answerMessage(parts, c.var.form, '/message', media);
    if (isRefusal(reply)) return refuse(c, reply);
    c.var.seen.processed = true;
    return c.json(reply);
  });
  return app;
}

// What every call passes on its way in: it is read and noted, struck by faults, then let in.
function admitted(parts: Parts, path: string, target: FaultTarget) {
  const read: MiddlewareHandler<CallEnv> = async (c, next) => {
    const form = await readForm(c.req.raw);
    c.set('seen', parts.requests.add(c.req.raw, path, isForm(form) ? form : new Map()));
    if (!isForm(form)) return refuse(c, form);
    c.set('form', form);
    return next();
  };
  const authorise: MiddlewareHandler<CallEnv> = (c, next) =>
    parts.tokens.accepts(c.req.header('Authorization'))
      ? next()
      : Promise.resolve(refuse(c, { status: 401 }));
  return [read, strike(parts.faults, target), authorise] as const;
}
