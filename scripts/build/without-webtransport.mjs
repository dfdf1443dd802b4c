/**
 * Leaves Socket.IO's WebTransport out of the bundle: the chat asks for WebSocket and polling only,
 * and the client's own list of transports would bring it all the same.
 */
export const withoutWebTransport = () => ({
  name: 'without-webtransport',
  enforce: 'pre',
  load: (id) =>
    /engine\.io-client\/.*\/webtransport\.js$/.test(id.replaceAll('\\', '/'))
      ? 'export class WT {}'
      : null,
});
