// How the console is tested: Debian's Chromium, one page at a time against one server, in the order of the files.
import { defineConfig } from '@playwright/test'
import { stage } from './stage'

export default defineConfig({
  testDir: '.',
  outputDir: `${process.env.BREAKWATER_PICTURES}/console-traces`,
  // One centre: specs build on each other's state in the order of their names.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  maxFailures: 1,
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: stage.url,
    launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
    viewport: { width: 1000, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
  },
})
