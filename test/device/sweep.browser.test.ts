import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import { createIndexedLog } from '../../src/device/indexed-log.ts';
import { keptUnder } from '../../src/device/kept.ts';
import { sweep } from '../../src/device/sweep.ts';
import { mountChat, newVisitor } from '../support/fixtures/chat-fixture.ts';
import { eventually } from '../support/observers/in-shadow.ts';

/** Conversations of other bots on this device, with a wish each. */
async function converseElsewhere(count: number): Promise<readonly string[]> {
  const names = Array.from({ length: count }, () => `botlhale-chat:another-bot:${newVisitor()}`);
  for (const name of names) await logOf(name).post({ ...hello, id: name });
  return names;
}

const logOf = (name: string) => createIndexedLog(name, 'a-tab', Date.now);
const year = 365 * 24 * 60 * 60 * 1000;
const hello = { type: 'message-typed', text: 'Hello', at: Date.now() } as const;

describe('what other conversations have left on the device', () => {
  let names: readonly string[];
  before(async () => {
    names = await converseElsewhere(20);
  });

  it('is looked through once, however much it is', async () => {
    const { open } = indexedDB;
    let opened = 0;
    indexedDB.open = (...args: Parameters<IDBFactory['open']>) => {
      opened += 1;
      return open.apply(indexedDB, args);
    };
    try {
      await mountChat();
      await eventually(() => expect(opened).to.be.greaterThan(0));
      // One after the other: when this one has taken everything away, the chat's own is through.
      sweep({ key: 'botlhale-chat:a-bot:', place: 'device', now: Date.now() + year });
      await eventually(() => expect(names.map((name) => keptUnder(name)).join('')).to.equal(''));
      expect(opened).to.equal(1 + 2); // a look that finds something to take away is followed by another
    } finally {
      indexedDB.open = open;
    }
  });
});
