import { expect, nextFrame } from '@open-wc/testing';
import { onceAFrame } from '../../../src/ui/shared/once-a-frame.ts';

/** What is told of news, and how often it has drawn. */
function drawing() {
  const drawn = { times: 0, news: onceAFrame(() => (drawn.times += 1)) };
  return drawn;
}

describe('What is drawn once a frame', () => {
  it('what is drawn once a frame is drawn at once when nothing was drawn before', async () => {
    const drawn = drawing();
    drawn.news();
    expect(drawn.times).to.equal(1);
    await nextFrame();
    await nextFrame();
    expect(drawn.times).to.equal(1);
    drawn.news();
    expect(drawn.times).to.equal(2);
  });

  it('what is drawn once a frame is drawn with the next frame, and once, however often there was news until then', async () => {
    const drawn = drawing();
    for (let line = 0; line < 100; line += 1) drawn.news();
    expect(drawn.times).to.equal(1);
    await nextFrame();
    expect(drawn.times).to.equal(2);
  });

  it('what is drawn once a frame is drawn at once in a page that is hidden, which has no frames', () => {
    const drawn = drawing();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    try {
      drawn.news();
      drawn.news();
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
    expect(drawn.times).to.equal(2);
  });
});
