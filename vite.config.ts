import { defineConfig } from 'vite';
import { platform } from './demo/platform/plugin.ts';

export default defineConfig({
  plugins: [platform()],
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 5173 },
});
