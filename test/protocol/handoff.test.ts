import { describe, expect, test } from 'vitest';
import { parseReply, type BotReply } from '../../src/protocol/bot-api.ts';
import { handoffIn, presetHandoff, type HandoffRules } from '../../src/protocol/handoff.ts';

/** As it comes in, so that the parser and the rules are tested together. */
function read(json: Record<string, unknown>): BotReply {
  const reply = parseReply(json);
  if (!reply) throw new Error('The reply could not be read.');
  return reply;
}

const offered = { type: 'offered' };
const executed = { type: 'executed' };
const toSales = { type: 'executed', department: 'Sales' };
const none = { type: 'none' };

describe('by the preset (contract §2)', () => {
  test.each([
    ['human_handoff offers', { intent: 'human_handoff' }, offered],
    ['provide_handoff_options offers', { Intent: 'provide_handoff_options' }, offered],
    ['trigger_handoff executes', { intent: 'trigger_handoff' }, executed],
    ['execute_handoff executes', { Intent: 'execute_handoff' }, executed],
    ['another intent does nothing', { intent: 'greet' }, none],
    ['no intent does nothing', {}, none],
    ['an intent in capitals is another one', { intent: 'TRIGGER_HANDOFF' }, none],
    ['a department executes', { intent: 'x', custom: { department: 'Sales' } }, toSales],
    ['a null department executes', { custom: { department: null } }, executed],
    ['an empty department executes', { custom: { department: '' } }, executed],
    ['a department of a wrong type executes', { custom: { department: {} } }, executed],
    ['in a list', { custom: [{ a: 1 }, { department: 'Sales' }] }, toSales],
    ['in a JSON string', { custom: '{"department":"Sales"}' }, toSales],
    ['in a JSON string, null', { custom: '{"department":null}' }, executed],
    ['in a JSON string of a list', { custom: '[{"department":"Sales"}]' }, toSales],
    ['beside media', { custom: [{ type: 'image' }, { department: 'Sales' }] }, toSales],
    [
      'the intent and the department',
      { intent: 'trigger_handoff', custom: { department: 'Sales' } },
      toSales,
    ],
    [
      'an offer with a department executes',
      { intent: 'human_handoff', custom: { department: 'Sales' } },
      toSales,
    ],
    ['an empty custom does not', { custom: {} }, none],
    ['a v1 empty custom does not', { custom: '' }, none],
    ['other data does not', { custom: { dept: 'Sales' } }, none],
    ['a department further in does not', { custom: { data: { department: 'Sales' } } }, none],
    ['the word as data does not', { custom: 'department' }, none],
    [
      'an inherited department does not',
      JSON.parse('{"custom":{"__proto__":{"department":1}}}'),
      none,
    ],
  ])('%s', (_, json: Record<string, unknown>, sign) => {
    expect(handoffIn(read({ text_response: '', ...json }), presetHandoff)).toEqual(sign);
  });

  test.each([
    'human_handoff',
    'trigger_handoff',
    '/trigger_handoff{"department":"Sales"}',
    'I will transfer you to a human agent in the Sales department.',
    'disconnect',
  ])('a reply that merely says «%s» does nothing', (text) => {
    const buttons = [{ title: text, payload: '/trigger_handoff{"department":"Sales"}' }];
    const entities = [{ department: 'Sales', intent: 'trigger_handoff' }];
    const reply = read({ text_response: text, transcription: text, buttons, entities });
    expect(handoffIn(reply, presetHandoff)).toEqual(none);
  });
});

describe('by rules of the host’s', () => {
  const rules: HandoffRules = { offers: ['help'], executes: ['call_person'], key: 'queue' };

  test.each([
    [{ intent: 'help' }, offered],
    [{ intent: 'call_person' }, executed],
    [{ custom: { queue: 'Sales' } }, toSales],
    [{ intent: 'human_handoff' }, none],
    [{ intent: 'trigger_handoff' }, none],
    [{ custom: { department: 'Sales' } }, none],
  ])('%j', (json, sign) => {
    expect(handoffIn(read(json), rules)).toEqual(sign);
  });

  test('a predicate executes beside the other rules', () => {
    const predicate = ({ texts }: BotReply) => texts.includes('over to you');
    const sign = (json: Record<string, unknown>) =>
      handoffIn(read(json), { ...presetHandoff, predicate });
    expect(sign({ text_response: 'over to you' })).toEqual(executed);
    expect(sign({ text_response: 'over', intent: 'human_handoff' })).toEqual(offered);
    expect(sign({ text_response: 'over', intent: 'trigger_handoff' })).toEqual(executed);
    expect(sign({ text_response: 'over', custom: { department: 'Sales' } })).toEqual(toSales);
    expect(sign({ text_response: 'over' })).toEqual(none);
  });
});
