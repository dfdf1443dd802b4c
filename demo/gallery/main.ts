/**
 * Every state of every element side by side, in any theme, language, direction and width. The
 * elements are the real ones; what they show is made up. `npm run shots` photographs this page.
 */
import { html, render, type TemplateResult } from 'lit';
import { newConversation, type ConversationState } from '../../src/conversation/core/state.ts';
import { counted, en, type Strings } from '../../src/i18n/index.ts';
import { loadStrings } from '../../src/i18n/registry.ts';
import { Launcher } from '../../src/ui/launcher/launcher.ts';
import {
  scenes,
  standInForNotifications,
  type Scene,
} from '../../test/support/fixtures/panel-scenes.ts';
import { viewWith } from '../../test/support/fixtures/views.ts';
import { choices, choose, chosen, type Choice } from './choices.ts';
import { defineElements } from './elements.ts';
import './gallery-cell.ts';
import { states } from './states.ts';

await defineElements();
// The question shows whatever this browser has been told, and a press on it asks nobody.
standInForNotifications();

const picture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#c98a4b"/><path d="M11 15h15v8a6 6 0 0 1-6 6h-3a6 6 0 0 1-6-6zM26 17h2a3 3 0 0 1 0 6h-2" fill="none" stroke="#fff" stroke-width="2.4"/></svg>',
)}`;

interface View {
  readonly choice: Readonly<Record<string, string>>;
  readonly strings: Strings;
}

interface PanelLook extends Partial<Scene> {
  readonly avatar?: string;
  readonly suggestions?: string;
  readonly greeting?: string;
}

const figure = (name: string, content: TemplateResult): TemplateResult =>
  html`<figure data-state=${name}>
    <figcaption>${name}</figcaption>
    ${content}
  </figure>`;

const panel = (
  state: ConversationState,
  { choice, strings }: View,
  { avatar = '', suggestions = '', greeting = '', reach, ...look }: PanelLook = {},
): TemplateResult => html`
  <gallery-cell theme=${choice.theme ?? ''} .reach=${reach}>
    <botlhale-panel
      position="inline"
      density=${choice.density ?? ''}
      lang=${strings.tag}
      dir=${strings.direction}
      .view=${viewWith({
        ...{ conversation: state, strings, languageTag: choice.language ?? '' },
        ...{ position: 'inline', inline: true, botName: 'Kofi', avatar, greeting, suggestions },
        ...look,
        ...look.settings,
      })}
    ></botlhale-panel>
  </gallery-cell>
`;

function round(
  open: boolean,
  unread: number,
  { choice, strings }: View,
  greets?: 'start' | 'end',
): TemplateResult {
  const nothing = () => undefined;
  const launcher = new Launcher(nothing, nothing);
  const unreadText = unread ? counted(strings.newMessages, unread, strings.tag) : '';
  launcher.show({ open, unread, unreadText, strings });
  const bubble = html`<botlhale-greeting
    lang=${strings.tag}
    dir=${strings.direction}
    ?start=${greets === 'start'}
    .text=${strings.welcome}
    .dismiss=${strings.close}
  ></botlhale-greeting>`;
  return html`
    <gallery-launcher
      theme=${choice.theme ?? ''}
      position="inline"
      side=${greets ?? 'start'}
      .content=${launcher.element}
      .beside=${greets && bubble}
    ></gallery-launcher>
  `;
}

const page = (view: View): TemplateResult => html`
  <form class="choices" @input=${onInput} @submit=${(event: Event) => event.preventDefault()}>
    ${choices.map((choice) => control(choice, view.choice[choice.name] ?? ''))}
  </form>
  <main class="states">
    ${figure('launcher, closed', round(false, 0, view))}
    ${figure('launcher, open', round(true, 0, view))}
    ${figure('launcher, something unread', round(false, 3, view))}
    ${figure('launcher, much unread', round(false, 12, view))}
    ${figure('greeting, on the right', round(false, 0, view, 'end'))}
    ${figure('greeting, on the left', round(false, 0, view, 'start'))}
    ${figure(
      'nothing said yet, with suggestions and a picture',
      panel(newConversation, view, {
        avatar: picture,
        suggestions: 'Order a coffee | Opening hours | Where is my order? | Talk to a person',
        greeting: 'Hi, I am Kofi. Coffee, opening hours, or a person: what can I do for you?',
      }),
    )}
    ${Object.entries(states).map(([name, state]) => figure(name, panel(state, view)))}
    ${Object.entries(scenes).map(([name, scene]) =>
      figure(name, panel(scene.conversation, view, scene)),
    )}
  </main>
`;

function control({ name, label, type, options }: Choice, value: string): TemplateResult {
  if (type === 'select')
    return html`<label
      >${label}
      <select name=${name}>
        ${options.map(
          ([option, words]) =>
            html`<option value=${option} ?selected=${option === value}>${words}</option>`,
        )}
      </select></label
    >`;
  return html`<label>${label} <input type=${type} name=${name} max="28" .value=${value} /></label>`;
}

function onInput({ target }: Event): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  choose(target.name, target.value);
  void show();
}

const keepsMenus = (event: Event): void => event.stopPropagation();

async function show(): Promise<void> {
  const choice = chosen();
  const strings = (await loadStrings(choice.language ?? '')) ?? en;
  const direction =
    choice.direction === 'rtl' || choice.direction === 'ltr' ? choice.direction : '';
  const gallery = document.querySelector<HTMLElement>('#gallery');
  if (!gallery) return;
  // Menus that are open stay so while something else is chosen.
  gallery.addEventListener('pointerdown', keepsMenus);
  document.documentElement.style.setProperty(
    'color-scheme',
    choice.theme === 'auto' ? 'light dark' : (choice.theme ?? ''),
  );
  gallery.style.setProperty('--width', `${choice.width ?? ''}px`);
  gallery.style.setProperty('--botlhale-accent', choice.accent ?? '');
  gallery.style.setProperty('--botlhale-radius', `${choice.radius ?? ''}px`);
  render(page({ choice, strings: direction ? { ...strings, direction } : strings }), gallery);
}

void show();
