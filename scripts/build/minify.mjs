/** What the bundler's own minifier leaves on the table. */
import { transform } from 'lightningcss';
import minifyTemplates from 'rollup-plugin-minify-template-literals';
import { minify } from 'terser';

/** `html`, `svg` and `css` templates of src/. */
export const shorterTemplates = () =>
  minifyTemplates({
    include: 'src/**',
    failOnError: true,
    options: {
      minifyOptions: {
        // In SVG <path> without its slash would swallow the next one.
        keepClosingSlash: true,
        // The default does not know today's CSS.
        minifyCSS: (css) =>
          transform({ filename: 'template.css', code: Buffer.from(css), minify: true })
            .code.toString()
            .trim(),
      },
    },
  });

/**
 * Names that Lit and Socket.IO keep for themselves: one underscore, then anything. All files of a
 * build get the same short ones, so they are minified one after the other, with one memory. The
 * short ones begin with an underscore, too: nothing else does, in whatever file, so that none of
 * them can be a name that another file has for something else.
 */
const privateNames = {
  regex: /^_(?!_)/,
  nth_identifier: { get: (count) => `_${count.toString(36)}` },
};

/** Before the bundler's minifier: together they save two hundredths more than either alone. */
export const shorterCode = () => {
  const nameCache = {};
  let turn = Promise.resolve();
  const shorten = (code) =>
    minify(code, {
      module: true,
      ecma: 2020,
      compress: { passes: 2 },
      mangle: { properties: privateNames },
      nameCache,
      sourceMap: true,
    });
  return {
    name: 'shorter-code',
    renderChunk(code) {
      const result = turn.then(() => shorten(code));
      turn = result.catch(() => undefined);
      return result.then(({ code: shorter, map }) => (shorter ? { code: shorter, map } : null));
    },
  };
};
