// How the story is played in the console, and in the window of one desk: Debian's Chromium, one act at a time, named by whoever tells the story.
import { defineConfig } from '@playwright/test'
import { story } from './stage'

export default defineConfig({
  testDir: '.',
  outputDir: `${process.env.BREAKWATER_PICTURES}/story-traces`,
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  maxFailures: 1,
  reporter: [['list']],
  timeout: 120_000,
  // What is decided goes out after ten seconds.
  expect: { timeout: 20_000 },
  use: {
    baseURL: story.url,
    launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
    viewport: { width: 1000, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
  },
})
