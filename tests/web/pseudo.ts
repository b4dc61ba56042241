// A language that nobody speaks: English with accents and half as long again, to see a layout before a translator
// breaks it. It is given to the page in place of German, so that no build that people get knows of it.
import { FluentParser, FluentSerializer, Transformer, type Resource, type TextElement } from '@fluent/syntax'
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

const ENGLISH = new URL('../../crates/i18n/locales/en/', import.meta.url)

const ACCENTED: Record<string, string> = {
  ...{ a: 'å', c: 'ç', e: 'é', i: 'ï', l: 'ł', n: 'ñ', o: 'ö', s: 'ş', u: 'û', y: 'ý', z: 'ž' },
  ...{ A: 'Å', C: 'Ç', E: 'É', I: 'Ï', L: 'Ł', N: 'Ñ', O: 'Ö', S: 'Ş', U: 'Û', Y: 'Ý', Z: 'Ž' },
}

/** Words as they might be: every vowel marked, each word with half of its letters more. */
export function pseudo(text: string): string {
  return text.replace(/\p{Letter}+/gu, (word) => {
    const accented = [...word].map((letter) => ACCENTED[letter] ?? letter).join('')
    return word.length > 2 ? accented + accented.slice(-Math.ceil(word.length / 2)) : accented
  })
}

class Longer extends Transformer {
  override visitTextElement(element: TextElement): TextElement {
    element.value = pseudo(element.value)
    return element
  }
}

/** Gives the page the pseudo-language whenever it asks for German. */
export async function speakPseudo(page: Page): Promise<void> {
  const files = readdirSync(ENGLISH).map((name) => {
    const resource: Resource = new FluentParser().parse(readFileSync(new URL(name, ENGLISH), 'utf8'), {})
    new Longer().genericVisit(resource)
    return [name, new FluentSerializer({}).serialize(resource)] as const
  })
  const body = `export default ${JSON.stringify(Object.fromEntries(files))}`
  await page.route(/\/assets\/de-[^/]+\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body }))
}
