import { expect, test } from './journey.ts';

test('the older dialect is found by itself', async ({
  visitor,
  platform: { faults, requests },
}) => {
  faults.set('start', { kind: 'status', status: 404 }, 1);
  await visitor.arrive();
  await visitor.ask('Hello', 'Kofi');
  expect(requests.list('/startConversation')).toHaveLength(1);
  expect(requests.list('/message')[0]?.fields).toMatchObject({
    BotID: 'kofi-demo',
    LanguageCode: 'English',
    MessageType: 'text',
    TextMsg: 'Hello',
  });
});

test('the change-language preset changes the language of the bot and of the interface', async ({
  visitor,
  page,
}) => {
  await visitor.arrive();
  await visitor.ask('change the language', /language/i);
  await visitor.press('isiZulu');
  const field = page.getByRole('textbox', { name: 'Bhala umlayezo' });
  await expect(field).toBeVisible();
  await expect(page.locator('botlhale-panel')).toHaveAttribute('lang', 'zu-ZA');
});
