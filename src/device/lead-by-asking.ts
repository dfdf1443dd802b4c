/**
 * Who leads, where the browser has no Web Locks, as on pages without HTTPS: a tab asks the others,
 * and leads when none answers. Two that ask at once may both begin: the one that began last stays, as
 * in the log, which takes the writes of one.
 */
import type { OpenLead } from '../conversation/shell/ports.ts';

/** What a tab says that asks; one that leads says since when it does. */
const asks = '';
/** A tab that leads answers within this, in milliseconds. */
const answerTime = 250;
/** A tab that waits asks again after this, in milliseconds. */
const askAgain = 2_000;

/** @param name the same in each tab of one conversation */
export const leadByAsking =
  (name: string): OpenLead =>
  ({ granted, lost }) => {
    let role: 'idle' | 'asking' | 'leading' = 'idle';
    /** When it began, by the clock that all tabs share; chance tells those of one millisecond apart. */
    let since: string = asks;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let channel: BroadcastChannel | undefined;

    const begin = (): void => {
      role = 'leading';
      since = `${Date.now()} ${Math.random()}`; // a sum would round most of the chance away
      channel?.postMessage(since);
      granted();
    };
    const ask = (): void => {
      clearTimeout(timer);
      channel?.postMessage(asks);
      timer = setTimeout(begin, answerTime);
    };
    const hear = ({ data }: MessageEvent<string>): void => {
      if (role === 'leading') {
        if (data < since) return channel?.postMessage(since); // one that asks, or began before
        release();
        lost();
      } else if (role === 'asking' && data !== asks) {
        clearTimeout(timer);
        timer = setTimeout(ask, askAgain);
      }
    };
    const open = (): void => {
      role = 'asking';
      if (channel || !('BroadcastChannel' in globalThis)) return;
      channel = new BroadcastChannel(name);
      channel.onmessage = hear;
    };
    const release = (): void => {
      role = 'idle';
      clearTimeout(timer);
      channel?.close();
      channel = undefined;
    };
    return {
      ask() {
        if (role !== 'idle') return;
        open();
        ask();
      },
      seize() {
        clearTimeout(timer);
        open();
        begin();
      },
      release,
    };
  };
