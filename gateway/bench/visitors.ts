import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';

/** What so many visitors saw. */
export interface Seen {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Broken connections, time-outs, and everything but 200. */
  readonly errors: number;
}

interface Visit {
  readonly url: string;
  readonly visitors: number;
  readonly seconds: number;
  /** Sent with each call where the platform is called directly. */
  readonly token?: string;
  /** False: each visitor writes again as soon as the answer is there. True: once a second. */
  readonly paced: boolean;
}

const fields = (conversation: string): string =>
  new URLSearchParams({
    bot_id: 'kofi-demo',
    language_code: 'en-ZA',
    conversation_id: conversation,
    text_msg: 'hello',
  }).toString();

/** Lets so many visitors write, each in a conversation of its own and with a new key each time. */
export async function visit(plan: Visit): Promise<Seen> {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    ...(plan.token !== undefined && { Authorization: `Bearer ${plan.token}` }),
  };
  const conversations = await startAll(plan.url, plan.visitors, headers);
  return plan.paced
    ? onceASecond(plan, conversations, headers)
    : withoutPause(plan, conversations, headers);
}

type Headers = Readonly<Record<string, string>>;

function summed(took: number[], seconds: number, errors: number): Seen {
  took.sort((one, other) => one - other);
  const at = (share: number): number =>
    Math.round((took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0) * 10) / 10;
  return { perSecond: Math.round(took.length / seconds), p50: at(0.5), p99: at(0.99), errors };
}

/** Each visitor once a second, all of them evenly spread over it, whether answers come or not. */
async function onceASecond({ url, seconds }: Visit, conversations: string[], headers: Headers) {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const took: number[] = [];
  let errors = 0;
  const write = (conversation: string): Promise<void> =>
    new Promise((done) => {
      const began = performance.now();
      const call = request(`${url}/message`, {
        agent,
        method: 'POST',
        headers: { ...headers, 'Idempotency-Key': randomUUID() },
      });
      call.once('error', () => {
        errors += 1;
        done();
      });
      call.once('response', (response) => {
        if (response.statusCode !== 200) errors += 1;
        response.resume().once('end', () => {
          took.push(performance.now() - began);
          done();
        });
      });
      call.end(fields(conversation));
    });
  await Promise.all(
    conversations.map(async (conversation, index) => {
      await wait((1000 * index) / conversations.length);
      const calls: Promise<void>[] = [];
      for (let second = 0; second < seconds; second += 1) {
        calls.push(write(conversation));
        await wait(1000);
      }
      await Promise.all(calls);
    }),
  );
  agent.destroy();
  return summed(took, seconds, errors);
}

/** Each visitor again as soon as the answer is there: what one process can carry. */
async function withoutPause(
  { url, visitors, seconds }: Visit,
  conversations: string[],
  headers: Headers,
) {
  const took: number[] = [];
  let next = 0;
  let wrong = 0;
  const result = await autocannon({
    url: `${url}/message`,
    connections: visitors,
    duration: seconds,
    timeout: 30,
    setupClient: (client) => {
      client.setBody(fields(conversations[next++ % conversations.length] ?? ''));
      client.on('response', (status: number, _bytes: number, ms: number) => {
        took.push(ms);
        if (status !== 200) wrong += 1;
      });
    },
    requests: [
      {
        method: 'POST',
        path: `${new URL(url).pathname.replace(/\/$/, '')}/message`,
        setupRequest: (call) => ({
          ...call,
          headers: { ...headers, 'Idempotency-Key': randomUUID() },
        }),
      },
    ],
  });
  return summed(took, result.duration, wrong + result.errors + result.timeouts);
}

async function startAll(url: string, count: number, headers: Record<string, string>) {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, count - at) }, async () => {
        const conversation_id = randomUUID();
        const body = new URLSearchParams({
          bot_id: 'kofi-demo',
          language_code: 'en-ZA',
          conversation_id,
        });
        await (await fetch(`${url}/start_conversation`, { method: 'POST', headers, body })).text();
        ids.push(conversation_id);
      }),
    );
  return ids;
}
