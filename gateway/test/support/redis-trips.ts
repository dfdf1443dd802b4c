import { connect, createServer, type AddressInfo } from 'node:net';
import { Redis } from 'ioredis';

/** A way to a Redis on which each turn from asking to being answered is counted. */
export interface CountedWay {
  readonly url: string;
  trips(): number;
  close(): Promise<void>;
}

/** Opens a way to the Redis at `port` of this machine. */
export async function countTrips(port: number): Promise<CountedWay> {
  let trips = 0;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    let asking = false;
    near.on('data', () => (asking = true));
    far.on('data', () => {
      if (asking) trips += 1;
      asking = false;
    });
    for (const end of [near, far]) end.on('error', () => undefined).setNoDelay(true);
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is always an AddressInfo; only pipes have a string.
  const address = server.address() as AddressInfo;
  return {
    url: `redis://127.0.0.1:${address.port}`,
    trips: () => trips,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What a restart does to the scripts that a Redis has been shown. */
export async function flushScripts(port: number): Promise<void> {
  const redis = new Redis(port);
  await redis.script('FLUSH');
  redis.disconnect();
}
