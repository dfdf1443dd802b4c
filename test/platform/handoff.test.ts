import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { chat, dialects, payloads } from './rest-client.ts';

let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

describe.each(dialects)('the handoff preset in $dialect', (names) => {
  test('asks an unknown contact for name and e-mail, then for the department', async () => {
    const { id, say } = await chat(platform, names);
    const name = await say('I want to talk to a person');
    expect(name[names.intent]).toBe('human_handoff');
    expect(name['custom']).toEqual(names.nothing);
    expect(String((await say('Lerato'))[names.texts])).toContain('Thank you, Lerato');
    expect(String((await say('none of your business'))[names.texts])).toContain('e-mail');
    const department = await say('lerato@example.com');
    expect(department[names.intent]).toBe('human_handoff');
    expect(department[names.buttons]).toContainEqual({
      title: 'Sales',
      payload: '/trigger_handoff{"department":"Sales"}',
    });
    const queued = await say(String(payloads(names, department)[0]));
    expect(queued[names.intent]).toBe('trigger_handoff');
    expect(queued['custom']).toEqual({ department: 'Sales' });
    expect(String(queued[names.texts])).toContain('disconnect');
    expect(platform.conversations.find(id)).toMatchObject({ department: 'Sales' });
  });

  test('asks a known contact for the department only', async () => {
    const { say } = await chat(platform, names);
    for (const text of ['/human_handoff', 'Sipho', 's@example.com', 'Sales']) await say(text);
    const again = await say('/human_handoff');
    expect(payloads(names, again)).toHaveLength(3);
  });

  test('takes the department as a word', async () => {
    const { say } = await chat(platform, names);
    for (const text of ['/human_handoff', 'Sipho', 's@example.com']) await say(text);
    expect((await say('support, please'))['custom']).toEqual({ department: 'Support' });
  });

  test('says null when there is no department', async () => {
    const { say } = await chat(platform, names);
    expect((await say('/trigger_handoff'))['custom']).toEqual({ department: null });
  });

  test('does nothing when the words are merely mentioned', async () => {
    const { id, say } = await chat(platform, names);
    const reply = await say('what does trigger_handoff mean');
    expect(reply[names.intent]).not.toBe('trigger_handoff');
    expect(platform.conversations.find(id)?.handedOverAt).toBeUndefined();
  });
});
