/**
 * Keeps the connections of idle browsers open. Node closes them after five seconds, and WebKit may put
 * a request on one that is being closed: it is never answered, nor is any later one for that module.
 */
export const keptConnections = () => ({
  name: 'kept-connections',
  serverStart({ server }) {
    server.keepAliveTimeout = 0; // never
  },
});
