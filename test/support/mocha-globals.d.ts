/** What the browser's test runner puts into the global scope; its packages bring no types for it. */
declare function describe(what: string, tests: () => void): void;

type TestBody = () => void | Promise<void>;

declare function it(does: string, test: TestBody): void;
declare function before(prepare: TestBody): void;
declare function beforeEach(prepare: TestBody): void;
declare function after(tidy: TestBody): void;
declare function afterEach(tidy: TestBody): void;
