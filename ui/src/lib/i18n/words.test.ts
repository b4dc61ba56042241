// The words of the windows: none missing, none malformed, plurals and lengths right in each language.
import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bundleOf, said, t, useLanguage } from '.'
import { ago, clock, dayLong, dayShort, isoDay, length } from './format'

const LOCALES = new URL('../../../../crates/i18n/locales/', import.meta.url)
const LANGUAGES = ['en', 'de', 'zh-CN']
const FILES = [
  'common',
  'today',
  'history',
  'kudos',
  'path',
  'settings',
  'reset',
  'firstrun',
  'rest',
  'statutory',
  'relief',
  'error',
  'source',
]

function keysOf(language: string, file: string): string[] {
  const text = readFileSync(new URL(`${language}/${file}.ftl`, LOCALES), 'utf8')
  return [...text.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map((match) => match[1] ?? '').sort()
}

describe('the words of the windows', () => {
  it.each(LANGUAGES)('are all there in %s', (language) => {
    for (const file of FILES) expect(keysOf(language, file), file).toEqual(keysOf('en', file))
  })

  it.each(LANGUAGES)('can all be read and said in %s', (language) => {
    const texts = FILES.map((file) => [file, readFileSync(new URL(`${language}/${file}.ftl`, LOCALES), 'utf8')])
    const bundle = bundleOf(language, Object.fromEntries(texts))
    for (const file of FILES) {
      for (const key of keysOf(language, file)) expect(bundle.hasMessage(key), key).toBe(true)
    }
  })

  it('are packed for every language that has a folder', () => {
    const folders = readdirSync(LOCALES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map((folder) => folder.name).sort()).toEqual([...LANGUAGES].sort())
  })

  it('refuse a file that is no Fluent', () => {
    expect(() => bundleOf('en', { twice: 'a = 1\na = 2\n' })).toThrow('twice')
  })
})

describe('in English', () => {
  beforeEach(() => useLanguage('en'))

  it('one is one and more are many', () => {
    expect(t('today-calls', { count: 1 })).toBe('1 call')
    expect(t('today-calls', { count: 2 })).toBe('2 calls')
  })

  it('a length is cut to minutes from one minute on', () => {
    expect([59, 60, 119, 3599, 3600, 3660, 9660].map(length)).toEqual([
      '59 s',
      '1 min',
      '1 min',
      '59 min',
      '1 h',
      '1 h 1 min',
      '2 h 41 min',
    ])
  })

  it('a time is written in 24 hours, a day with its weekday', () => {
    expect(clock(new Date(2026, 10, 24, 0, 5))).toBe('00:05')
    expect(dayLong('2026-11-24')).toBe('Tuesday 24 November')
  })

  it('the past is told as people tell it', () => {
    const now = new Date(2026, 10, 24, 14, 0)
    const before = (minutes: number) => ago(new Date(now.getTime() - minutes * 60_000).toISOString(), now)
    expect([0.9, 1, 59, 60, 14 * 60, 14 * 60 + 1, 38 * 60 + 1].map(before)).toEqual([
      'just now',
      '1 min ago',
      '59 min ago',
      'today 13:00',
      'today 00:00',
      'yesterday',
      '22 Nov',
    ])
  })

  it('what a customer said stays on its day from UTC-12 to UTC+14', async () => {
    const zone = process.env.TZ
    for (const place of ['Etc/GMT+12', 'Pacific/Honolulu', 'UTC', 'Pacific/Auckland', 'Pacific/Kiritimati']) {
      process.env.TZ = place
      // What formats days keeps the zone that it was made in.
      vi.resetModules()
      const { useLanguage } = await import('.')
      const { saidOn } = await import('./format')
      await useLanguage('en')
      expect(saidOn('2026-11-24T12:00:00Z', new Date(2026, 10, 28, 9, 0)), place).toBe('24 Nov')
      expect(saidOn('2026-11-24T12:00:00Z', new Date(2026, 10, 25, 23, 0)), place).toBe('yesterday')
    }
    process.env.TZ = zone
  })

  it('a day of another year says its year', () => {
    expect(dayShort('2027-01-02', new Date(2026, 10, 24))).toBe('2 Jan 2027')
    expect(isoDay(new Date(2026, 0, 2))).toBe('2026-01-02')
  })

  it('a key that nobody wrote has no sentence', () => {
    expect(said('hold-because', {})).toBeNull()
  })
})

describe('in German and Chinese', () => {
  it('numbers and days follow the language', async () => {
    await useLanguage('de')
    expect(t('today-resets', { count: 1 })).toBe('1 Atempause')
    expect(t('today-resets', { count: 4 })).toBe('4 Atempausen')
    expect(dayLong('2026-11-24')).toBe('Dienstag, 24. November')
    await useLanguage('zh-CN')
    expect(t('today-resets', { count: 1 })).toBe('1 次小憩')
    expect(length(9660)).toBe('2 小时 41 分钟')
  })

  it('an unknown language stays English', async () => {
    await useLanguage('tlh')
    expect(t('common-tab-today')).toBe('Today')
  })
})
