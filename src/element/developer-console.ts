/**
 * What the site's developer is told, in the console. The sentences are fetched only when there is
 * something to say, so that a page that is right does not pay for them.
 */
import type { Config, Problem } from './config.ts';
import type { ChannelError } from '../protocol/channel-error.ts';

/** Says what is wrong with the attributes; resolves to the same sentences. */
export async function explainProblems(problems: readonly Problem[]): Promise<string> {
  if (problems.length === 0) return '';
  const { describeProblem } = await import('./config-help.ts');
  const sentences = problems.map(describeProblem);
  sentences.forEach(say);
  return sentences.join('\n');
}

/** Says what a failure means, where only the site can mend it. */
export async function explainFailure(
  error: ChannelError,
  { apiUrl, gatewayUrl }: Pick<Config, 'apiUrl' | 'gatewayUrl'>,
): Promise<void> {
  const { describeFailure } = await import('./config-help.ts');
  const sentence = describeFailure(error, {
    apiUrl: gatewayUrl ?? apiUrl,
    gateway: gatewayUrl !== undefined,
    pageOrigin: location.origin,
  });
  if (sentence) say(sentence);
}

// eslint-disable-next-line no-console -- the console is where a site's developer looks
const say = (sentence: string): void => console.error(sentence);
