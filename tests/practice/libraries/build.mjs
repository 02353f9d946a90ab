// Bundles the component libraries that practice pages of the family "components" are made with: entries/NAME.js → lib/built/NAME.js and .css.
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url).pathname;
await build({
  entryPoints: readdirSync(`${here}entries`).map(name => `${here}entries/${name}`),
  outdir: `${here}../lib/built`,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  loader: { '.png': 'dataurl', '.gif': 'dataurl', '.svg': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'empty', '.eot': 'empty' },
  logLevel: 'warning',
});
