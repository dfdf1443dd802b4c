/** A file of dist/, as `built-files.mjs` describes it. */
export interface BuiltFile {
  readonly bytes: number;
  readonly modules: readonly string[];
  readonly imports: readonly string[];
  readonly later: readonly string[];
}

/** A stage of `budgets.json`. */
export interface Stage {
  readonly name: string;
  readonly after?: string;
  readonly file?: string;
  readonly entries?: readonly string[];
  readonly each?: string;
  readonly own?: number;
  readonly total?: number;
}

export interface StageRow {
  readonly name: string;
  readonly own: number;
  readonly total: number;
  readonly files: readonly string[];
  readonly limits: Stage;
}

export declare function weigh(
  stages: readonly Stage[],
  files: ReadonlyMap<string, BuiltFile>,
): { readonly rows: StageRow[]; readonly problems: string[] };
