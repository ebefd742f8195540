import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Two entries, two audiences: the phone stays small, the desk may be large. Neither carries an inline script (our CSP). */
// biome-ignore lint/style/noDefaultExport: vite reads its configuration from the default export
export default defineConfig({
  root: at('src/web'),
  base: '/',
  plugins: [react()],
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    // Village phones keep their browser for years, and WeChat brings its own: nothing newer than Chrome 87.
    target: 'chrome87',
    cssTarget: 'chrome87',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: { phone: at('src/web/index.html'), desk: at('src/web/desk.html') } },
  },
  server: { proxy: { '/api': process.env.SHANZHI_SERVER ?? 'http://127.0.0.1:3000' } },
})
