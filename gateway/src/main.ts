#!/usr/bin/env node
/** The gateway as a process: settings from the environment and `.env`, Node's own server. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseEnv } from 'node:util';
import { ConfigError, readConfig, warningsFor } from './config/read-config.ts';
import type { GatewayConfig } from './config/schema.ts';
import { openLog } from './observe/log.ts';
import { serve } from './serve.ts';

/** The environment, and below it what `.env` in the working directory says. */
function environment(): Record<string, string | undefined> {
  const set = Object.entries(process.env).filter(([, value]) => value?.trim());
  try {
    return { ...parseEnv(readFileSync('.env', 'utf8')), ...Object.fromEntries(set) };
  } catch {
    return process.env;
  }
}

function settings(): GatewayConfig {
  try {
    return readConfig(environment());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) console.error(problem);
    process.exit(1);
  }
}

// Whoever reads the log may go; that is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const config = settings();
const log = openLog(config.logLevel);
const end = (error: unknown): void => {
  log.fatal({ error: error instanceof Error ? error.stack : String(error) }, 'ended by an error');
  process.exit(1);
};
process.on('uncaughtException', end);
process.on('unhandledRejection', end);

for (const warning of warningsFor(config)) log.warn(warning);
const server = await serve(config, log).catch(end);
if (server) {
  console.log(`Gateway      ${server.url}`);
  let leaving = false;
  const leave = (): void => {
    if (leaving) return;
    leaving = true;
    log.info('leaving: what is under way is answered first');
    void server.close().then(() => process.exit(0), end);
  };
  // A second signal finds this under way and changes nothing.
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
  // npm's shell may go without passing the signal on; nobody would end this process then.
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'])
    setInterval(() => {
      if (process.ppid !== parent) leave();
    }, 1_000).unref();
}
