/** The picture of the README: from the bot to a person and back, on four phones side by side. */
import { join } from 'node:path';

const phone = { width: 390, height: 700 };

export async function photographJourney({ browser, site, folder }) {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 2 });
  const visitor = await context.newPage();
  const agent = await context.newPage();
  const shots = [];
  const shoot = async (page) => {
    await page.mouse.move(0, 0);
    shots.push(await page.screenshot({ animations: 'disabled' }));
  };
  const sees = (text) => visitor.locator('.bubble').filter({ hasText: text }).last().waitFor();
  const say = async (text, answer) => {
    const field = visitor.getByRole('textbox', { name: 'Write a message' });
    await field.fill(text);
    await field.press('Enter');
    await sees(answer);
    await field.blur();
  };
  const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

  await visitor.goto(site);
  await press(visitor, 'Open the chat');
  await say('Hello', 'Sawubona');
  await say('I want to order a coffee', 'What can we make for you');
  await shoot(visitor);

  await say('I want to talk to a person', 'what is your name');
  await say('Naledi', 'e-mail address');
  await say('naledi@example.org', 'Which department');
  await press(visitor, 'Sales');
  await sees('You are in the queue');
  await agent.goto(`${site}/demo/desk/`);
  await agent.getByRole('button', { name: /Naledi/ }).click();
  await press(agent, 'Take this chat');
  const desk = agent.getByPlaceholder(/^Write to/);
  const answer = async (text) => {
    await desk.fill(text);
    await desk.press('Enter');
    await sees(text.replaceAll('*', ''));
  };
  await answer('Good day Naledi, you are through to *Sales*. How can I help?');
  const field = visitor.getByRole('textbox', { name: 'Write a message' });
  await field.fill('Can I order beans for my office?');
  await field.press('Enter');
  await visitor.getByText('Delivered').last().waitFor();
  await field.blur();
  await shoot(visitor);
  await answer('With pleasure. I have sent you the price list.');
  await shoot(agent);
  await press(agent, 'End chat');
  await press(agent, 'End now');
  await visitor.getByText('You are back with the bot').waitFor();
  await say('What are your opening hours?', 'Monday to Friday');
  await shoot(visitor);
  await context.close();
  await joinUp(browser, shots, join(folder, 'journey.png'));
}

/** Side by side, on the demo's ground. */
async function joinUp(browser, shots, path) {
  const page = await browser.newPage({ viewport: { width: 1720, height: 760 } });
  const pictures = shots.map(
    (shot) =>
      `<img width="390" height="700" src="data:image/png;base64,${shot.toString('base64')}">`,
  );
  await page.setContent(`<style>
    body { display: flex; gap: 32px; margin: 0; padding: 30px 32px; background: #efe7dd }
    img { border-radius: 22px; box-shadow: 0 8px 30px rgb(60 40 20 / 0.16) }
  </style>${pictures.join('')}`);
  await page.screenshot({ path });
  await page.close();
}
