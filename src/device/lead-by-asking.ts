/**
 * Who leads, where the browser has no Web Locks, as on pages without HTTPS: a tab asks the others,
 * and leads when none answers. Two that ask at once may both begin; the log takes the writes of one.
 */
import type { OpenLead } from '../conversation/tabs.ts';

/** A tab that leads answers within this, in milliseconds. */
const answerTime = 250;
/** A tab that waits asks again after this, in milliseconds. */
const askAgain = 2_000;

/** @param name the same in each tab of one conversation */
export const leadByAsking =
  (name: string): OpenLead =>
  ({ granted, lost }) => {
    let role: 'idle' | 'asking' | 'leading' = 'idle';
    let timer: ReturnType<typeof setTimeout> | undefined;
    let channel: BroadcastChannel | undefined;

    const begin = (): void => {
      role = 'leading';
      channel?.postMessage('leading');
      granted();
    };
    const ask = (): void => {
      clearTimeout(timer);
      channel?.postMessage('asking');
      timer = setTimeout(begin, answerTime);
    };
    const hear = ({ data }: MessageEvent): void => {
      if (data === 'asking' && role === 'leading') channel?.postMessage('leading');
      if (data !== 'leading' || role === 'idle') return;
      clearTimeout(timer);
      if (role === 'asking') timer = setTimeout(ask, askAgain);
      else {
        release();
        lost();
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
