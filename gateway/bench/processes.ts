/** The processes of the bench, one for each contestant, so that none runs on another's time. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** A process that has said where it listens. */
export interface Contestant {
  readonly url: string;
  /** What it printed behind its address. */
  readonly more: string;
  /** Resident memory in MB; `undefined` where the system does not tell. */
  memory(): number | undefined;
  stop(): void;
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));
// A bench that is interrupted leaves nothing behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Starts a TypeScript file, and waits for a line that holds its address. */
export async function start(
  file: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Contestant> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, file), ...args],
    { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  running.add(child);
  const [url, more] = await new Promise<[string, string]>((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error(`${file} has ended.\n${said}`)));
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      const found = /^\w+ +(http:\S+) ?(\S*)$/m.exec(said);
      if (found) resolve([found[1] ?? '', found[2] ?? '']);
    });
  });
  return {
    url,
    more,
    memory: () => residentMegabytes(child.pid),
    stop: () => {
      running.delete(child);
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
    },
  };
}

function residentMegabytes(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid ?? ''}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return undefined;
  }
}
