import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { chunkOf } from './chunks.ts';

const worthCompressing = /\.(js|css|svg|json|html)$/;
const BYTES_MIN = 1_024;

/** Writes `.br` and `.gz` beside each file, because the portal does not compress files itself. */
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
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        );
      }
    },
  };
}

/**
 * Tells the portal which files the first screen loads beside those of every page, so that the
 * browser can load them earlier.
 */
function loadedEarly(): Plugin {
  return {
    name: 'loaded-early',
    apply: 'build',
    generateBundle(_options, bundle) {
      const screen = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('src/plan/plan-page.tsx'),
      );
      if (screen?.type !== 'chunk') this.error('The first screen has no file of its own');
      this.emitFile({
        type: 'asset',
        fileName: 'early.json',
        source: JSON.stringify({ '/': [screen.fileName, ...screen.imports] }),
      });
    },
  };
}

const portal = process.env.MIZAN_URL;
const ofThePortal = [
  '/api',
  '/session',
  '/sign-in',
  '/sign-out',
  '/oidc',
  '/docs',
  '/dev/clock',
  '/health',
  '/territories',
];

export default defineConfig({
  base: '/',
  plugins: [react(), loadedEarly(), compressed()],
  resolve: {
    alias: [
      { find: /^fflate$/, replacement: resolve(import.meta.dirname, 'src/tables/zip-at-once.ts') },
    ],
  },
  server: {
    proxy: portal
      ? Object.fromEntries(ofThePortal.map((path) => [path, { target: portal }]))
      : undefined,
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    sourcemap: false,
    target: 'es2022',
    assetsInlineLimit: 0, // an inlined asset would need `data:` in more of the policy than images
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: chunkOf, debugName: 'what a page waits for' }],
        },
      },
    },
  },
});
