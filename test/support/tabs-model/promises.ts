/** What has to hold when a schedule is over and all has gone well since. */
import { toTranscript, type OwnMessage } from '../../../src/protocol/message.ts';
import type { Said } from './account.ts';
import type { ModelBrowser } from './browser.ts';
import { textOf, type ModelPage } from './page.ts';

export function checkPromises(browser: ModelBrowser): void {
  const { account, device, pages } = browser;
  const [first] = pages;
  if (!first) return account.break('there is no page');
  if (!browser.isAtRest) account.break('something is still under way');
  if (device.wishes() > 0) account.break('a wish was never taken');
  if (device.isLed()) account.break('a tab leads although there is nothing to do');
  for (const page of pages) sameAsStored(browser, page);

  const own = first.own;
  const texts = own.map(textOf);
  if (new Set(texts).size !== texts.length)
    account.break(`a line is in view twice: ${texts.join()}`);
  for (const said of account.all) {
    const inView = texts.includes(said.text);
    if (said.fate === 'there' && !inView) account.break(`«${said.text}» is lost`);
    if (said.fate === 'gone' && inView) account.break(`«${said.text}» is back`);
    if (!said.kept && said.processed + said.received > 0)
      account.break(`«${said.text}» was sent and never kept`);
  }
  for (const message of own) honest(browser, message);
  inOrder(browser, own);
  theirs(browser);
}

function sameAsStored({ account, device }: ModelBrowser, page: ModelPage): void {
  const { entries, agent, outbox } = page.conversation.state;
  const stored = device.stored();
  if (JSON.stringify(entries) !== JSON.stringify(stored?.entries ?? []))
    account.break(`${page.name} does not show what is stored`);
  if (agent.at !== 'bot') account.break(`${page.name} is still at ${agent.at}`);
  if (outbox.length > 0) account.break(`${page.name}: something still waits`);
}

/** A status never claims more than is known. */
function honest({ account }: ModelBrowser, message: OwnMessage): void {
  const text = textOf(message);
  const said = account.of(text);
  if (!said) return account.break(`«${text}» is in view, and nobody said it`);
  const { delivery, route } = message;
  const claim = `«${text}» is ${delivery.state}`;
  switch (delivery.state) {
    case 'waiting':
    case 'sending':
      return account.break(`${claim} although all has gone well`);
    case 'delivered':
      if (said.received === 0) account.break(`${claim} and never arrived`);
      return;
    case 'sent':
      if (route === 'bot' ? said.answers.length === 0 : !said.handed)
        account.break(`${claim} and never arrived`);
      return;
    case 'failed':
      if (said.attempts === 1 && arrived(said) && delivery.why.kind !== 'agent-unreachable')
        account.break(`${claim} and did arrive`);
      return;
    case 'in-doubt':
      return;
    default:
      delivery satisfies never;
  }
}

const arrived = ({ processed, received }: Said): boolean => processed + received > 0;

/** Each line stands after what the visitor had before their eyes when they said it. */
function inOrder({ account }: ModelBrowser, own: readonly OwnMessage[]): void {
  for (const [index, message] of own.entries()) {
    const text = textOf(message);
    const view = account.of(text)?.places.get(message.at);
    if (!view) account.break(`«${text}» has a time at which nobody said it`);
    for (const later of own.slice(index + 1))
      if (view?.get(textOf(later)) === later.at)
        account.break(`«${text}» was said after «${textOf(later)}», and stands before it`);
  }
}

/** What the bot and the agent said: once, the agent's in order. */
function theirs(browser: ModelBrowser): void {
  const { account } = browser;
  const lines = toTranscript(browser.pages[0]?.conversation.state.entries ?? []);
  for (const sender of ['bot', 'agent'] as const) {
    const said = lines.filter((line) => line.sender === sender).map(({ message }) => message);
    if (new Set(said).size !== said.length) account.break(`the ${sender} is shown twice`);
    if (sender === 'bot') continue;
    const order = browser.agentLines.map(({ text }) => text).filter((text) => said.includes(text));
    if (order.join() !== said.join()) account.break('the agent’s lines are out of order');
    for (const { text, certain } of browser.agentLines)
      if (certain && !said.includes(text)) account.break(`«${text}» of the agent is lost`);
    for (const text of lostWithoutGap(browser))
      account.break(`«${text}» of the agent leaves no gap`);
  }
  const bot = new Set(lines.filter(({ sender }) => sender === 'bot').map(({ message }) => message));
  for (const message of browser.pages[0]?.own ?? []) {
    const answers = account.of(textOf(message))?.answers ?? [];
    if (message.route === 'bot' && message.delivery.state === 'sent')
      if (!answers.some((answer) => bot.has(answer)))
        account.break(`«${textOf(message)}» was answered, and the answer is not in view`);
  }
}

/** Lines of the agent's that are not in view, where no gap says that something may be missing. */
function lostWithoutGap({ agentLines, pages }: ModelBrowser): string[] {
  const entries = pages[0]?.conversation.state.entries ?? [];
  const place = ({ text }: { readonly text: string }): number =>
    entries.findIndex(
      (entry) => entry.kind === 'message' && entry.sender === 'agent' && textOf(entry) === text,
    );
  return agentLines.flatMap((line, index) => {
    if (!line.expected || place(line) >= 0) return [];
    const before = Math.max(0, ...agentLines.slice(0, index).map(place));
    const after = agentLines
      .slice(index + 1)
      .map(place)
      .find((at) => at >= 0);
    return entries
      .slice(before, after)
      .some((entry) => entry.kind === 'divider' && entry.what === 'gap')
      ? []
      : line.text;
  });
}
