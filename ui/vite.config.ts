// Builds the windows, index.html (companion) and reset.html (reset), and the server's pages, console.html and wall.html.
// Never inlines scripts, styles or fonts: the content security policy allows files of our own and nothing else.
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  // One folder of files serves the windows at their root and the server's pages below /console/ and /wall/.
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['index.html', 'reset.html', 'console.html', 'wall.html'] },
  },
  server: { port: 5173, strictPort: true, fs: { allow: ['..'] } },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
})
