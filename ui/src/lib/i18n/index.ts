// Words: `t(key, args)` is the way a window gets a sentence. English is always there as the last
// resort; the chosen language comes as a file of its own. Decides no words.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Key, Messages } from '../generated/messages'
import en from './locale/en'

/** A key whose sentence takes no arguments. */
export type Plain = { [K in Key]: Messages[K] extends null ? K : never }[Key]

/** Brings the Fluent files of one language. */
export type Loader = () => Promise<{ default: Record<string, string> }>

const LOADERS: Record<string, Loader> = {
  de: () => import('./locale/de'),
  pl: () => import('./locale/pl'),
  'zh-CN': () => import('./locale/zh-CN'),
  'pt-BR': () => import('./locale/pt-BR'),
  es: () => import('./locale/es'),
}

/** A bundle of one language from the text of its Fluent files. Throws on a file that cannot be read. */
export function bundleOf(language: string, files: Record<string, string>): FluentBundle {
  return take(new FluentBundle(language, { useIsolating: false }), files)
}

function take(bundle: FluentBundle, files: Record<string, string>): FluentBundle {
  for (const [path, text] of Object.entries(files)) {
    const errors = bundle.addResource(new FluentResource(text))
    if (errors.length > 0) throw new Error(`${path}: ${errors.join(', ')}`)
  }
  return bundle
}

const english = bundleOf('en', en)
let current = english
let currentLanguage = 'en'
/** Words that only some pages have, by language. */
let further: Record<string, Loader> = {}

/** A page has words of its own beside those of the windows: English at once, the others with their language. */
export function speakFurther(words: Record<string, string>, loaders: Record<string, Loader>): void {
  take(english, words)
  further = loaders
}

/** Takes the words of `language` from now on; an unknown one stays English. */
export async function useLanguage(language: string): Promise<void> {
  const loader = LOADERS[language]
  const packs = await Promise.all([loader?.(), loader && further[language]?.()])
  current = loader ? bundleOf(language, Object.assign({}, ...packs.map((pack) => pack?.default))) : english
  currentLanguage = loader ? language : 'en'
  if (typeof document !== 'undefined') document.documentElement.lang = currentLanguage
}

/** The language in use, as a BCP 47 tag. */
export function language(): string {
  return currentLanguage
}

/** The sentence for `key`; what it needs is checked when this is compiled. */
export function t<K extends Key>(key: K, ...args: [Messages[K]] extends [null] ? [] : [Messages[K]]): string {
  return said(key, args[0] ?? {}) ?? key
}

/** The sentence for a key put together at run time (`error-…`, `hold-…`); null when nobody wrote it. */
export function said(key: string, args: Record<string, FluentVariable>): string | null {
  for (const bundle of [current, english]) {
    const pattern = bundle.getMessage(key)?.value
    if (pattern) return bundle.formatPattern(pattern, args, [])
  }
  return null
}
