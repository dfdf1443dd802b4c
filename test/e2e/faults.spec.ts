import { expect, test } from './journey.ts';

// Chromium itself repeats a POST when a reused connection closes before the answer: use none twice.
test.use({ platformOptions: { keepAlive: false } });

const ambiguous = [
  { what: 'a 503', fault: { kind: 'status', status: 503 } },
  { what: 'a connection that breaks after the request', fault: { kind: 'cut', when: 'after' } },
  { what: 'an answer cut short', fault: { kind: 'truncated' } },
  { what: 'a login page in place of an answer', fault: { kind: 'not-json' } },
] as const;

for (const { what, fault } of ambiguous) {
  test(`${what} leaves the message in doubt; Try again sends it once more`, async ({
    visitor,
    platform: { faults },
  }) => {
    await visitor.visit();
    await visitor.open();
    await visitor.ask('Hello', 'Kofi');
    faults.set('message', fault, 1);
    await visitor.say('What are your opening hours?');
    await expect(visitor.log.getByText('Not confirmed')).toBeVisible();
    await visitor.press('Try again');
    await visitor.sees('Monday to Friday');
    const said = (await visitor.transcript()).filter(({ sender }) => sender === 'user');
    expect(said.map(({ message }) => message)).toEqual(['Hello', 'What are your opening hours?']);
  });
}

test('a message in doubt does not hold up the next, and can be discarded', async ({
  visitor,
  platform: { faults },
}) => {
  await visitor.visit();
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
  faults.set('message', { kind: 'status', status: 500 }, 1);
  await visitor.say('This one is lost');
  await visitor.ask('What are your opening hours?', 'Monday to Friday');
  await visitor.press('Discard');
  await expect(visitor.log.getByText('This one is lost')).toHaveCount(0);
});

test('a 429 waits as long as the platform asks, and sends one copy', async ({
  visitor,
  platform: { faults, requests },
}) => {
  await visitor.visit();
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
  faults.set('message', { kind: 'status', status: 429, retryAfter: 1 }, 1);
  await visitor.say('What are your opening hours?');
  await expect(visitor.page.getByText(/There is a rush/).first()).toBeVisible();
  await visitor.sees('Monday to Friday');
  const [, refused, accepted] = requests.list('/message');
  expect(accepted?.at ?? 0).toBeGreaterThanOrEqual((refused?.at ?? 0) + 1000);
  expect(requests.list('/message')).toHaveLength(3);
});

test('an expired token is exchanged once, and the message is sent once more', async ({
  visitor,
  platform: { tokens, requests },
}) => {
  await visitor.visit();
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
  tokens.revokeAll();
  await visitor.ask('What are your opening hours?', 'Monday to Friday');
  expect(requests.list('/token')).toHaveLength(2);
});

test('an expired conversation goes on in a new one, behind a divider', async ({
  visitor,
  platform: { conversations, requests },
}) => {
  await visitor.visit();
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
  const id = requests.list('/message')[0]?.fields.conversation_id;
  conversations.expire(typeof id === 'string' ? id : '');
  await visitor.ask('What are your opening hours?', 'Monday to Friday');
  await expect(visitor.log.getByText('New conversation')).toBeVisible();
  expect(requests.list('/start_conversation')).toHaveLength(2);
});

test('words typed without a network wait, and go out once when it is back', async ({
  visitor,
  page,
  platform: { requests },
}) => {
  await visitor.visit();
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
  await page.context().setOffline(true);
  await visitor.say('What are your opening hours?');
  await expect(visitor.page.getByText(/You are offline/).first()).toBeVisible();
  await page.context().setOffline(false);
  await visitor.sees('Monday to Friday');
  expect(requests.list('/message')).toHaveLength(2);
});

test('the older dialect is found by itself', async ({
  visitor,
  platform: { faults, requests },
}) => {
  faults.set('start', { kind: 'status', status: 404 }, 1);
  await visitor.visit();
  await visitor.open();
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
  await visitor.visit();
  await visitor.open();
  await visitor.ask('change the language', /language/i);
  await visitor.press('isiZulu');
  const field = page.getByRole('textbox', { name: 'Bhala umlayezo' });
  await expect(field).toBeVisible();
  await expect(page.locator('botlhale-panel')).toHaveAttribute('lang', 'zu-ZA');
});
