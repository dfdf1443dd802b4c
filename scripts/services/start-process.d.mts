import type { RunningService } from './services.mjs';

/** Every program of this name, as the PATH has them, then the folders of servers. */
export function programs(name: string): string[];

/**
 * Starts a process with a free port and an empty folder of its own, which goes when it stops.
 * `argumentsFor` says what it is given.
 */
export function startProcess(
  program: string | undefined,
  argumentsFor: (port: number, folder: string) => readonly string[],
): Promise<RunningService>;
