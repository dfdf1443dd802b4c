import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialogues } from '../../demo/platform/bot/dialogues.ts';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { chat, dialects, messageFields, payloads, post } from './rest-client.ts';

let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

const [v1, v2] = dialects;

describe('what people say is understood', () => {
  test.each([
    ['hello', 'greeting'],
    ['Howzit!', 'greeting'],
    ['sawubona', 'greeting'],
    ['I would like to order some coffee please', 'order_coffee'],
    ['cappucino', 'order_coffee'],
    ['what time do you open on sunday?', 'opening_hours'],
    ['do you have wifi', 'wifi'],
    ['can I talk to a human being', 'human_handoff'],
    ['khuluma nomuntu', 'human_handoff'],
    ['show me the menu', 'menu'],
    ['where is your nearest store', 'stores'],
    ['change the language', 'change_language'],
    ['thanks a lot', 'thanks'],
    ['what is the capital of France', 'fallback'],
    ['/no_such_intent', 'fallback'],
    ['/order_coffee{broken', 'order_coffee'],
    ['/order_coffee[1]', 'order_coffee'],
    ['(╯°□°)╯', 'fallback'],
  ])('«%s» means %s', async (text, intent) => {
    const { say } = await chat(platform, v2);
    expect((await say(text))['intent']).toBe(intent);
  });
});

test.each(dialects)('a coffee is ordered by buttons in $dialect', async (names) => {
  const { say } = await chat(platform, names);
  const drinks = payloads(names, await say('/order_coffee'));
  expect(drinks).toContain('/order_coffee{"drink":"Flat white"}');
  const sizes = payloads(names, await say('/order_coffee{"drink":"Flat white"}'));
  expect(sizes).toHaveLength(3);
  const summary = await say(String(sizes[2]));
  expect(String(summary[names.texts])).toContain('*Flat white*, _Large_');
  const done = await say(String(payloads(names, summary)[0]));
  expect(String(done[names.texts])).toMatch(/order number is \*\d+\*/);
  // The order is gone: confirming twice asks again instead of ordering twice.
  expect((await say('/confirm_order'))[names.intent]).toBe('order_coffee');
});

test('one sentence may fill several slots, and «yes» confirms', async () => {
  const { say } = await chat(platform, v2);
  const summary = await say('a large rooibos latte please');
  expect(summary['text_response']).toContain('*Rooibos latte*, _Large_');
  expect((await say('yes please'))['intent']).toBe('confirm_order');
});

test('a form can be left by a question or by cancelling', async () => {
  const { say } = await chat(platform, v2);
  await say('/order_coffee');
  expect((await say('opening hours'))['intent']).toBe('opening_hours');
  await say('/order_coffee');
  const retry = await say('a spaceship');
  expect(retry['text_response']).toContain('not on our menu');
  expect(payloads(v2, retry)).toHaveLength(4);
  expect((await say('cancel'))['intent']).toBe('cancel');
});

test('emphasis, newlines and addresses are sent as the messaging apps write them', async () => {
  const { say } = await chat(platform, v2);
  const text = String((await say('opening hours'))['text_response']);
  expect(text).toMatch(/^\*Opening hours\*\n.*~closed~ _.+_\n\n.*https:\/\/www\.example\.com/s);
});

test('a reply may have several texts, or an empty one and only buttons', async () => {
  const { say } = await chat(platform, v1);
  expect((await say('wifi'))['TextResponse']).toHaveLength(3);
  const bare = await say('/suggestions');
  expect(bare['TextResponse']).toEqual(['']);
  expect(payloads(v1, bare)).toHaveLength(4);
});

test('the store list has ten buttons', async () => {
  const { say } = await chat(platform, v2);
  const stores = payloads(v2, await say('stores'));
  expect(stores).toHaveLength(10);
  expect((await say(String(stores[3])))['text_response']).toContain('*Kofi Hatfield*');
});

test('media come alone or as a list, a host’s payload as it is', async () => {
  const { say } = await chat(platform, v2);
  expect((await say('photo'))['custom']).toMatchObject({ type: 'image' });
  expect((await say('gallery'))['custom']).toHaveLength(3);
  expect((await say('coupon'))['custom']).toEqual({ type: 'coupon', code: 'KOFI10' });
});

test('the fallback suggests what the bot can do', async () => {
  const { say } = await chat(platform, v2);
  const reply = await say('xyzzy');
  expect(Number(reply['confidence'])).toBeLessThan(0.5);
  expect(payloads(v2, reply)).toHaveLength(4);
});

test('every dialogue speaks both languages and every button leads somewhere', () => {
  const intents = new Set(dialogues.map(({ intent }) => intent));
  expect(intents.size).toBe(dialogues.length);
  for (const { reply, slots } of dialogues) {
    for (const said of [reply, ...(slots ?? []).flatMap(({ ask }) => ask ?? [])]) {
      for (const { en, zu } of said.texts) expect(en === '').toBe(zu === '');
      for (const { payload } of said.buttons ?? []) {
        expect(intents).toContain(/^\/(\w+)/.exec(payload)?.[1]);
      }
    }
  }
});

test.each(dialects)(
  '«change language» lasts until the client changes it, $dialect',
  async (names) => {
    const { id, say } = await chat(platform, names);
    expect(payloads(names, await say('change language'))).toContain(
      '/change_language{"language":"zu-ZA"}',
    );
    const changed = await say('/change_language{"language":"zu-ZA"}');
    expect(changed[names.language]).toBe(names.zulu);
    expect(String(changed[names.texts])).toContain('ngesiZulu');
    // The client still names English, as it did before: the person's choice holds.
    expect((await say('hello'))[names.language]).toBe(names.zulu);
    const send = async (language: string) =>
      (
        await post(platform, '/message', {
          ...messageFields(names, id, 'hello'),
          [names.language]: language,
        })
      ).json[names.language];
    expect(await send(names.zulu)).toBe(names.zulu);
    expect(await send(names.english)).toBe(names.english);
  },
);
