/**
 * `<botlhale-chat>` as a component of React 17 and newer. Attributes are props of the same names in
 * camel case, and objects and functions stay what they are, under server rendering, too: they are
 * set on the element when the page has taken over. Importing this registers nothing on a server.
 */
import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';
import './define.ts';
import { BotlhaleChat as Chat } from './element/botlhale-chat.ts';
import type { BotlhalePreChatEvent, BotlhaleRatingEvent } from './events/answer-events.ts';
import type {
  BotlhaleCustomEvent,
  BotlhaleMessageEvent,
  BotlhaleRouteEvent,
} from './events/chat-events.ts';
import type {
  BotlhaleCloseEvent,
  BotlhaleErrorEvent,
  BotlhaleOpenEvent,
} from './events/element-events.ts';

/**
 * The chat, with its events as `onRoute` and the like. A `ref` is the element itself; there is no
 * `onReady`, since what a server has rendered is ready before React listens.
 */
export const BotlhaleChat = createComponent({
  tagName: 'botlhale-chat',
  elementClass: Chat,
  react,
  // Each name is followed by the class that is dispatched under it; only types can say so.
  events: {
    onOpen: 'botlhale-open' as EventName<BotlhaleOpenEvent>,
    onClose: 'botlhale-close' as EventName<BotlhaleCloseEvent>,
    onMessage: 'botlhale-message' as EventName<BotlhaleMessageEvent>,
    onRoute: 'botlhale-route' as EventName<BotlhaleRouteEvent>,
    onCustom: 'botlhale-custom' as EventName<BotlhaleCustomEvent>,
    onPreChat: 'botlhale-pre-chat' as EventName<BotlhalePreChatEvent>,
    onRating: 'botlhale-rating' as EventName<BotlhaleRatingEvent>,
    // React's own onError is for what fails to load.
    onChatError: 'botlhale-error' as EventName<BotlhaleErrorEvent>,
  },
});
