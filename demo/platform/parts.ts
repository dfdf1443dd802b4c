import { Conversations } from './rest/conversations.ts';
import { Faults } from './faults/faults.ts';
import type { PlatformOptions } from './options.ts';
import type { Quirks } from './rest/replies-out.ts';
import { RequestLog } from './rest/request-log.ts';
import { Tokens } from './rest/tokens.ts';

/** The platform's memory, shared by its routes, its sockets and its tests. */
export interface Parts {
  options: PlatformOptions;
  tokens: Tokens;
  conversations: Conversations;
  faults: Faults;
  requests: RequestLog;
  quirks: Quirks;
}

/** A platform that has seen nothing yet. */
export function createParts(options: PlatformOptions): Parts {
  return {
    options,
    tokens: new Tokens(options.tokenSeconds, options.now),
    conversations: new Conversations(options.now),
    faults: new Faults(),
    requests: new RequestLog(options.now),
    quirks: { customAsJson: false, textsAsList: false },
  };
}
