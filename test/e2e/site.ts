/** A host's site for the journeys: serves the built chat, and any page that a test writes. */
import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** The HTML served for a path, from now on. */
  page(path: string, html: string): void;
  close(): Promise<void>;
}

/** Starts a site on 127.0.0.1, on a port that the system chooses. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, string>();
  const app = new Hono();
  app.get('/dist/*', serveStatic({ root: '.' }));
  app.get('*', (context) => {
    const html = pages.get(context.req.path);
    return html === undefined ? context.notFound() : context.html(html);
  });
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      resolve(started),
    );
  });
  // A listening TCP server's address is always an AddressInfo; only pipes have a string.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    page: (path, html) => void pages.set(path, html),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
