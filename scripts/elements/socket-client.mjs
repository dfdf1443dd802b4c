/** Gives the browser socket.io-client's bundle: its development build imports CommonJS. */
export const browserSocketClient = () => ({
  name: 'browser-socket-client',
  resolveImport: ({ source }) =>
    source === 'socket.io-client'
      ? '/node_modules/socket.io-client/dist/socket.io.esm.min.js'
      : undefined,
});
