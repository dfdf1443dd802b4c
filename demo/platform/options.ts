/** The one bot that the local platform knows. */
export const BOT_ID = 'kofi-demo';

/** The refresh token of the local platform. It opens nothing but this demo (contract §1, tokens). */
export const DEMO_REFRESH_TOKEN = 'kofi-demo-refresh-token-opens-nothing-real';

/** How the local platform behaves; every field has a default, see `defaultOptions`. */
export interface PlatformOptions {
  /** Where the REST API is mounted: `''` for the root, else without a slash at the end. */
  basePath: string;
  /** Life of an access token in seconds (contract §1: 3600 and 86400 have both been seen). */
  tokenSeconds: number;
  /** The clock in milliseconds; tests set it to see tokens and conversations expire. */
  now: () => number;
  /** False answers every request with `Connection: close`, so that no browser resends a POST. */
  keepAlive: boolean;
  /** The codes of the languages that the bot was deployed with; all when absent (contract §1). */
  languages?: readonly string[];
  /** The only dialect that it speaks; absent: both (contract §1). */
  dialect?: 'v1' | 'v2';
  agent: AgentOptions;
}

/** How the agent side behaves. It may be changed while the platform runs (contract §3). */
export interface AgentOptions {
  /** Ask `startConversation` when a socket connects. */
  greet: boolean;
  /** Ask for the transcript (`messages`) once the visitor has said who they are. */
  askTranscript: boolean;
  /** Tell a visitor who joins for the first time that they are in the queue. */
  autoReply: boolean;
  /** Tell a visitor when an agent connects, and when the chat is closed, as queues do. */
  announces: boolean;
  /** Call acknowledgement callbacks. */
  acknowledge: boolean;
  /** What is sent again after a reconnect: nothing, what was said meanwhile, or every agent line. */
  replay: 'none' | 'missed' | 'all';
}

/** The defaults, as a test wants them: quiet, quick and without a queue's auto-reply. */
export const defaultOptions: PlatformOptions = {
  basePath: '',
  tokenSeconds: 3600,
  now: () => Date.now(),
  keepAlive: true,
  agent: {
    greet: true,
    askTranscript: true,
    autoReply: false,
    announces: false,
    acknowledge: true,
    replay: 'none',
  },
};

/** What a caller may give: any part of the options. */
export type PartialOptions = Partial<Omit<PlatformOptions, 'agent'>> & {
  agent?: Partial<AgentOptions>;
};

/** Fills in what the caller left out. The result's `agent` is a copy that may be changed later. */
export function completeOptions(given: PartialOptions = {}): PlatformOptions {
  return {
    ...defaultOptions,
    ...given,
    agent: { ...defaultOptions.agent, ...given.agent },
  };
}
