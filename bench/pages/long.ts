/** `long.html?who=…`: what the suite `long` drives. */
import { contestants } from './contestants.ts';
import { frame, twoFrames } from './painted.ts';
import { messageAt, talk } from './talk.ts';

const who = new URL(location.href).searchParams.get('who') ?? '';
const contestant = contestants[who]?.();
if (!contestant) throw new Error(`Nobody is called ${who}.`);

let next = 0;

const long = {
  /** Milliseconds until a conversation of this length was painted; only on a fresh page. */
  load(length: number): Promise<number> {
    const messages = talk(length);
    next = length;
    return twoFrames(() => contestant.load(messages));
  },

  /** Milliseconds of each of so many appends. */
  async append(times: number): Promise<number[]> {
    const figures: number[] = [];
    for (let time = 0; time < times; time++) {
      const message = messageAt(next++);
      figures.push(await twoFrames(() => contestant.append(message)));
    }
    return figures;
  },

  /** Milliseconds of each frame of a scroll from the end towards the beginning. */
  async scroll(frames: number, pixels: number): Promise<number[]> {
    const scroller = contestant.scroller();
    const figures: number[] = [];
    for (let count = 0; count < frames; count++)
      figures.push(await frame(() => scroller.scrollBy({ top: -pixels, behavior: 'instant' })));
    return figures;
  },
};

declare global {
  interface Window {
    long: typeof long;
  }
}

window.long = long;
