/** Which files each stage of `budgets.json` loads, what they weigh, and what is wrong with that. */

/**
 * @param stages as in budgets.json
 * @param files from built-files.mjs
 * @returns {{rows: {name: string, own: number, total: number, files: string[], limits: object}[],
 *   problems: string[]}}
 */
export function weigh(stages, files) {
  const rows = [];
  const problems = [];
  const loaded = new Map();
  const taken = new Set();

  const holding = (test) => [...files].filter(([, { modules }]) => modules.some(test));

  const add = (name, begins, stage) => {
    const before = stage.after ? (loaded.get(stage.after) ?? new Set()) : new Set();
    const after = new Set([...before, ...closure(begins, files)]);
    const own = [...after].filter((file) => !before.has(file));
    const sum = (names) => names.reduce((bytes, file) => bytes + files.get(file).bytes, 0);
    own.forEach((file) => taken.add(file));
    const row = { name, files: own, own: sum(own), total: sum([...after]), limits: stage };
    rows.push(row);
    for (const kind of ['own', 'total'])
      if (stage[kind] !== undefined && row[kind] > stage[kind])
        problems.push(
          `${name} is ${row[kind] - stage[kind]} bytes over its budget of ${stage[kind]}.`,
        );
    return after;
  };

  /** Nothing of this stage may come with an earlier one. */
  const early = (name, file, after) => {
    if (!loaded.get(after)?.has(file)) return false;
    problems.push(`${name} is in ${file}, which “${after}” has already loaded: import() it later.`);
    return true;
  };

  for (const stage of stages) {
    const { name, after } = stage;
    if (stage.file) {
      if (files.has(stage.file)) add(name, [stage.file], stage);
      else problems.push(`${name}: there is no dist/${stage.file}.`);
    } else if (stage.entries) {
      const begins = stage.entries.flatMap((module) => {
        const found = holding((one) => one === module).map(([file]) => file);
        if (found.length === 0) problems.push(`${name}: ${module} is in no file of the build.`);
        found.forEach((file) => early(module, file, after));
        return found;
      });
      loaded.set(name, add(name, begins, stage));
    } else {
      const pattern = new RegExp(stage.each);
      const isOne = (module) => pattern.test(module);
      const left = stage === stages.at(-1);
      for (const [file, { modules }] of holding(isOne)) {
        const module = modules.findLast(isOne);
        if (left ? !taken.has(file) : !early(module, file, after))
          add(`${name}: ${module}`, [file], stage);
      }
    }
  }

  for (const file of files.keys())
    if (!taken.has(file)) problems.push(`dist/${file} belongs to no stage of budgets.json.`);
  return { rows, problems };
}

/** The files, and all that they import statically. */
function closure(begins, files) {
  const all = new Set();
  const queue = [...begins];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (all.has(file)) continue;
    all.add(file);
    queue.push(...files.get(file).imports);
  }
  return all;
}
