import { transformSync } from 'esbuild';

/** Lets jest run TypeScript: types are stripped by the bundler that makes the program. */
export default {
  process: (source, path) => ({
    ...transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: path,
    }),
  }),
};
