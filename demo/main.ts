/** The demo pages: points the chat at the local platform, and shows what the page hears from it. */
import type { BotlhaleChat } from '../src/index.ts';
import { watchFaultSwitches } from './fault-switches.ts';
import { fillShopLists } from './shop-lists.ts';

fillShopLists(document);
watchFaultSwitches(document.querySelector('#faults'));

const chat = document.querySelector<BotlhaleChat>('botlhale-chat');

/** `demo/platform/real/demo-config.ts` answers exactly these, all of them strings. */
interface DemoConfig {
  readonly botId: string;
  readonly apiUrl: string;
  readonly agentUrl: string;
  readonly tokenUrl: string;
  readonly gatewayUrl: string;
}

if (chat) {
  const response = await fetch('/platform/demo-config');
  // Our own server's answer, of the type that it is written to.
  const config = (await response.json()) as DemoConfig;
  // `?direct` goes past the gateway, so that «in doubt» can still be seen.
  const direct = new URLSearchParams(location.search).has('direct');
  Object.assign(chat, config, direct && { gatewayUrl: '' });
  // Defined only now, so that the element never stands there without a bot.
  await import('../src/define.ts');
  for (const button of document.querySelectorAll<HTMLElement>('[data-say]'))
    button.addEventListener('click', () => {
      chat.show();
      chat.say(button.dataset.say ?? '');
    });
  listen(chat);
}

function listen(element: BotlhaleChat): void {
  const list = document.querySelector('#events');
  if (!list) return;
  const note = (name: string, detail: string) => {
    const item = document.createElement('li');
    const code = document.createElement('code');
    code.textContent = name;
    item.append(code, ` ${detail}`);
    list.prepend(item);
    list.children[49]?.remove();
  };
  element.addEventListener('botlhale-open', () => note('botlhale-open', ''));
  element.addEventListener('botlhale-close', () => note('botlhale-close', ''));
  element.addEventListener('botlhale-message', ({ sender, message }) =>
    note('botlhale-message', `${sender}: ${message}`),
  );
  element.addEventListener('botlhale-route', ({ route, department }) =>
    note('botlhale-route', department ? `${route}, ${department}` : route),
  );
  element.addEventListener('botlhale-custom', ({ custom }) =>
    note('botlhale-custom', JSON.stringify(custom)),
  );
  element.addEventListener('botlhale-error', ({ error }) => note('botlhale-error', error.kind));
}
