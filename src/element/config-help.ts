/**
 * Sentences for the site's developer, in English, in the console: what is wrong and how to mend it.
 * Loaded only when something is wrong, so that a page that is right does not pay for them.
 */
import { places, positions, redacted, versions, visitorIds, type Problem } from './config.ts';
import type { ChannelError } from '../protocol/channel-error.ts';
import { languages } from '../protocol/languages.ts';
import type { TokenProblem } from '../protocol/token.ts';

/** What is wrong with an attribute, and how to mend it. */
export function describeProblem({ attribute, value }: Problem): string {
  const is = `<botlhale-chat>: ${attribute}="${value}"`;
  const oneOf = (names: readonly string[]) =>
    `${is} is not known. Use one of ${names.map((name) => `"${name}"`).join(', ')}.`;
  switch (attribute) {
    case 'bot-id':
      return '<botlhale-chat> needs a bot-id. Add bot-id="…" with the id that your Botlhale dashboard shows for the bot.';
    case 'agent-timeout':
    case 'agent-grace':
      return `${is} is not a number of seconds above 0. Write for example ${attribute}="${attribute === 'agent-grace' ? 5 : 30}".`;
    case 'keep-hours':
      return `${is} is not a number of hours above 0. Write for example ${attribute}="72".`;
    case 'storage':
      return oneOf(places);
    case 'visitor-id':
      return oneOf(visitorIds);
    case 'api-version':
      return oneOf(versions);
    case 'position':
      return oneOf(positions);
    case 'bot-language':
      return oneOf(languages.map(({ code }) => code));
    default:
      if (value.includes(`${redacted}@`))
        return `${is} holds a user name or a password, so it is not used: every visitor could read it. Write the address without it; what needs a secret belongs on your server, behind token-url or gateway-url.`;
      return URL.canParse(value, document.baseURI)
        ? `${is} is not secure, so it is not used. Write an https: address (http: works only for localhost and 127.0.0.1).`
        : `${is} is not an address. Write a whole one, such as "https://example.org/path".`;
  }
}

/** Whom the chat calls, as the sentences name it. */
export interface Called {
  readonly apiUrl: string;
  readonly agentUrl: string;
  /** `apiUrl` is a gateway of the host's (contract §5). */
  readonly gateway: boolean;
  readonly pageOrigin: string;
}

/** What a failure that only the site can mend means for its developer; `undefined` for the rest. */
export function describeFailure(error: ChannelError, called: Called): string | undefined {
  const { apiUrl, gateway, pageOrigin } = called;
  const who = gateway ? `the gateway at ${apiUrl}` : apiUrl;
  switch (error.kind) {
    case 'network':
      if (apiUrl.startsWith(`${pageOrigin}/`))
        return `<botlhale-chat>: a call to ${who} failed. Either the network was lost, or the address answers with a redirect, which is not followed, since words and token would go with it.`;
      return gateway
        ? `<botlhale-chat>: a call to ${who} failed. Check that it runs; if the console above names CORS, add ${pageOrigin} to its GATEWAY_ORIGINS. A redirect is not followed.`
        : `<botlhale-chat>: a call to ${apiUrl} failed. If the console above names CORS, the API does not accept calls from ${pageOrigin}: set api-url to a proxy on your own server that passes them on, or put a gateway in front of the API. If it names a redirect: none is followed, since words and token would go with it, so write the address that it leads to.`;
    case 'no-token':
      return `<botlhale-chat>: no access token could be had. ${tokenProblem(error.problem, pageOrigin)} token-url must answer 200 with {"token": "…", "expires": 3600}, and tokenProvider must resolve to the same or to the token.`;
    case 'unauthorized':
      if (gateway)
        return `<botlhale-chat>: the platform refused the token of ${who}, and a fresh one too. Check that its BOTLHALE_REFRESH_TOKEN is of the account that owns this bot-id.`;
      if (error.tokenless)
        return '<botlhale-chat>: the API wants an access token, and none was sent, since neither token-url nor tokenProvider is set. Set token-url to an address of your own server that exchanges the refresh token for an access token.';
      return '<botlhale-chat>: the API refused the access token, and a fresh one too. Check that your server exchanges the refresh token of the account that owns this bot-id.';
    case 'rejected':
    case 'forbidden': {
      const { detail } = error;
      const status = error.kind === 'forbidden' ? 403 : error.status;
      const why = `${status}${detail ? `: ${detail}` : ''}`;
      // A reason of the platform's own is about the message.
      const check =
        status === 402
          ? 'Check the plan of the account.'
          : status === 400 && detail
            ? ''
            : 'Check bot-id and api-url.';
      return gateway
        ? `<botlhale-chat>: ${who} refused a call (${why}). Check bot-id and gateway-url here, and GATEWAY_ORIGINS and BOTLHALE_BOT_IDS there.`
        : `<botlhale-chat>: the API refused a call (${why}). ${check}`.trimEnd();
    }
    case 'unreadable':
      return `<botlhale-chat>: ${who} answered 200 with something that is no reply (contract §1). The message may have arrived, so the visitor is asked what to do.`;
    case 'server-fault':
      return gateway
        ? `<botlhale-chat>: ${who} failed (${error.status}). Its log says why; /readyz there says whether its store and its token are in order.`
        : undefined;
    case 'nothing-to-show':
      return '<botlhale-chat>: an answer came with no text, button or media that can be shown. The visitor was told so. Custom data went to the botlhale-custom event.';
    case 'agent-unreachable':
      return `<botlhale-chat>: the agent service at ${called.agentUrl} did not answer. Check the address and its path, which is the namespace; that it accepts connections from ${pageOrigin} (CORS); and that it runs Socket.IO 3 or 4.`;
    case 'agent-incompatible':
      if (JSON.stringify([]) !== '[]')
        return '<botlhale-chat>: a script of the page has added toJSON to Array.prototype (Prototype before 1.7 does), so nothing can be sent to agents. Update that library, or remove the method: delete Array.prototype.toJSON.';
      return '<botlhale-chat>: agent-url speaks Socket.IO 2 or older. It needs a server of version 3 or 4.';
    default:
      return undefined;
  }
}

/** What happened at the host's token address, as far as a browser tells. */
function tokenProblem(problem: TokenProblem | undefined, pageOrigin: string): string {
  switch (problem?.reason) {
    case undefined:
      return '';
    case 'refused':
      return `${problem.address} answered ${problem.status}.`;
    case 'not-json':
      return `${problem.address} answered 200 with something that is not JSON, such as a page.`;
    case 'no-token':
      return `${problem.address ?? 'tokenProvider'} gave an answer without a token in it.`;
    case 'unreachable':
      return `${problem.address} could not be reached: it does not accept calls from ${pageOrigin} (CORS), it answers with a redirect, which is not followed, or the network was lost; these look alike to a script.`;
    case 'provider-failed':
      return 'tokenProvider threw an error or rejected.';
    default:
      return problem satisfies never;
  }
}
