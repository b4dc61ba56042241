// How the browser tests run: Debian's Chromium, one page at a time against one core, in the order of the files.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  // They have a stage and a configuration of their own.
  testIgnore: ['screens/**', 'wall/**', 'console/**', 'story/**'],
  outputDir: `${process.env.BREAKWATER_PICTURES}/web-traces`,
  // One profile, one core: specs build on each other's state in the order of their names.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // What comes after a failure stands on what it left behind.
  maxFailures: 1,
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.BREAKWATER_URL,
    launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
    viewport: { width: 400, height: 700 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
  },
})
