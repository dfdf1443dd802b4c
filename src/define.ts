/** Registers `<botlhale-chat>`. */
import { BotlhaleChat } from './element/botlhale-chat.ts';

// A server that imports it has none.
if (typeof customElements === 'object' && !customElements.get('botlhale-chat'))
  customElements.define('botlhale-chat', BotlhaleChat);
