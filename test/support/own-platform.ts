/** A local platform for all tests of a file: none finds what another has left in it. */
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import {
  startPlatform,
  type RunningPlatform,
  type StartOptions,
} from '../../demo/platform/server.ts';
import { stubOnLine } from './browser-globals.ts';

/** To be called once, before the tests. */
export async function ownPlatform(options?: StartOptions): Promise<RunningPlatform> {
  const platform = await startPlatform(options);
  beforeEach(() => stubOnLine());
  afterEach(() => {
    platform.faults.clear();
    platform.requests.clear();
    vi.unstubAllGlobals();
  });
  afterAll(() => platform.close());
  return platform;
}
