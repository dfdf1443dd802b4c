import process from 'node:process';
import { pino, type Logger } from 'pino';

/** What may wait for a slow reader of the log, in bytes. Lines beyond it are dropped. */
const MOST_WAITING = 1024 * 1024;

/**
 * Writes to standard output, a line of JSON each. pino's own destination writes synchronously, and
 * waits in a loop for a reader that does not read: no call would be answered and no signal heard.
 */
export const openLog = (level: string): Logger =>
  pino(
    { level, base: null },
    {
      write: (line: string) => {
        const { stdout } = process;
        if (stdout.writable && stdout.writableLength < MOST_WAITING) stdout.write(line);
      },
    },
  );
