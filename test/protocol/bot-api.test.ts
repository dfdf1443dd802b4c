import { describe, expect, test } from 'vitest';
import { messageCall, parseStarted, startCall, type Call } from '../../src/protocol/bot-api.ts';
import { languages } from '../../src/protocol/languages.ts';

const fieldsOf = ({ body }: Call): Record<string, string> => Object.fromEntries(body);

const request = { conversationId: 'c-1', language: 'zu-ZA' };

describe('the start call has exactly the fields of its dialect (contract §1)', () => {
  test('v1', () => {
    const call = startCall('v1', { botId: 'b-1', userId: 'u-1' }, request);
    expect(call.path).toBe('/startConversation');
    expect(fieldsOf(call)).toEqual({
      BotID: 'b-1',
      LanguageCode: 'isiZulu',
      ConversationID: 'c-1',
      UserID: 'u-1',
    });
  });

  test('v2', () => {
    const call = startCall('v2', { botId: 'b-1', userId: 'u-1' }, request);
    expect(call.path).toBe('/start_conversation');
    expect(fieldsOf(call)).toEqual({
      bot_id: 'b-1',
      language_code: 'zu-ZA',
      conversation_id: 'c-1',
      user_id: 'u-1',
    });
  });

  test.each(['v1', 'v2'] as const)('%s leaves out the user when the host named none', (dialect) => {
    for (const who of [{ botId: 'b-1' }, { botId: 'b-1', userId: '' }]) {
      const names = Object.keys(fieldsOf(startCall(dialect, who, request)));
      expect(names).toHaveLength(3);
      expect(names.filter((name) => /user/iu.test(name))).toEqual([]);
    }
  });
});

describe('the message call has exactly the fields of its dialect (contract §1)', () => {
  test('v1', () => {
    const call = messageCall(
      { botId: 'b-1', userId: 'u-1' },
      { ...request, id: 'm-1', dialect: 'v1', text: 'Sawubona' },
    );
    expect(call.path).toBe('/message');
    expect(fieldsOf(call)).toEqual({
      BotID: 'b-1',
      LanguageCode: 'isiZulu',
      ConversationID: 'c-1',
      MessageType: 'text',
      ResponseType: 'text',
      TextMsg: 'Sawubona',
    });
  });

  test('v2', () => {
    const call = messageCall(
      { botId: 'b-1', userId: 'u-1' },
      { ...request, id: 'm-1', dialect: 'v2', text: 'Sawubona' },
    );
    expect(call.path).toBe('/message');
    expect(fieldsOf(call)).toEqual({
      bot_id: 'b-1',
      user_id: 'u-1',
      language_code: 'zu-ZA',
      conversation_id: 'c-1',
      message_type: 'text',
      response_type: 'text',
      text_msg: 'Sawubona',
    });
  });

  test.each([
    'a&b=c+d%20e',
    '/trigger_handoff{"department":"Sales & Service"}',
    'two\nlines',
    '😀 ẅ',
    '0',
    'x'.repeat(200_000),
  ])('carries the text unchanged through form encoding: %.40s', (text) => {
    for (const [dialect, name] of [
      ['v1', 'TextMsg'],
      ['v2', 'text_msg'],
    ] as const) {
      const { body } = messageCall({ botId: 'b-1' }, { ...request, id: 'm-1', dialect, text });
      expect(new URLSearchParams(body.toString()).get(name)).toBe(text);
    }
  });
});

describe('the language of a call', () => {
  test.each(languages)('$name: v1 is sent the name, v2 the code $code', ({ code, name }) => {
    const who = { botId: 'b-1' };
    const asked = { conversationId: 'c-1', language: code };
    const said = { ...asked, id: 'm-1', text: 'hi' };
    expect(fieldsOf(startCall('v1', who, asked)).LanguageCode).toBe(name);
    expect(fieldsOf(startCall('v2', who, asked)).language_code).toBe(code);
    expect(fieldsOf(messageCall(who, { ...said, dialect: 'v1' })).LanguageCode).toBe(name);
    expect(fieldsOf(messageCall(who, { ...said, dialect: 'v2' })).language_code).toBe(code);
  });
});

describe('the answer to a start call', () => {
  test.each([
    ['v1', { ConversationID: 'c-2', LanguageCode: 'isiZulu', UserID: 'u' }, 'c-2', 'zu-ZA'],
    ['v2', { conversation_id: 'c-2', language_code: 'zu-ZA', platform: 'API' }, 'c-2', 'zu-ZA'],
    [
      'v2 with a v1 name in it',
      { conversation_id: 'c-2', LanguageCode: 'English' },
      'c-2',
      'en-ZA',
    ],
    ['a numeric id', { conversation_id: 17 }, '17', undefined],
    ['no id', { language_code: 'xh-ZA' }, undefined, 'xh-ZA'],
    ['an unknown language', { conversation_id: 'c-2', language_code: 'fr-FR' }, 'c-2', undefined],
    ['ids that are no text', { conversation_id: {}, language_code: [] }, undefined, undefined],
    ['an empty object', {}, undefined, undefined],
  ])('%s', (_, json, conversationId, language) => {
    for (const dialect of ['v1', 'v2'] as const)
      expect(parseStarted(json, dialect)).toEqual({ dialect, conversationId, language });
  });

  test.each([null, undefined, [], [{ conversation_id: 'c' }], 'c-2', 7, true])(
    'is refused when it is %j',
    (json) => {
      expect(parseStarted(json, 'v2')).toBeUndefined();
    },
  );
});
