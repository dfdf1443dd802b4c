/** The faults of a run: what strikes a call, and what strikes the agents' connection. */
import type { Fault } from '../../demo/platform/faults/faults.ts';
import type { RunningPlatform } from '../../demo/platform/server.ts';
import type { LinkFaults } from '../support/faults/fault-link.ts';
import type { FaultProxy } from '../support/faults/fault-proxy.ts';
import type { Chance } from './chance.ts';

export interface Weather {
  /** How often each kind of fault has struck. */
  readonly struck: ReadonlyMap<string, number>;
  /** From now on calls are struck; `tell` hears of it. */
  begin(tell: (what: string) => void): void;
  /** Strikes the agents' connection, perhaps; to be asked whenever something is said there. */
  perhapsOnTheAgentRoute(): Promise<void>;
  /** Notes a fault that somebody else has caused. */
  note(what: string, where?: string): void;
  /** Nothing is wrong any more. */
  end(): Promise<void>;
}

interface Region {
  readonly platform: RunningPlatform;
  readonly bot: FaultProxy;
  readonly agents: FaultProxy;
  readonly chance: Chance;
  /** How often something fails, of 1. */
  readonly share: number;
}

const link: Readonly<Record<string, LinkFaults>> = {
  'reset on the request': { reset: 'on-request' },
  'reset on the answer': { reset: 'on-answer' },
  'answer cut short': { truncate: 20 },
  'answer lost': { blackHole: 'down' },
  'request stuck': { blackHole: 'up' },
  slow: { latency: 700 },
};

const answers: Readonly<Record<string, Fault>> = {
  429: { kind: 'status', status: 429, retryAfter: 1 },
  500: { kind: 'status', status: 500, when: 'after' },
  503: { kind: 'status', status: 503 },
  401: { kind: 'status', status: 401 },
  404: { kind: 'status', status: 404 },
  'captive portal': { kind: 'not-json' },
};

export function startWeather({ platform, bot, agents, chance, share }: Region): Weather {
  const struck = new Map<string, number>();
  let tell = (_what: string): void => undefined;
  const note = (what: string, where = ''): void => {
    struck.set(what, (struck.get(what) ?? 0) + 1);
    tell(`fails: ${what} ${where}`);
  };
  const oneOf = <T>(table: Readonly<Record<string, T>>): readonly [string, T] => {
    const all = Object.entries(table);
    const found = all[Math.floor(chance.next() * all.length)];
    if (!found) throw new Error('There is nothing to choose from.');
    return found;
  };

  const onCall = (words: string): LinkFaults => {
    const target = words.startsWith('POST /message')
      ? 'message'
      : words.startsWith('POST /start')
        ? 'start'
        : words.startsWith('GET /token')
          ? 'token'
          : undefined;
    if (!target || !chance.happens(share)) return {};
    if (target === 'message' && chance.happens(0.5)) {
      const [what, fault] = oneOf(answers);
      note(`${target}: ${what}`);
      platform.faults.set(target, fault, 1);
      return {};
    }
    const [what, faults] = oneOf(link);
    note(`${target}: ${what}`);
    return faults;
  };

  const onConnection = (words: string): LinkFaults => {
    if (!words.startsWith('GET /socket.io') || !chance.happens(share)) return {};
    note('agents: connection fails');
    return chance.pick<LinkFaults>(
      { reset: 'on-request' },
      { reset: 'on-answer' },
      { latency: 400 },
    );
  };

  return {
    struck,
    note,
    begin(hear) {
      tell = hear;
      bot.fail(onCall);
      agents.fail(onConnection);
    },
    async perhapsOnTheAgentRoute() {
      if (!chance.happens(share)) return;
      const what = chance.pick('reset', 'refused', 'black hole up', 'black hole down', 'half-open');
      note(`agents: ${what}`);
      const lasts = 300 + 3_000 * chance.next();
      if (what === 'refused') agents.refuse();
      if (what === 'reset' || what === 'refused') agents.reset();
      if (what === 'black hole up') agents.fail({ blackHole: 'up' });
      if (what === 'black hole down') agents.fail({ blackHole: 'down' });
      if (what === 'half-open') agents.fail({ blackHole: 'both' });
      if (what === 'reset') return;
      const resets = chance.happens(0.5);
      setTimeout(() => {
        if (resets) agents.reset();
        void agents.mend().then(() => agents.fail(onConnection));
      }, lasts).unref();
      await Promise.resolve();
    },
    async end() {
      platform.faults.clear();
      await bot.mend();
      await agents.mend();
    },
  };
}
