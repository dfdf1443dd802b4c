/**
 * What the site's developer is told. Fetched only when there is something to say, so that a page
 * that is right does not pay for it.
 */
import { isLoopback, type Config, type Problem } from './config.ts';
import { describeFailure, describeProblem } from './config-help.ts';
import type { ChannelError } from '../protocol/channel-error.ts';

/**
 * Says in the console what is wrong with the attributes; and in the page, at the end of `root`, where
 * it is developed.
 */
export function explainProblems(problems: readonly Problem[], root: ParentNode | undefined): void {
  const sentences = problems.map(describeProblem);
  sentences.forEach(say);
  if (!root || !isLoopback(location.hostname)) return;
  const note = Object.assign(document.createElement('p'), { className: 'problem' });
  for (const [name, value] of Object.entries(noteStyle)) note.style.setProperty(name, value);
  note.textContent = sentences.join('\n');
  root.append(note);
}

const noteStyle = {
  position: 'absolute',
  inset: 'auto 0 0 auto',
  'max-inline-size': 'min(420px, 100%)',
  margin: '0',
  padding: '16px',
  border: '1px solid var(--_line)',
  'border-radius': '12px',
  background: 'var(--_surface)',
  'overflow-wrap': 'anywhere',
};

/** Says what a failure means, where only the site can mend it. */
export function explainFailure(
  error: ChannelError,
  { agentUrl, apiUrl, gatewayUrl }: Pick<Config, 'agentUrl' | 'apiUrl' | 'gatewayUrl'>,
): void {
  const sentence = describeFailure(error, {
    agentUrl,
    apiUrl: gatewayUrl ?? apiUrl,
    gateway: gatewayUrl !== undefined,
    pageOrigin: location.origin,
  });
  if (sentence) say(sentence);
}

// eslint-disable-next-line no-console -- the console is where a site's developer looks
const say = (sentence: string): void => console.error(sentence);
