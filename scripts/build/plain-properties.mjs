/**
 * Turns Lit's decorators into the static block that Lit reads without them: the sources say
 * `@property({ type: Boolean }) open = false`, and a page loads neither decorators nor their helper.
 * An attribute's name is left out: it is the property's, `bot-id` for `botId` (`lean-lit.mjs`).
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
  const { name } = member.key;
  const options = Object.fromEntries(
    (given[0]?.properties ?? []).map(({ key, value }) => [
      key.name,
      code.slice(value.start, value.end),
    ]),
  );
  const attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase();
  const named = options.attribute ?? `'${name}'`;
  if (callee.name === 'state') options.state = true;
  else if (named === `'${attribute}'`) delete options.attribute;
  else if (named !== 'false')
    plugin.error(`The attribute of ${name} is ${attribute}, not ${named}.`);
  for (const option of Object.keys(options))
    if (!['attribute', 'reflect', 'state', 'type'].includes(option))
      plugin.error(`${name} is given ${option}, which lean-lit.mjs leaves out.`);
  const said = Object.entries(options).map(([option, value]) => `${option}:${value}`);
  return [{ name, decorator, options: `{${said}}` }];
}
