import { afterEach, describe, expect, it, vi } from 'vitest';
import { strings as en } from '../../src/i18n/en.ts';
import { overridden } from '../../src/i18n/overrides.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('a host’s own sentences', () => {
  it('a host’s own sentences take the place of ours, in groups too, and leave the others', () => {
    const strings = overridden(en, {
      welcome: 'Dumela!',
      senders: { agent: 'Barista' },
      newMessages: { one: 'A line' },
    });
    expect(strings).toMatchObject({
      welcome: 'Dumela!',
      senders: { ...en.senders, agent: 'Barista' },
      newMessages: { one: 'A line', other: en.newMessages.other },
      send: en.send,
      tag: en.tag,
    });
  });

  it('reach the sentences that are loaded on demand', async () => {
    const more = await overridden(en, { more: { menu: { clear: 'Forget me' } } }).more();
    const ours = await en.more();
    expect(more).toEqual({ ...ours, menu: { ...ours.menu, clear: 'Forget me' } });
  });

  it('a host’s own sentences may be another for each language', () => {
    const own = (tag: string) => (tag === 'en-ZA' ? { send: 'Go' } : undefined);
    expect(overridden(en, own).send).toBe('Go');
    expect(overridden({ ...en, tag: 'zu-ZA' }, own).send).toBe(en.send);
  });

  it('a host’s own sentences may be for a language, wherever it is spoken, and a country’s own come before them', () => {
    const mine: Readonly<Record<string, { send: string }>> = {
      pt: { send: 'Mandar' },
      zu: { send: 'Hamba' },
      'zu-ZA': { send: 'Thumela manje' },
    };
    const sent = (tag: string) => overridden({ ...en, tag }, (asked) => mine[asked]).send;
    expect(['pt-PT', 'zu-ZA', 'xh-ZA'].map(sent)).toEqual(['Mandar', 'Thumela manje', en.send]);
  });

  it('a host’s own sentences leave ours when the host’s function throws, and its bug is shown', () => {
    const reportError = vi.fn();
    vi.stubGlobal('reportError', reportError);
    const bug = new Error('the host’s bug');
    const own = () => {
      throw bug;
    };
    expect(overridden(en, own)).toBe(en);
    expect(reportError).toHaveBeenCalledExactlyOnceWith(bug);
  });

  it.each<[string, unknown]>([
    ['a number', { send: 5 }],
    ['nothing', { send: undefined, welcome: null }],
    ['a text for a group', { senders: 'us' }],
    ['a group for a text', { send: { one: 'x' } }],
    ['a key of no meaning', { nonsense: 'x', __proto__: { send: 'x' } }],
    ['a text', 'x'],
    ['a list', ['x']],
  ])('that are %s change nothing', (_, own) => {
    // What a page without types may set.
    const { more, ...strings } = overridden(en, own as object);
    expect({ ...strings, more: en.more }).toEqual(en);
    expect(more).toBeTypeOf('function');
  });
});
