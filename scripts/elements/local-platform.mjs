/**
 * Runs the local platform beside the element tests. They ask `/__platform.json` where it is:
 * `{url, agentUrl}`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../cache.mjs';

const source = join(root, 'demo', 'platform', 'server.ts');

export function localPlatform() {
  let platform;
  return {
    name: 'local-platform',
    async serverStart() {
      if (!existsSync(source)) return;
      const { module } = await runnerImport(source, { configFile: false, logLevel: 'warn' });
      platform = await module.startPlatform({ openDesk: true });
    },
    async serverStop() {
      await platform?.close();
    },
    serve({ path }) {
      if (path !== '/__platform.json' || !platform) return undefined;
      const { url, agentUrl } = platform;
      return { body: JSON.stringify({ url, agentUrl }), type: 'json' };
    },
  };
}
