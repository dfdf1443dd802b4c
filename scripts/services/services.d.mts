/** A process of the system that a test has started, on a port that the system chose. */
export interface RunningService {
  readonly port: number;
  /** What it has written to its output and error output so far. */
  said(): string;
  /** Ends it, and settles when it has gone; what it kept goes with it. */
  stop(): Promise<void>;
}

/** What a service test needs of the system; `Given` is what it runs. */
export interface Service<Given extends readonly unknown[]> {
  /** As a person would call it. */
  readonly name: string;
  /** Debian's packages that bring it. */
  readonly debian: readonly string[];
  /** How to get it elsewhere, as the end of a sentence. */
  readonly elsewhere: string;
  /** The path of its program, or `undefined` when it is not here. */
  find(): string | undefined;
  /** Resolves once it takes connections; rejects, with what it said, when it ends before that. */
  start(...given: Given): Promise<RunningService>;
}

export const services: {
  /** An empty database that keeps nothing on disk. `options` are redis-server's: `['--appendonly', 'yes']`. */
  readonly redis: Service<[options?: readonly string[]]>;
  /** `http` returns what stands in the block `http { }`; it listens on 127.0.0.1 and the port. */
  readonly nginx: Service<[http: (port: number, folder: string) => string]>;
  /** PHP's built-in server for a folder, and a script that answers first where one is given. */
  readonly php: Service<[folder: string, router?: string]>;
  /** A Python script with python-socketio and aiohttp at hand; its argument is the port. */
  readonly pythonSocketIo: Service<[script: string]>;
};

/** A sentence on a service that is not here, and how to get it. */
export function missingService(service: {
  readonly name: string;
  readonly debian: readonly string[];
  readonly elsewhere: string;
}): string;

/** Whether a service that is missing is a failure: it can be had here, so nothing excuses it. */
export const servicesCanBeHad: () => boolean;
