import { expect, fixture } from '@open-wc/testing';
import { whatIsWrong } from '../../../src/ui/surroundings/wrong-page.ts';

/** As far as a page is looked at, a chat is an element that is closed. */
const closedChat = (page: Document) =>
  Object.assign(page.createElement('div'), { open: false, offsetX: 20, offsetY: 20 });

describe('what is wrong with a page', () => {
  it('is a style that hides the chat', async () => {
    const place = await fixture<HTMLElement>('<div style="visibility: hidden"></div>');
    const [chat, probe] = [closedChat(document), document.createElement('i')];
    chat.append(probe);
    place.append(chat);
    expect(whatIsWrong(chat, probe)).to.deep.equal([['hidden', 'visibility: hidden']]);
  });

  it('is nothing in a frame that has been taken away, where no element has a style', async () => {
    const frame = await fixture<HTMLIFrameElement>(document.createElement('iframe'));
    const page = frame.contentDocument ?? document;
    const [chat, probe] = [closedChat(page), page.createElement('i')];
    chat.append(probe);
    page.body.append(chat);
    frame.remove();
    expect(whatIsWrong(chat, probe)).to.deep.equal([]);
  });
});
