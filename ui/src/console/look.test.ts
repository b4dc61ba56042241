// Which language a browser's wishes mean: the first that we have, as the server and the desks read them.
import { expect, it } from 'vitest'
import { languageOf } from './look.svelte'

it.each([
  [['de-AT', 'en'], 'de'],
  [['cs', 'pl'], 'pl'],
  [['pt-PT'], 'pt-BR'],
  [['es-419'], 'es'],
  [['zh-Hans-HK'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['zh-TW', 'de'], 'de'],
  [['zh-Hant'], 'en'],
  [['cs', 'fr'], 'en'],
  [[], 'en'],
])('%j is answered in %s', (tags, language) => {
  expect(languageOf(tags)).toBe(language)
})
