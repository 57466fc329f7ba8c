import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { defineConfig, passthroughImageService } from 'astro/config';
import { authorModule, drawnModules } from './src/authoring/author-module.ts';
import { courseModule } from './src/authoring/course-module.ts';
import { coursePagesAlone } from './src/authoring/course-pages.ts';
import { figureProps } from './src/authoring/figure-props.ts';
import { finishedPages } from './src/authoring/finished-pages.ts';
import { lessons } from './src/authoring/lesson-plugin.ts';
import { quizFiles } from './src/authoring/quiz-files.ts';
import { unusedRules } from './src/authoring/unused-rules.ts';
import { buildTarget as target } from './src/supported-browsers.ts';

// A service worker can be a module in Firefox only from 147 on, and zip.js asks in vain what it is
// a module of: its own workers are not used.
const classicServiceWorker = {
  name: 'chokepoint-classic-service-worker',
  transform: (code, id) =>
    id.endsWith('/zip-core-base.js') ? code.replace('import.meta.url', 'undefined') : null,
};

// What Vite loads ahead of code that is loaded late is nothing here: pages link all their style
// sheets, and a preloaded script would be a request before its time.
const noPreload = {
  name: 'chokepoint-no-preload',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  // Else each script would name all that these need, style sheets that no page waits for among them.
  renderChunk: (code) =>
    code.includes('__VITE_PRELOAD__')
      ? { code: code.replace(/,\s*__VITE_PRELOAD__(?:,\s*import\.meta\.url)?/g, ''), map: null }
      : null,
  generateBundle: (_, bundle) => {
    for (const { fileName, code = '' } of Object.values(bundle)) {
      if (code.includes('__vite__mapDeps')) throw new Error(`${fileName} needs what is not loaded`);
    }
  },
};

// No page names it: packages whose settings give the exam a time do.
const timingScript = {
  name: 'chokepoint-timing-script',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  buildStart() {
    const id = fileURLToPath(new URL('./src/islands/timing/start.tsx', import.meta.url));
    this.emitFile({ type: 'chunk', id, name: 'timing' });
  },
};

/**
 * Names the chunk of what a module imports, directly or not, as soon as it runs: what it loads late
 * comes when it is wanted.
 */
function chunkOf(name, start) {
  const found = new Map();
  // Modules of others may import each other in a circle.
  const isReached = (id, graph) => {
    const above = new Set([id]);
    for (const each of above) {
      if (start.test(each) || found.get(each)) return found.set(id, true).get(id);
      if (found.has(each)) continue;
      for (const importer of graph.getModuleInfo(each)?.importers ?? []) above.add(importer);
    }
    for (const each of above) found.set(each, false);
    return false;
  };
  return (id, graph) => (isReached(id, graph) ? name : null);
}

const preactIn = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

// Islands are written for React, and browsers load Preact: a ninth of the bytes.
const preactInBrowser = {
  name: 'chokepoint-preact-in-browser',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId(id) {
    return Object.hasOwn(preactIn, id) ? this.resolve(preactIn[id]) : null;
  },
};

// An LMS serves a package from a deep path it chooses, so all output is relative:
// flat pages, assets beside them, and chunk URLs resolved against the importing file.
// Inline styles are never used because the first document's policy outlives page swaps.
export default defineConfig({
  // Pictures of guides are as small as they should be.
  image: { service: passthroughImageService() },
  outDir: './dist',
  build: { format: 'file', assets: 'assets', assetsPrefix: '.', inlineStylesheets: 'never' },
  integrations: [react(), mdx(), lessons(), finishedPages()],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  // Its colours would be inline styles, which the policy forbids.
  markdown: { syntaxHighlight: false },
  // In an LMS frame every request counts; pages are small and links are followed once.
  prefetch: false,
  devToolbar: { enabled: false },
  vite: {
    plugins: [
      preactInBrowser,
      authorModule(),
      courseModule(),
      coursePagesAlone(),
      figureProps(),
      unusedRules(),
      quizFiles(),
      noPreload,
      timingScript,
    ],
    resolve: {
      alias: {
        // Authors' texts are read in a worker, where there is no document to ask for letters by name.
        'decode-named-character-reference': fileURLToPath(
          new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
      },
    },
    build: {
      target,
      cssTarget: target,
      // In kB: what reads an item aloud on the page for authors is as large, and loads when asked for.
      chunkSizeWarningLimit: 900,
      // Astro's own mark in each lesson, which it takes out itself.
      rolldownOptions: {
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
      },
    },
    // The packaging worker loads WebAssembly before anything else, which only modules can wait for.
    worker: { format: 'es', plugins: () => [classicServiceWorker, drawnModules()] },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // A phone on a slow network pays for each request: what draws is one file, our code another.
            output: {
              // Without `.astro_astro_type_script_index_0_lang`, which every page would repeat.
              entryFileNames: ({ name }) => `assets/${name.split('.')[0]}.[hash].js`,
              codeSplitting: {
                groups: [
                  {
                    name: 'preact',
                    test: /node_modules\/preact\//,
                    priority: 3,
                  },
                  { name: 'keys', test: /virtual:keys$/, priority: 3 },
                  { name: chunkOf('course', /layouts\/Course\.astro/), priority: 2 },
                  { name: chunkOf('mastery', /islands\/MasteryList\.tsx$/), priority: 1.5 },
                  { name: chunkOf('exam', /islands\/Exam\.tsx$/), priority: 1 },
                  // Where several figures that move have them.
                  { name: 'controls', test: /src\/components\/figures\//, minShareCount: 2 },
                ],
              },
            },
          },
        },
      },
    },
    // Style sheets are made by the server build, where Vite ignores `relative`: assets lie beside them.
    experimental: {
      renderBuiltUrl: (file, { hostType }) =>
        hostType === 'css' ? file.slice(file.lastIndexOf('/') + 1) : { relative: true },
    },
  },
});
