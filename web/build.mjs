// Bundles the browser parts of the Studio into the web root. Output names are what the Razor side links to.
import { context, build } from 'esbuild';

const options = {
  entryPoints: ['src/canvas.tsx', 'src/code.ts', 'src/live.ts', 'src/shell.ts'],
  outdir: '../wwwroot/js',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

if (process.argv.includes('--watch')) {
  const watching = await context({ ...options, minify: false, sourcemap: 'inline' });
  await watching.watch();
} else {
  await build(options);
}
