/**
 * Which code draws what the gallery shows: the sources, or with `?code=dist` and `?code=npm` what
 * `npm run build` has made of them. The tests compare the three.
 */
const built: Readonly<Record<string, string>> = {
  dist: '/dist/botlhale-chat.js',
  npm: '/dist/npm/define.js',
};

/** Registers the panel and the greeting out of the code that the page's address names. */
export async function defineElements(): Promise<void> {
  const script = built[new URLSearchParams(location.search).get('code') ?? ''];
  await (script === undefined ? defineSources() : defineBuilt(script));
}

async function defineSources(): Promise<void> {
  const { definePanel } = await import('../../src/ui/panel/botlhale-panel.ts');
  const { GreetingBubble } = await import('../../src/ui/notices/greeting-bubble.ts');
  definePanel();
  customElements.define('botlhale-greeting', GreetingBubble);
}

/** The built chat registers each element when it first shows it; so it is made to show them. */
async function defineBuilt(script: string): Promise<void> {
  await import(/* @vite-ignore */ new URL(script, location.href).href);
  const chat = document.createElement('botlhale-chat');
  chat.setAttribute('bot-id', 'gallery');
  chat.setAttribute('greeting-delay', '0.001');
  document.body.append(chat);
  await customElements.whenDefined('botlhale-greeting');
  chat.setAttribute('open', '');
  await customElements.whenDefined('botlhale-panel');
  chat.remove();
}
