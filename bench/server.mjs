/** Serves files as a good host would: compressed by brotli, cacheable for ever. */
import { createServer } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * @param folders by the first part of the path
 * @returns {Promise<{url: string, page(path: string, html: string): void, close(): Promise<void>}>}
 */
export async function serve(folders) {
  const pages = new Map();
  const compressed = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const [, folder, ...rest] = normalize(pathname).split('/');
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
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
