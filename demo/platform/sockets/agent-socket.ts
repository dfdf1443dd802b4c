/**
 * The little of a Socket.IO server that the platform uses. Socket.IO 3 and 4 type their servers
 * differently and tests run both, so neither package's types can be named here; every payload is
 * `unknown` until it has been looked at.
 */
export interface SocketServer {
  of(namespace: string): {
    on(event: 'connection', listener: (socket: AnySocket) => void): unknown;
    /** Lets a socket in, or refuses it with an error. */
    use(admit: (socket: AnySocket, next: (refusal?: Error) => void) => void): unknown;
    emit(event: string, ...payload: unknown[]): unknown;
  };
  close(done?: () => void): unknown;
}

/** The little of a server-side socket that the platform uses. */
export interface AnySocket {
  id: string;
  connected: boolean;
  emit(event: string, ...payload: unknown[]): unknown;
  on(event: string, listener: (...payload: unknown[]) => void): unknown;
  disconnect(close?: boolean): unknown;
  /** The connection underneath; closing it looks like a network failure to the client. */
  conn: { close(): unknown };
  /** The request that it came with. */
  handshake: { headers: Readonly<Record<string, string | string[] | undefined>> };
}

/** A constructor of either Socket.IO version. */
export type SocketServerConstructor = new (
  server: never,
  options: Record<string, unknown>,
) => unknown;

/** Reads `{"ConversationID", "BotID"}` (contract §3). */
export function readIdentity(payload: unknown): { id: string; bot: string } | undefined {
  const id = stringAt(payload, 'ConversationID');
  const bot = stringAt(payload, 'BotID');
  return id === undefined || id === '' || bot === undefined ? undefined : { id, bot };
}

/** Reads `{"message"}`; undefined when it is not a string (contract §3). */
export function readMessageText(payload: unknown): string | undefined {
  return stringAt(payload, 'message');
}

/** Reads `{"messages": [{"sender", "message"}], "bot_id"}`; undefined when it is not that. */
export function readTranscript(
  payload: unknown,
): { sender: 'user' | 'bot'; message: string }[] | undefined {
  const list = valueAt(payload, 'messages');
  if (!Array.isArray(list) || stringAt(payload, 'bot_id') === undefined) return undefined;
  const pairs = list.map((pair: unknown) => {
    const sender = stringAt(pair, 'sender');
    const message = stringAt(pair, 'message');
    if (message === undefined || (sender !== 'user' && sender !== 'bot')) return undefined;
    return { sender, message } as const;
  });
  const good = pairs.filter((pair) => pair !== undefined);
  return good.length === pairs.length ? good : undefined;
}

function valueAt(payload: unknown, key: string): unknown {
  if (typeof payload !== 'object' || payload === null) return undefined;
  return Object.entries(payload).find(([name]) => name === key)?.[1];
}

function stringAt(payload: unknown, key: string): string | undefined {
  const value = valueAt(payload, key);
  return typeof value === 'string' ? value : undefined;
}
