import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import pkg from './package.json' with { type: 'json' };

const externalPackages = [...Object.keys(pkg.dependencies), ...Object.keys(pkg.peerDependencies)];
const isExternal = (id: string) =>
  id.startsWith('node:') || externalPackages.some((name) => id === name || id.startsWith(`${name}/`));

/**
 * The source of everything that package.json exports: `./dist/client/index.js` is built from
 * `src/client/index.ts`. A target without a source is left out here and refused by publint.
 */
const entries = Object.fromEntries(
  Object.values(pkg.exports)
    .flatMap((target) => (typeof target === 'string' ? [] : Object.values(target)))
    .flatMap((path) => /^\.\/dist\/(.+)\.js$/.exec(path)?.[1] ?? [])
    .map((name) => [name, `src/${name}.ts`] as const)
    .filter(([, source]) => existsSync(source)),
);

/**
 * The stylesheets are entries of their own and no module imports CSS: server rendering and declaration
 * files then never meet a `.css`, and a host decides where the styles go. `src/theme/styles.css` names the
 * layers and `@import`s each component's sheet; what comes out is dist/styles.css. What `rolecall/usage`,
 * `rolecall/admin` and `rolecall/explorer` need besides stands in a sheet of its own each, so that nobody else pays.
 */
const styles = {
  styles: 'src/theme/styles.css',
  'styles/admin': 'src/theme/admin.css',
  'styles/usage': 'src/theme/usage.css',
  'styles/explorer': 'src/theme/explorer.css',
};

export default defineConfig({
  plugins: [react()],
  // Whatever NODE_ENV the build finds: the package runs in development and production alike, and React's
  // development JSX does not exist in the latter.
  oxc: { jsx: { runtime: 'automatic', development: false } },
  publicDir: false,
  build: {
    target: 'es2022',
    minify: false,
    // A stylesheet is linked as it is: hosts' own builds minify scripts, few minify this.
    cssMinify: 'lightningcss',
    // Nothing is written anew for older browsers: what is shipped is what the tests look at.
    cssTarget: false,
    sourcemap: true,
    // Otherwise Vite refuses a stylesheet as an entry.
    cssCodeSplit: true,
    lib: {
      entry: { ...entries, ...styles },
      formats: ['es'],
    },
    rolldownOptions: {
      external: isExternal,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
