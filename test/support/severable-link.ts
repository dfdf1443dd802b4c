import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP connection to a server that can fail as networks do. */
export interface SeverableLink {
  /** The server's address by way of the link. */
  readonly origin: string;
  /** From now on nothing that the client sends arrives; the other direction works. */
  swallowUpstream(): void;
  /** Ends every connection. */
  sever(): void;
  /** Every connection from now on works again. */
  mend(): void;
  close(): Promise<void>;
}

/** Opens a link to `port` on this machine. */
export async function openLink(port: number): Promise<SeverableLink> {
  const ends = new Set<Socket>();
  let swallowing = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const end of [near, far]) {
      ends.add(end);
      end.setNoDelay(true);
      end.on('error', () => end.destroy()); // a reset is what these tests are about
      end.on('close', () => {
        ends.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (chunk) => void (swallowing || far.write(chunk)));
    far.on('data', (chunk) => void near.write(chunk));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is always an AddressInfo; only pipes have a string.
  const { port: own } = server.address() as AddressInfo;
  const sever = () => ends.forEach((end) => end.destroy());
  return {
    origin: `http://127.0.0.1:${own}`,
    swallowUpstream: () => void (swallowing = true),
    sever,
    mend: () => void (swallowing = false),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sever();
      }),
  };
}
