import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer that a test writes by hand, for what the local platform would never say. */
export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** What a call brought. */
export interface SeenCall {
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
}

export interface ScriptedApi {
  readonly url: string;
  readonly seen: SeenCall[];
  /** Answers the calls to come in this order; then with 500. */
  answers: ScriptedAnswer[];
  close(): Promise<void>;
}

/** Starts an HTTP server on this machine that answers as scripted. */
export async function startScriptedApi(): Promise<ScriptedApi> {
  const seen: SeenCall[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      seen.push({ path, contentType: headers['content-type'] ?? '', body });
      write(response, api.answers.shift() ?? { status: 500 });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is always an AddressInfo; only pipes have a string.
  const { port } = server.address() as AddressInfo;
  const api: ScriptedApi = {
    url: `http://127.0.0.1:${port}`,
    seen,
    answers: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return api;
}

const write = (response: ServerResponse, { status = 200, headers, body }: ScriptedAnswer): void =>
  void response.writeHead(status, headers).end(body);
