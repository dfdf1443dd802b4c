import { defineConfig } from 'vite';

/** The published package: the sources with what they share with the chat, dependencies left out. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    minify: false,
    rolldownOptions: { input: { main: 'src/main.ts', index: 'src/index.ts' } },
  },
});
