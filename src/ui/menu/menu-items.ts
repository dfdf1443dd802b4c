/** What stands in the menu, page by page, and what a press of it does. */
import type { TemplateResult } from 'lit';
import { routeOf } from '../../conversation/core/state.ts';
import { fill, type MoreStrings } from '../../i18n/index.ts';
import {
  interfaceLanguages,
  isSameLanguage,
  offeredLanguages,
} from '../../i18n/interface-languages.ts';
import { privacyAddress } from '../shared/host-mistakes.ts';
import { checkIcon } from '../shared/icons.ts';
import type { Wish } from '../shared/wish.ts';
import {
  bellIcon,
  clearIcon,
  downloadIcon,
  endIcon,
  languageIcon,
  lessIcon,
  onwardIcon,
  privacyIcon,
  shareIcon,
  soundIcon,
} from './menu-icons.ts';
import type { View } from '../shared/view.ts';
import type { Telling } from '../notices/while-hidden.ts';

export type MenuPage = 'menu' | 'language' | 'download' | 'end' | 'clear';

export interface MenuItem {
  readonly label: string;
  readonly detail?: string;
  readonly icon?: TemplateResult;
  /** What stands at the end of it. */
  readonly mark?: TemplateResult;
  readonly role?: 'menuitemradio' | 'menuitemcheckbox';
  /** Present where something is switched, or one of several is chosen. */
  readonly checked?: boolean;
  /** The page that it leads to. */
  readonly to?: MenuPage;
  /** It leads back to the first page. */
  readonly back?: boolean;
  /** What it does; the menu closes. */
  readonly act?: () => void;
  readonly href?: string;
  /** BCP 47 of the label. */
  readonly lang?: string;
  /** It cannot be undone. */
  readonly grave?: boolean;
}

export interface MenuView extends View {
  readonly more: MoreStrings;
  readonly wish: (what: Wish) => void;
  /** Says what came of it. */
  readonly tell: (notice: string) => void;
  /** Says it in the language that was chosen, once that is there. */
  readonly tellThen: (notice: (more: MoreStrings) => string) => void;
}

/** What a page is called; its own name tells a screen reader what the choice is about. */
export function titleOf(page: MenuPage, { strings, more: { menu } }: MenuView): string {
  switch (page) {
    case 'menu':
      return strings.menu;
    case 'language':
      return menu.language;
    case 'download':
      return menu.download;
    case 'end':
      return menu.endQuestion;
    case 'clear':
      return menu.clearQuestion;
    default:
      return page satisfies never;
  }
}

export function itemsOf(page: MenuPage, view: MenuView): readonly MenuItem[] {
  const { strings, more, wish, tell } = view;
  const { menu } = more;
  switch (page) {
    case 'menu':
      return choices(view);
    case 'language':
      return offered(view).map(({ code, tag, name }) => ({
        label: name,
        lang: tag,
        ...choice(isSameLanguage(tag, view.languageTag)),
        role: 'menuitemradio',
        act: () => {
          view.tellThen((then) => fill(then.menu.languageChosen, { language: name }));
          wish({ type: 'language-chosen', language: code ?? tag });
        },
      }));
    case 'download':
      return (['text', 'json'] as const).map((form) => ({
        label: form === 'text' ? menu.asText : menu.asJson,
        act: () => void withFile(view, ({ download }) => download(view, form)),
      }));
    case 'end':
      return [
        { label: menu.keepChatting, back: true },
        { label: strings.endChat, act: () => wish({ type: 'end-pressed' }) },
      ];
    case 'clear':
      return [
        { label: more.cancel, back: true },
        {
          label: menu.clearConfirm,
          grave: true,
          act: () => {
            wish({ type: 'clear-pressed' });
            tell(menu.cleared);
          },
        },
      ];
    default:
      return page satisfies never;
  }
}

function choices(view: MenuView): readonly MenuItem[] {
  const { conversation, strings, more, languageTag, lowData, kept, wish } = view;
  const { menu } = more;
  const said = conversation.entries.length > 0;
  const language = interfaceLanguages.find(({ tag }) => isSameLanguage(tag, languageTag))?.name;
  const privacy = privacyAddress(view);
  const items: readonly (MenuItem | false)[] = [
    {
      label: menu.language,
      ...(language !== undefined && { detail: language }),
      icon: languageIcon,
      ...leadingTo('language'),
    },
    said && { label: menu.download, icon: downloadIcon, ...leadingTo('download') },
    said && {
      label: canShare() ? menu.share : menu.copy,
      icon: shareIcon,
      act: () => void withFile(view, async ({ share }) => view.tell(await share(view, more))),
    },
    {
      label: menu.lowData,
      detail: menu.lowDataHelp,
      icon: lessIcon,
      ...choice(lowData ?? false),
      role: 'menuitemcheckbox',
      act: () => {
        const on = !lowData;
        kept.set('low-data', on ? 'on' : 'off');
        wish({ type: 'low-data-chosen', on });
      },
    },
    ...tellings(view),
    privacy !== undefined && { label: more.privacy, icon: privacyIcon, href: privacy },
    routeOf(conversation) === 'agent' && {
      label: strings.endChat,
      icon: endIcon,
      ...leadingTo('end'),
    },
    { label: menu.clear, icon: clearIcon, grave: true, ...leadingTo('clear') },
  ];
  return items.filter((item) => item !== false);
}

/** How our team's messages are told while nobody looks: offered during a chat with it. */
function tellings({ conversation, strings, more, kept, tell }: MenuView): MenuItem[] {
  if (routeOf(conversation) !== 'agent' || !kept.key) return [];
  const { sound, notifications } = more.menu;
  const item = (by: Telling, label: string, icon: TemplateResult): MenuItem => {
    const on = kept.get(by) === 'on';
    return {
      ...{ label, icon, ...choice(on), role: 'menuitemcheckbox' },
      act: () =>
        void import('../notices/while-hidden.ts').then(
          async ({ choose }) => {
            if (!(await choose(kept, by, !on))) tell(more.notify.blocked);
          },
          () => tell(strings.notLoaded),
        ),
    };
  };
  return [
    item('sound', sound, soundIcon),
    // Browsers have it on secure pages only, and some on none.
    ...('Notification' in globalThis ? [item('notifications', notifications, bellIcon)] : []),
  ];
}

/** What the host and the visitor have chosen is never out of reach. */
const offered = ({ language = '', languageTag }: MenuView) =>
  offeredLanguages(language, languageTag);

const choice = (checked: boolean) => ({ checked, ...(checked && { mark: checkIcon }) });
const leadingTo = (to: MenuPage) => ({ to, mark: onwardIcon });

/** Not every browser has it, whatever its type says. */
const canShare = (): boolean => 'share' in navigator;

type FileModule = typeof import('./transcript-file.ts');

/** Does something with the part that writes files; says so where that cannot be fetched. */
async function withFile(
  { strings, tell }: MenuView,
  use: (module: FileModule) => Promise<void> | void,
): Promise<void> {
  try {
    await use(await import('./transcript-file.ts'));
  } catch {
    tell(strings.notLoaded);
  }
}
