/** What results depend on; see the module. */
export class Fingerprints {
  /** `root` is the project's, with a slash at the end. */
  constructor(root?: string);
  files(): readonly string[];
  under(inputs: readonly (string | RegExp)[]): string[];
  reachedFrom(entries: readonly string[], how?: { readonly orAll?: boolean }): readonly string[];
  of(files: readonly string[], ...more: readonly unknown[]): string;
}
