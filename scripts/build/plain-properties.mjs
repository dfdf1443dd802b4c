/**
 * Turns Lit's decorators into the static block that Lit reads without them: the sources say
 * `@property({ type: Boolean }) open = false`, and a page loads neither decorators nor their helper.
 */
import MagicString from 'magic-string';
import { parseSync } from 'vite';

const module = 'lit/decorators.js';

export const plainProperties = () => ({
  name: 'plain-properties',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: module },
    handler(code, id) {
      const { program } = parseSync(id, code);
      const better = new MagicString(code);
      for (const statement of program.body) {
        if (statement.type === 'ImportDeclaration' && statement.source.value === module)
          better.remove(statement.start, statement.end);
        const { body } = statement.declaration?.body ?? {};
        if (!Array.isArray(body)) continue;
        const properties = body.flatMap((member) => propertyOf(member, code, this));
        if (properties.length === 0) continue;
        for (const { decorator } of properties) better.remove(decorator.start, decorator.end);
        const all = properties.map(({ name, options }) => `${name}:${options}`).join();
        better.appendLeft(statement.declaration.body.start + 1, `static properties={${all}};`);
      }
      if (!better.toString().includes('static properties='))
        this.error(`plain-properties.mjs found no decorated property in ${id}.`);
      return { code: better.toString(), map: better.generateMap({ hires: true }) };
    },
  },
});

/** What Lit is to know of one member of a class; nothing for what it does not watch. */
function propertyOf(member, code, plugin) {
  const [decorator, ...more] = member.decorators ?? [];
  if (!decorator) return [];
  const { callee, arguments: given } = decorator.expression;
  if (more.length > 0 || !['property', 'state'].includes(callee?.name))
    plugin.error(`plain-properties.mjs does not know ${code.slice(member.start, member.end)}`);
  const options =
    callee.name === 'state'
      ? '{state:true}'
      : given[0]
        ? code.slice(given[0].start, given[0].end)
        : '{}';
  return [{ name: member.key.name, decorator, options }];
}
