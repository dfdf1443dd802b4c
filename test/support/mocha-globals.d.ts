/** What the browser's test runner puts into the global scope; its packages bring no types for it. */
interface Describe {
  (what: string, tests: () => void): void;
  /** Counts the tests, and runs none. */
  skip(what: string, tests: () => void): void;
}

type TestBody = () => void | Promise<void>;

interface It {
  (does: string, test: TestBody): void;
  /** Counts the test, and does not run it. */
  skip(does: string, test: TestBody): void;
}

declare const describe: Describe;
declare const it: It;
declare function before(prepare: TestBody): void;
declare function beforeEach(prepare: TestBody): void;
declare function after(tidy: TestBody): void;
declare function afterEach(tidy: TestBody): void;
