import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

/** Built into the package's own output, from where `sanad serve` takes it. `npm run dev -w web` talks to a server on the usual port. */
export default defineConfig({
  plugins: [preact()],
  build: { outDir: '../dist/web', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://127.0.0.1:8720' } },
})
