/** Registers `<botlhale-chat>`. */
import { BotlhaleChat } from './element/botlhale-chat.ts';

if (!customElements.get('botlhale-chat')) customElements.define('botlhale-chat', BotlhaleChat);
