import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * The first words of a Socket.IO 2 server (Engine.IO 3) over WebSocket, as far as a newer client
 * listens: it opens, connects the root namespace unasked, and answers a namespace's connect packet
 * without the `sid` that Socket.IO 3 brought.
 */
export async function startSocketIo2(
  namespace: string,
): Promise<{ readonly agentUrl: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => void response.writeHead(400).end());
  // The stream of an upgraded HTTP connection is a net.Socket; node types it more widely.
  server.on('upgrade', (request, stream: Socket) => {
    sockets.add(stream);
    stream.on('error', () => stream.destroy());
    stream.on('close', () => sockets.delete(stream));
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    stream.write(frame('0{"sid":"old","upgrades":[],"pingInterval":25000,"pingTimeout":5000}'));
    stream.write(frame('40'));
    stream.on('data', (data) => {
      if (unmask(data).startsWith(`40${namespace}`)) stream.write(frame(`40${namespace},`));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is always an AddressInfo; only pipes have a string.
  const { port } = server.address() as AddressInfo;
  return {
    agentUrl: `http://127.0.0.1:${port}${namespace}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}

/** A server's text frame of under 126 bytes. */
const frame = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x81, text.length]), Buffer.from(text)]);

/** The text of a client's masked frame of under 126 bytes. */
function unmask(data: Buffer): string {
  const length = (data[1] ?? 0) & 0x7f;
  const mask = data.subarray(2, 6);
  const bytes = data.subarray(6, 6 + length).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return Buffer.from(bytes).toString();
}
