/** What the suite `long` drives: a page with one contestant. */
import type { Contestant } from './contestant.ts';
import { frame, twoFrames } from './painted.ts';
import { messageAt, talk } from './talk.ts';

export function drive(contestant: Contestant): void {
  let next = 0;

  window.long = {
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
}

interface Long {
  load(length: number): Promise<number>;
  append(times: number): Promise<number[]>;
  scroll(frames: number, pixels: number): Promise<number[]>;
}

declare global {
  interface Window {
    long: Long;
  }
}
