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
  note.textContent = sentences.join('\n');
  root.append(note);
}

/** Says what a failure means, where only the site can mend it. */
export function explainFailure(
  error: ChannelError,
  { apiUrl, gatewayUrl }: Pick<Config, 'apiUrl' | 'gatewayUrl'>,
): void {
  const sentence = describeFailure(error, {
    apiUrl: gatewayUrl ?? apiUrl,
    gateway: gatewayUrl !== undefined,
    pageOrigin: location.origin,
  });
  if (sentence) say(sentence);
}

// eslint-disable-next-line no-console -- the console is where a site's developer looks
const say = (sentence: string): void => console.error(sentence);
