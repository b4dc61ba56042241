// How the pictures of every screen are taken: one page at a time, against desks that `tests/screens` has set up.
import { defineConfig } from '@playwright/test'
import { desks, everything } from './desks'

export default defineConfig({
  testDir: '.',
  outputDir: `${process.env.BREAKWATER_PICTURES}/screens-traces`,
  // A state follows from the one before it.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  timeout: everything ? 900_000 : 120_000,
  expect: { timeout: 20_000 },
  use: {
    // What cannot be done in that time is never done: without it one state would take the time of the whole book.
    actionTimeout: 30_000,
    launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
    viewport: { width: 400, height: 700 },
    locale: 'en-GB',
    timezoneId: desks.zone,
    // A state is prepared once, then looked at: nothing in it may still be moving.
    contextOptions: { reducedMotion: 'reduce' },
  },
})
