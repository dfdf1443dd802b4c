import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { vi } from 'vitest';
import { DEMO_REFRESH_TOKEN } from '../../../demo/platform/options.ts';
import { ORIGIN } from './page.ts';

const main = join(import.meta.dirname, '../../src/main.ts');

const running = new Set<ChildProcess>();
// A run that is interrupted leaves nothing behind.
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A gateway as a process of its own. */
export interface GatewayProcess {
  /** Resolves to its address once it has printed it. */
  listening(): Promise<string>;
  output(): string;
  /** Nobody reads what it writes from here on. */
  pauseOutput(): void;
  /** Nobody can read it any more. */
  closeOutput(): void;
  kill(signal: NodeJS.Signals): void;
  /** Its exit code, null after a signal that cannot be caught. */
  readonly ended: Promise<number | null>;
}

/** The settings of a gateway in front of a local platform. */
export const settings = (platform: { readonly url: string }): Record<string, string> => ({
  BOTLHALE_REFRESH_TOKEN: DEMO_REFRESH_TOKEN,
  BOTLHALE_API_URL: platform.url,
  BOTLHALE_BOT_IDS: 'kofi-demo',
  GATEWAY_ORIGINS: ORIGIN,
  PORT: '0',
});

/** Where and from what it is started. */
interface Start {
  /** The working directory; one without `.env` unless a test says otherwise. */
  readonly folder?: string;
  /** The built file, in place of the sources. */
  readonly built?: string;
}

/** Starts it as `npm run gateway` does, with these variables alone. */
export function runProcess(
  environment: Record<string, string>,
  { folder = tmpdir(), built }: Start = {},
): GatewayProcess {
  let output = '';
  const program = built === undefined ? ['--import', import.meta.resolve('tsx'), main] : [built];
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  running.add(child);
  child.once('exit', () => running.delete(child));
  return {
    listening: () => {
      const address = () => {
        const [, found] = /Gateway +(http:\S+)/.exec(output) ?? [];
        if (found === undefined) throw new Error(`It does not listen yet.\n${output}`);
        return found;
      };
      return vi.waitFor(address, { timeout: 30_000 });
    },
    output: () => output,
    pauseOutput: () => {
      for (const stream of [child.stdout, child.stderr]) stream.pause();
    },
    closeOutput: () => {
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
    },
    kill: (signal) => child.kill(signal),
    ended: once(child, 'exit').then(([code]: (number | null)[]) => code ?? null),
  };
}
