import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Each build has a folder of its own (`scripts/webBuild.ts`), so that a running server keeps the one it began with. */
const outDir = process.env.WEB_FOLDER ?? at('dist/web/by-hand')

/** Village phones keep their browser for years, and WeChat brings its own: nothing newer than Chrome 87. */
const target = 'chrome87'

/**
 * What stands for a package in the built pages. The phone's are lighter: a desk has a line and a machine, a village phone counts every
 * kilobyte.
 */
const desk: Record<string, string> = { zod: at('src/web/zod.ts') }
const phone: Record<string, string> = {
  zod: at('src/web/shapeless.ts'),
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
}

const standIns: Plugin = {
  name: 'stand-ins',
  enforce: 'pre',
  resolveId(id, importer) {
    const { name, mode } = this.environment
    const stand = (name === 'client' && mode === 'build' ? phone : desk)[id]
    return stand ? this.resolve(stand, importer, { skipSelf: true }) : undefined
  },
}

/**
 * The phone's pieces: what every page stands on, what several pages share, and each page for itself. Left alone the bundler would make
 * a dozen small files of a page, and on a weak line every file costs a way there and back.
 */
const groups = [
  { name: 'base', test: /node_modules|rolldown\/runtime|\/src\/(ui|wire|kernel)\// },
  { name: 'parts', test: /\/src\/features\//, minShareCount: 2 },
]

/** One entry page, built on its own. Our modules do nothing when imported, so what an entry does not use is left out of it. */
const entry = (page: string, emptyOutDir: boolean) => ({
  consumer: 'client' as const,
  build: {
    outDir,
    emptyOutDir,
    target,
    cssTarget: target,
    // What the phone is made of: its worker keeps these files, and not those of the desk.
    ...(page === 'index.html' ? { manifest: 'phone.json' } : {}),
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    ...(page === 'index.html' ? { cssCodeSplit: false } : {}),
    rolldownOptions: {
      input: at(`src/web/${page}`),
      ...(page === 'index.html' ? { output: { codeSplitting: { groups } } } : {}),
      treeshake: { moduleSideEffects: (id: string) => !/\/src\/(ui|wire|kernel|features)\/.*\.tsx?$/.test(id) },
    },
  },
})

/** The phone's worker: one file at the root, because a worker speaks only for what lies below it. */
const worker = {
  consumer: 'client' as const,
  build: {
    outDir,
    emptyOutDir: false,
    target,
    copyPublicDir: false,
    rolldownOptions: { input: at('src/web/worker/worker.ts'), output: { entryFileNames: 'worker.js' } },
  },
}

/**
 * Three entries, three audiences, three builds: in one build they would share pieces, and the phone would have to load what only the
 * desk needs; the page of the first run is seen once. None carries an inline script (our content security policy).
 */
// biome-ignore lint/style/noDefaultExport: vite reads its configuration from the default export
export default defineConfig({
  root: at('src/web'),
  base: '/',
  plugins: [standIns, react()],
  environments: {
    client: entry('index.html', true),
    desk: entry('desk.html', false),
    setup: entry('setup.html', false),
    worker,
  },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.client!)
      await builder.build(builder.environments.desk!)
      await builder.build(builder.environments.setup!)
      await builder.build(builder.environments.worker!)
    },
  },
  server: { proxy: { '/api': process.env.SHANZHI_SERVER ?? 'http://127.0.0.1:3000' } },
})
