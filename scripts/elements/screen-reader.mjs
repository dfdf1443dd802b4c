import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const name = '@guidepup/virtual-screen-reader';

/** Gives the browser the virtual screen reader as one module: its dependencies are CommonJS. */
export function virtualScreenReader() {
  let bundle;
  const bundled = async () => {
    const entry = fileURLToPath(import.meta.resolve(name));
    const [{ output }] = await build({
      configFile: false,
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      build: { write: false, lib: { entry, formats: ['es'], fileName: 'reader' } },
    });
    return output[0].code;
  };
  return {
    name: 'virtual-screen-reader',
    resolveImport: ({ source }) => (source === name ? '/__screen-reader.js' : undefined),
    async serve({ path }) {
      if (path !== '/__screen-reader.js') return undefined;
      return { body: await (bundle ??= bundled()), type: 'js' };
    },
  };
}
