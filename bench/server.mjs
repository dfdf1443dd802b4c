/** Serves files as a good host would: compressed by brotli, cacheable for ever. */
import { createServer, request as ask } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * @param folders by the first part of the path
 * @returns {Promise<{
 *   url: string,
 *   page(path: string, html: string): void,
 *   forward(folder: string, port: number): void,
 *   close(): Promise<void>,
 * }>} `forward` hands on what is below a folder, as a host's own gateway would be reached
 */
export async function serve(folders) {
  const pages = new Map();
  const compressed = new Map();
  const forwarded = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const [, folder, ...rest] = normalize(pathname).split('/');
    const port = forwarded.get(folder);
    if (port !== undefined) return handOn(request, response, port);
    const path = folder in folders ? join(folders[folder], ...rest) : undefined;
    const isFile = path && statSync(path, { throwIfNoEntry: false })?.isFile();
    if (!pages.has(pathname) && !isFile) return response.writeHead(404).end();
    const type = types[extname(pathname)] ?? 'text/html; charset=utf-8';
    if (!compressed.has(pathname))
      compressed.set(pathname, brotliCompressSync(pages.get(pathname) ?? readFileSync(path)));
    response
      .writeHead(200, {
        'Content-Type': type,
        'Content-Encoding': 'br',
        'Cache-Control': 'public, max-age=31536000, immutable',
      })
      .end(compressed.get(pathname));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    page(path, html) {
      pages.set(path, html);
      compressed.delete(path);
    },
    forward: (folder, port) => void forwarded.set(folder, port),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function handOn(request, response, port) {
  const { url, method, headers } = request;
  const far = ask({ host: '127.0.0.1', port, path: url, method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  far.on('error', () => response.destroy());
  request.pipe(far);
}
