/** Calls that the page has made before the chat was there: functions that are given the chat. */
import { pageSettings } from './own-script.ts';

/** Makes the calls that wait in `window.botlhaleChat.calls`, and from now on each one at once. */
export function makeCalls(chat: Element): void {
  const { calls } = pageSettings();
  if (!Array.isArray(calls)) return;
  const call = (work: unknown): void => {
    try {
      if (typeof work === 'function') Reflect.apply(work, undefined, [chat]);
    } catch (error) {
      reportError(error); // one that fails must not take the others along
    }
  };
  const waiting: readonly unknown[] = calls.splice(0);
  Object.assign(calls, { push: (...works: unknown[]) => works.forEach(call) });
  waiting.forEach(call);
}
