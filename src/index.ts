/** The public API, without side effects; `define.ts` registers the element. */
export { BotlhaleChat } from './element/botlhale-chat.ts';
export { BotlhalePreChatEvent, BotlhaleRatingEvent } from './events/answer-events.ts';
export type { PreChatField } from './ui/shared/settings.ts';
export {
  BotlhaleCustomEvent,
  BotlhaleMessageEvent,
  BotlhaleRouteEvent,
} from './events/chat-events.ts';
export {
  BotlhaleCloseEvent,
  BotlhaleErrorEvent,
  BotlhaleOpenEvent,
  BotlhaleReadyEvent,
} from './events/element-events.ts';
export { interfaceLanguages, type InterfaceLanguage } from './i18n/interface-languages.ts';
export type { HostStrings, StringOverrides } from './i18n/overrides.ts';
export type { BotReply } from './protocol/bot-api.ts';
export type { ChannelError } from './protocol/channel-error.ts';
export type { HandoffRules } from './protocol/handoff.ts';
export type { Button, Media, RouteName, TranscriptLine } from './protocol/message.ts';
export type { AccessToken, TokenProvider } from './protocol/token.ts';
export type { SnippetSettings } from './element/snippet-settings.ts';
