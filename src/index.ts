/** The public API, without side effects; `define.ts` registers the element. */
export { BotlhaleChat } from './botlhale-chat.ts';
export { BotlhalePreChatEvent, BotlhaleRatingEvent } from './ui/answer-events.ts';
export type { PreChatField } from './ui/settings.ts';
export { BotlhaleCustomEvent, BotlhaleMessageEvent, BotlhaleRouteEvent } from './ui/chat-events.ts';
export { BotlhaleCloseEvent, BotlhaleErrorEvent, BotlhaleOpenEvent } from './ui/events.ts';
export { interfaceLanguages, type InterfaceLanguage } from './i18n/interface-languages.ts';
export type { HostStrings, StringOverrides } from './i18n/overrides.ts';
export type { BotReply } from './protocol/bot-api.ts';
export type { ChannelError } from './protocol/channel-error.ts';
export type { HandoffRules } from './protocol/handoff.ts';
export type { Button, Media, RouteName, TranscriptLine } from './protocol/message.ts';
export type { AccessToken, TokenProvider } from './protocol/token.ts';
