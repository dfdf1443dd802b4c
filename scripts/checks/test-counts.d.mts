/** What became of the tests of a file, or of several. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The whole titles of those that failed. */
  readonly failures: readonly string[];
}
type Reader = (report: string) => Map<string, TestCounts>;

/** See the module. */
export const readers: Readonly<Record<'vitest' | 'webTestRunner' | 'playwright', Reader>>;
export function sum(all: readonly TestCounts[]): TestCounts;
