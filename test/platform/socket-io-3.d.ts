// The alias for the older server has no typings that its ES module could find.
declare module 'socket.io-3' {
  /** The server of Socket.IO 3.1.2, which speaks the protocol of the documents (contract §3). */
  export const Server: import('../../demo/platform/sockets/agent-socket.ts').SocketServerConstructor;
}
