import { expect, test } from 'vitest';
import { parse as published } from '../../../node_modules/engine.io-client/build/esm/contrib/parseuri.js';
// @ts-expect-error -- written in JavaScript, as what it stands in for
import { parse as substitute } from '../../../scripts/build/substitutes/parseuri.js';

type Parse = (address: string) => Readonly<Record<string, unknown>>;

/** What the client reads of an address; where none is written, `/` and nothing are the same to it. */
const read = (parse: unknown, address: string) => {
  // Both are functions of an address, as their interface says.
  const { protocol, host, port, path, query, queryKey } = (parse as Parse)(address);
  return { protocol, host, port, path: path === '' ? '/' : path, query, queryKey };
};

const addresses = [
  'https://app.botlhale.io/live_agent',
  'https://app.botlhale.io',
  'http://127.0.0.1:43127/live_agent',
  'https://agents.example:8443/a/b.c/d',
  'wss://agents.example/socket.io/',
  'http://[::1]:3000/live_agent',
  'https://[2001:db8::17]/live_agent',
  'https://agents.example/live?token=a%20b&bot=kofi',
  'https://agents.example/live?empty=&bare&twice=1&twice=2',
  'https://agents.example/live?equals=a=b',
  'https://agents.example/live?a=1#part',
];

for (const address of addresses)
  test(`${address} is taken apart as the client’s own parser does`, () => {
    expect(read(substitute, address)).toEqual(read(published, address));
  });
