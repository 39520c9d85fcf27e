import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const worthCompressing = /\.(js|css|svg|json|html)$/;
const BYTES_MIN = 1_024;

/** Writes `.br` and `.gz` beside each file: the portal compresses nothing while it answers. */
function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir, 'assets')),
    writeBundle() {
      for (const name of readdirSync(folder).filter((file) => worthCompressing.test(file))) {
        const path = join(folder, name);
        const content = readFileSync(path);
        if (content.length < BYTES_MIN) continue;
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      }
    },
  };
}

const charts = /node_modules[\\/](@visx|d3-|topojson|internmap|robust-predicates)/;
const views = /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](?!react-table|table-core)[a-z-]+|react-intl|@formatjs|intl-messageformat)[\\/]/;
const portal = process.env.MIZAN_URL;
const ofThePortal = ['/api', '/session', '/sign-in', '/sign-out', '/oidc', '/docs', '/dev/clock', '/health', '/territories'];

export default defineConfig({
  base: '/',
  plugins: [react(), compressed()],
  resolve: { alias: [{ find: /^fflate$/, replacement: resolve(import.meta.dirname, 'src/tables/zip-at-once.ts') }] },
  server: { proxy: portal ? Object.fromEntries(ofThePortal.map((path) => [path, { target: portal }])) : undefined },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 600,
    sourcemap: false,
    target: 'es2022',
    assetsInlineLimit: 0, // an inlined asset would need `data:` in more of the policy than images
    modulePreload: { polyfill: false },
    // what stands first takes what both need: the charts must not carry React along
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'views', test: views, priority: 2 }, { name: 'charts', test: charts, priority: 1 }] } } },
  },
});
