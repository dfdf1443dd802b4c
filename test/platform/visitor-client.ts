import { io, type Socket } from 'socket.io-client';

/** A visitor's socket that notes what it is told (contract §3). */
export interface TestVisitor {
  socket: Socket;
  /** Every event in order: its name, and its payload if it had one. */
  heard: (readonly [event: string, ...payload: unknown[]])[];
  /** Settles when an event has been heard so many times. */
  until(event: string, times?: number): Promise<void>;
}

/** Connects a client that does nothing by itself, not even answering `startConversation`. */
export function connect(url: string): TestVisitor {
  const socket = io(url, { forceNew: true, reconnectionDelay: 5, reconnectionDelayMax: 10 });
  const heard: TestVisitor['heard'] = [];
  const waiting = new Set<() => void>();
  const note = (event: string, ...payload: unknown[]): void => {
    heard.push([event, ...payload]);
    for (const check of [...waiting]) check();
  };
  socket.onAny(note);
  socket.on('connect', () => note('connect'));
  socket.on('disconnect', (reason) => note('disconnect', reason));
  return {
    socket,
    heard,
    until: (event, times = 1) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (heard.filter(([name]) => name === event).length < times) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

/** What `username` and `from_user` name. */
export function identity(id: string): { ConversationID: string; BotID: string } {
  return { ConversationID: id, BotID: 'kofi-demo' };
}
