/**
 * In place of `engine.io-client/build/esm/transports/webtransport.js`: the chat asks for WebSocket
 * and polling only, but the client lists all its transports in one table.
 */
export class WT {}
