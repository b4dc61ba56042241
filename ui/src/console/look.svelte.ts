// Language and theme of whoever sits at this browser, kept there and nowhere else. The system decides until somebody
// chooses; a browser that keeps nothing still shows what was chosen until the page is closed.
import { speakFurther, useLanguage, type Loader } from '../lib/i18n'
import en from './locale/en'

const LOADERS: Record<string, Loader> = {
  de: () => import('./locale/de'),
  pl: () => import('./locale/pl'),
  'zh-CN': () => import('./locale/zh-CN'),
  'pt-BR': () => import('./locale/pt-BR'),
  es: () => import('./locale/es'),
}

/** Languages by their own names. */
export const LANGUAGES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['pl', 'Polski'],
  ['zh-CN', '简体中文'],
  ['pt-BR', 'Português (Brasil)'],
  ['es', 'Español'],
] as const

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const LANGUAGE_KEY = 'breakwater.language'
const THEME_KEY = 'breakwater.theme'

/** The first of these languages that we have; English where there is none. Traditional Chinese is not answered in simplified. */
export function languageOf(tags: readonly string[]): string {
  for (const tag of tags) {
    const [first, ...rest] = tag.toLowerCase().split(/[-_]/)
    const isTraditional = rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) && !rest.includes('hans')
    if (first === 'en' || first === 'de' || first === 'pl' || first === 'es') return first
    if (first === 'pt') return 'pt-BR'
    if (first === 'zh' && !isTraditional) return 'zh-CN'
  }
  return 'en'
}

function kept(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // What cannot be kept holds until the page is closed.
  }
}

export class Look {
  /** What was chosen; `system` follows the browser. */
  language = $state('system')
  theme = $state<Theme>('system')
  /** The language whose words are there; empty before the first. */
  spoken = $state('')

  constructor() {
    speakFurther(en, LOADERS)
    const [language, theme] = [kept(LANGUAGE_KEY), kept(THEME_KEY)]
    if (LANGUAGES.some(([tag]) => tag === language)) this.language = language
    this.#paint(THEMES.find((one) => one === theme) ?? 'system')
  }

  /** Fetches the words. */
  async speak(): Promise<void> {
    const wanted = this.language === 'system' ? languageOf(navigator.languages) : this.language
    try {
      await useLanguage(wanted)
      this.spoken = wanted
    } catch {
      // The file with the words did not come; English is always there.
      await useLanguage('en')
      this.spoken = 'en'
    }
  }

  setLanguage(language: string): Promise<void> {
    this.language = language
    keep(LANGUAGE_KEY, language)
    return this.speak()
  }

  setTheme(theme: Theme): void {
    keep(THEME_KEY, theme)
    this.#paint(theme)
  }

  #paint(theme: Theme): void {
    this.theme = theme
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }
}
