// How the wall and the people picker are measured with thousands: Debian's Chromium, one page at a time, nothing beside it.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: `${process.env.BREAKWATER_PICTURES}/wall-traces`,
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  // Ten thousand cards are gone through as a hand would.
  timeout: 900_000,
  use: {
    launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
    viewport: { width: 400, height: 700 },
    locale: 'en-GB',
  },
})
