import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** One entry page, built on its own. Our modules do nothing when imported, so what an entry does not use is left out of it. */
const entry = (page: string, emptyOutDir: boolean) => ({
  consumer: 'client' as const,
  build: {
    outDir: at('dist/web'),
    emptyOutDir,
    // Village phones keep their browser for years, and WeChat brings its own: nothing newer than Chrome 87.
    target: 'chrome87',
    cssTarget: 'chrome87',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: at(`src/web/${page}`),
      treeshake: { moduleSideEffects: (id: string) => !/\/src\/(ui|wire|kernel|features)\/.*\.tsx?$/.test(id) },
    },
  },
})

/**
 * Two entries, two audiences, two builds: in one build they would share pieces, and the phone would have to load what only the desk
 * needs. Neither carries an inline script (our content security policy).
 */
// biome-ignore lint/style/noDefaultExport: vite reads its configuration from the default export
export default defineConfig({
  root: at('src/web'),
  base: '/',
  plugins: [react()],
  environments: { client: entry('index.html', true), desk: entry('desk.html', false) },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.client!)
      await builder.build(builder.environments.desk!)
    },
  },
  server: { proxy: { '/api': process.env.SHANZHI_SERVER ?? 'http://127.0.0.1:3000' } },
})
