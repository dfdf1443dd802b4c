/**
 * A TCP proxy on 127.0.0.1 that fails as networks do. It stands between a client and a real server,
 * HTTP or Socket.IO; a server behind it that answers HTTP must close after each answer, as a browser
 * sends a POST again by itself when a reused connection breaks.
 */
import { createServer, type AddressInfo, type Server } from 'node:net';
import { FaultLink, type LinkFaults } from './fault-link.ts';

export interface FaultProxy {
  /** The server's address by way of the proxy, such as `http://127.0.0.1:23456`. */
  readonly origin: string;
  /** How many connections are open now. */
  readonly open: number;
  /**
   * What is wrong with every connection, those that are open included, from now on. A function
   * chooses for each new one, by the words that it begins with.
   */
  fail(faults: LinkFaults | ((words: string) => LinkFaults)): void;
  /**
   * What is wrong with the next connection that begins with these words, such as `POST /message`;
   * it takes the place of what `fail` said. Settles when there was one.
   */
  strike(words: string, faults: LinkFaults): Promise<void>;
  /** RST to both ends of every connection, now. */
  reset(): void;
  /** New connections are refused from now on; those that are open stay. */
  refuse(): void;
  /** Nothing is wrong any more: what was held arrives, new connections are accepted. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

interface Strike {
  readonly words: string;
  readonly faults: LinkFaults;
  readonly struck: () => void;
}

/** Opens a proxy to `port` on this machine, on a port that the system chooses. */
export async function openProxy(port: number): Promise<FaultProxy> {
  const links = new Set<FaultLink>();
  let faults: LinkFaults = {};
  let choose = (_words: string): LinkFaults | undefined => undefined;
  let strikes: Strike[] = [];
  /** Counts the times that everything was mended: a strike holds until then. */
  let round = 0;

  const accept = (own: number): Promise<Server> =>
    new Promise((resolve, reject) => {
      const server = createServer((near) => {
        let struck: { readonly faults: LinkFaults; readonly round: number } | undefined;
        const link = new FaultLink(
          near,
          port,
          () => (struck?.round === round ? struck.faults : faults),
          {
            first: (bytes) => {
              const strike = strikes.find(({ words }) => bytes.indexOf(words) === 0);
              const own = strike?.faults ?? choose(bytes.toString('latin1', 0, 200));
              if (own) struck = { faults: own, round };
              strikes = strikes.filter((other) => other !== strike);
              strike?.struck();
            },
            over: () => void links.delete(link),
          },
        );
        links.add(link);
      });
      server.once('error', reject);
      server.listen(own, '127.0.0.1', () => resolve(server));
    });

  let server: Server | undefined = await accept(0);
  // A TCP server's address is always an AddressInfo; only pipes have a string.
  const { port: own } = server.address() as AddressInfo;
  const reset = () => links.forEach((link) => link.reset());
  const look = () => links.forEach((link) => link.pump());
  const refuse = () => {
    server?.close();
    server = undefined;
  };

  return {
    origin: `http://127.0.0.1:${own}`,
    get open() {
      return links.size;
    },
    fail(wrong) {
      faults = typeof wrong === 'function' ? {} : wrong;
      choose = typeof wrong === 'function' ? wrong : () => undefined;
      look();
    },
    strike: (words, wrong) =>
      new Promise((struck) => void strikes.push({ words, faults: wrong, struck })),
    reset,
    refuse,
    async mend() {
      faults = {};
      choose = () => undefined;
      strikes = [];
      round += 1;
      look();
      server ??= await accept(own);
    },
    close() {
      refuse();
      reset();
      return Promise.resolve();
    },
  };
}
