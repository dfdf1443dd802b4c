/** Gives the elements the Lit that visitors get: what the build leaves out is not there for them. */
import { withoutUnused } from '../build/lean-lit.mjs';

export const leanLit = () => ({
  name: 'lean-lit',
  transform({ path, body }) {
    const [, file] = path.split('/node_modules/');
    if (!file || typeof body !== 'string') return undefined;
    return withoutUnused(file, body, (problem) => {
      throw new Error(problem);
    });
  },
});
