/** The platform of the bench: the local one, whose bot takes 50 ms for each message. */
import { startPlatform } from '../../demo/platform/server.ts';

const platform = await startPlatform();
platform.faults.set('message', { kind: 'slow', ms: 50 });
console.log(`Platform     ${platform.url} ${platform.tokens.issue().token}`);
