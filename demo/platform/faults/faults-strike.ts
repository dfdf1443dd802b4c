import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import type { Fault, Faults, FaultTarget } from './faults.ts';

/** What the routes know of the node request underneath: needed to cut its connection. */
export interface NodeEnv {
  Bindings: HttpBindings;
}

/** Lets the faults of a target strike the calls that pass here. */
export function strike(faults: Faults, on: FaultTarget): MiddlewareHandler<NodeEnv> {
  return async (c, next) => {
    const fault = faults.take(on);
    await faults.pass(on);
    if (!fault) return next();
    switch (fault.kind) {
      case 'slow':
        await wait(fault.ms, undefined, { ref: false });
        return next();
      case 'status':
        if (fault.when === 'after') await next();
        c.res = statusAnswer(fault);
        return;
      case 'down':
        return c.body(null, 503);
      case 'not-json':
        return c.html('<!doctype html><title>Welcome</title><h1>Log in to the free Wi-Fi</h1>');
      case 'no-reply':
        return c.json(fault.body);
      case 'cut':
        if (fault.when === 'after') await next();
        c.env.incoming.socket.destroy();
        c.res = RESPONSE_ALREADY_SENT;
        return;
      case 'truncated': {
        await next();
        const whole = Buffer.from(await c.res.arrayBuffer());
        const { outgoing } = c.env;
        outgoing.writeHead(200, {
          'Content-Type': 'application/json',
          'Content-Length': whole.length,
          'Access-Control-Allow-Origin': '*',
        });
        const half = whole.subarray(0, Math.ceil(whole.length / 2));
        outgoing.write(half, () => outgoing.destroy());
        c.res = RESPONSE_ALREADY_SENT;
        return;
      }
      default:
        fault satisfies never;
    }
  };
}

function statusAnswer(fault: Extract<Fault, { kind: 'status' }>): Response {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  if (fault.retryAfter !== undefined) {
    const date = new Date(Date.now() + fault.retryAfter * 1000).toUTCString();
    headers.set('Retry-After', fault.retryAs === 'date' ? date : String(fault.retryAfter));
  }
  // 401 and 404 may come without a body (contract §1).
  const empty = fault.status === 401 || fault.status === 404;
  const body = empty ? null : JSON.stringify({ error: { message: 'A fault was switched on.' } });
  return new Response(body, { status: fault.status, headers });
}
