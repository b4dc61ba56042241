// The words of the windows: none missing, none malformed, plurals and lengths right in each language.
import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bundleOf, said, speakFurther, t, useLanguage } from '.'
import { clockAt, ago, clock, dayLong, dayShort, dayWithWeekday, isoDay, length, lengthOwed, number } from './format'

const LOCALES = new URL('../../../../crates/i18n/locales/', import.meta.url)
const LANGUAGES = ['en', 'de', 'pl', 'zh-CN', 'pt-BR', 'es']
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
  'sent',
  'calendar',
  'data',
  'hook',
  'idea',
  'excerpt',
  'shortcut',
  'voice',
  'console',
  'wall',
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

  it('are packed, every one that a view can ask for', () => {
    const written = readFileSync(new URL('../generated/messages.ts', import.meta.url), 'utf8')
    const keys = [...written.matchAll(/^ {2}'([a-z0-9-]+)':/gm)].map((match) => match[1] ?? '')
    expect(keys.length).toBeGreaterThan(500)
    const packs = import.meta.glob<{ default: Record<string, string> }>('./locale/*.ts', { eager: true })
    // What the pages of the server say comes beside it, and the windows do not carry it.
    const further = import.meta.glob<{ default: Record<string, string> }>('../../console/locale/*.ts', { eager: true })
    expect(Object.keys(packs)).toHaveLength(LANGUAGES.length)
    expect(Object.keys(further)).toHaveLength(LANGUAGES.length)
    for (const [path, pack] of Object.entries(packs)) {
      const beside = further[path.replace('./', '../../console/')]
      const bundle = bundleOf('en', { ...pack.default, ...beside?.default })
      expect(
        keys.filter((key) => !bundle.hasMessage(key)),
        path,
      ).toEqual([])
    }
  })

  it('are packed for every language that has a folder', () => {
    const folders = readdirSync(LOCALES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map((folder) => folder.name).sort()).toEqual([...LANGUAGES].sort())
  })

  it('of another page come with the language, and none of them is English by mistake', async () => {
    const { default: english } = await import('../../console/locale/en')
    speakFurther(english, { de: () => import('../../console/locale/de') })
    await useLanguage('de')
    expect(t('console-room-people')).toBe('Personen')
    expect(t('common-close')).toBe('Schließen')
    await useLanguage('en')
    expect(t('console-room-people')).toBe('People')
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

  it('a length that is owed is never said to be less', async () => {
    await useLanguage('en')
    expect([1, 59.2, 60, 61, 90, 120, 3601].map(lengthOwed)).toEqual(
      ['1 s', '1 min', '1 min', '2 min', '2 min', '2 min', '1 h 1 min'].map((said) =>
        said.replace(/(\d) (s|min|h)/g, '$1\u00a0$2'),
      ),
    )
  })

  it('a past day keeps its hours after a journey', () => {
    expect(clockAt('2026-11-20T07:30:00Z', 60)).toBe('08:30')
    expect(clockAt('2026-11-20T23:30:00Z', -180)).toBe('20:30')
  })

  it('a length is cut to minutes from one minute on', () => {
    expect([59, 60, 119, 3599, 3600, 3660, 9660].map(length)).toEqual([
      '59\u00a0s',
      '1\u00a0min',
      '1\u00a0min',
      '59\u00a0min',
      '1\u00a0h',
      '1\u00a0h 1\u00a0min',
      '2\u00a0h 41\u00a0min',
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

describe('in every language', () => {
  it.each([
    ['en', { 0: '0 resets', 1: '1 reset', 2: '2 resets' }],
    ['de', { 1: '1 Atempause', 4: '4 Atempausen' }],
    [
      'pl',
      {
        0: '0 chwil oddechu',
        1: '1 chwila oddechu',
        3: '3 chwile oddechu',
        5: '5 chwil oddechu',
        13: '13 chwil oddechu',
        22: '22 chwile oddechu',
      },
    ],
    ['zh-CN', { 1: '1 次小憩' }],
    ['pt-BR', { 0: '0 respiro', 1: '1 respiro', 2: '2 respiros', 1000000: '1.000.000 de respiros' }],
    ['es', { 0: '0 respiros', 1: '1 respiro', 2: '2 respiros', 1000000: '1.000.000 de respiros' }],
  ])('a plural is right (%s)', async (language, said) => {
    await useLanguage(language)
    for (const [count, words] of Object.entries(said)) expect(t('today-resets', { count: Number(count) })).toBe(words)
  })

  it.each([
    ['en', 'Tuesday 24 November', 'Tue 24 Nov'],
    ['de', 'Dienstag, 24. November', 'Di., 24. Nov.'],
    ['pl', 'wtorek, 24 listopada', 'wt., 24 lis'],
    ['zh-CN', '11月24日星期二', '11月24日周二'],
    ['pt-BR', 'terça-feira, 24 de novembro', 'ter., 24 de nov.'],
    ['es', 'martes, 24 de noviembre', 'mar, 24 nov'],
  ])('a day is written as one writes it there (%s)', async (language, long, short) => {
    await useLanguage(language)
    expect(dayLong('2026-11-24')).toBe(long)
    expect(dayWithWeekday('2026-11-24')).toBe(short)
    expect(clock(new Date(2026, 10, 24, 0, 5))).toBe('00:05')
  })

  it.each([
    ['en', 'Today'],
    ['de', 'Heute'],
    ['pl', 'Dzisiaj'],
    ['zh-CN', '今天'],
    ['pt-BR', 'Hoje'],
    ['es', 'Hoy'],
  ])('the words are its own (%s)', async (language, today) => {
    await useLanguage(language)
    expect(t('common-tab-today')).toBe(today)
  })

  // The core writes the same: `words.rs` holds the same numbers.
  it.each([
    ['en', '999 1,000 10,000 1,234,567'],
    ['de', '999 1.000 10.000 1.234.567'],
    ['pl', '999 1000 10\u00a0000 1\u00a0234\u00a0567'],
    ['zh-CN', '999 1,000 10,000 1,234,567'],
    ['pt-BR', '999 1.000 10.000 1.234.567'],
    ['es', '999 1000 10.000 1.234.567'],
  ])('a number is grouped as one does there (%s)', async (language, written) => {
    await useLanguage(language)
    expect([999, 1000, 10_000, 1_234_567].map(number).join(' ')).toBe(written)
    expect(t('error-note-too-long', { chars: 1_234_567, max: 1 })).toContain(written.split(' ').at(-1))
  })

  it.each([
    ['en', '2\u00a0h 41\u00a0min'],
    ['de', '2\u00a0h 41\u00a0min'],
    ['zh-CN', '2\u00a0小时 41\u00a0分钟'],
    ['pl', '2\u00a0h 41\u00a0min'],
    ['pt-BR', '2\u00a0h 41\u00a0min'],
    ['es', '2\u00a0h 41\u00a0min'],
  ])('a length has its units (%s)', async (language, said) => {
    await useLanguage(language)
    expect(length(9660)).toBe(said)
  })

  it('an unknown language stays English', async () => {
    await useLanguage('tlh')
    expect(t('common-tab-today')).toBe('Today')
  })
})
