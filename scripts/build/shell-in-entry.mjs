/**
 * Puts the shell into the entry, so that a page has the launcher after one request instead of two,
 * one after the other.
 *
 * The bundler could do it, but then later files would import the entry by its address, which hosts
 * like to extend (`?ver=3`), and would run it a second time. Here they take what they share with the
 * shell from where it has left it: under a symbol that is named after its contents.
 */
import { posix } from 'node:path';
import { init, parse } from 'es-module-lexer';

const entryName = 'botlhale-chat.js';

/** `{a as b}` of an import or export as `[[a, b], …]`. */
const namesIn = (clause) =>
  /^\{(.*)\}$/s
    .exec(clause.trim())?.[1]
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/))
    .map(([first, second = first]) => [first, second]);

export const shellInEntry = () => ({
  name: 'shell-in-entry',
  async generateBundle(_options, bundle) {
    await init;
    const shell = Object.values(bundle).find(({ name }) => name === 'shell');
    if (!shell || !bundle[entryName]) return this.error('There is no shell to put into the entry.');
    const { fileName } = shell;
    const place = `globalThis[Symbol.for(${JSON.stringify(fileName)})]`;

    for (const chunk of Object.values(bundle))
      if (chunk !== shell && chunk.code?.includes(posix.basename(fileName)))
        chunk.code = edited(chunk.code, (statement) => {
          if (statement.address !== `./${posix.basename(fileName)}`) return undefined;
          const [, clause] = /^import(.*)from/s.exec(statement.text) ?? [];
          const names = clause && namesIn(clause);
          if (!names) return this.error(`What does ${statement.text} take from the shell?`);
          return `let{${names.map(([from, to]) => `${from}:${to}`)}}=${place}`;
        });

    const [, code, clause] = /^(.*)export(\{[^{}]*\});?\s*$/s.exec(shell.code) ?? [];
    if (!code) return this.error('The shell no longer ends with what it exports.');
    const gives = namesIn(clause).map(([from, to]) => `${to}:${from}`);
    shell.code = `${edited(code, ({ address, text }) =>
      text.replace(address, `./${posix.join(posix.dirname(fileName), address)}`),
    )}${place}??={${gives}};`;
    delete bundle[entryName];
    shell.fileName = entryName;
  },
});

/** The code with its imports of other files replaced; `undefined` leaves one as it is. */
function edited(code, replace) {
  let result = '';
  let end = 0;
  for (const { s, e, ss, se, d } of parse(code)[0]) {
    if (d === -2) continue; // import.meta
    // The minifier writes the addresses of import() as templates.
    const address = code.slice(s, e).replace(/^[`"'](.*)[`"']$/, '$1');
    const better = replace({ address, text: code.slice(ss, se) });
    if (better === undefined) continue;
    result += code.slice(end, ss) + better;
    end = se;
  }
  return result + code.slice(end);
}
