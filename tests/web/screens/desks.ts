// The desks of the stage, and what of them is wanted. Set by `tests/screens`; knows no screen.

export type Desk = 'amara' | 'piotr' | 'second' | 'fresh' | 'alone' | 'offline' | 'long' | 'left'

interface Desks {
  urls: Record<Desk, string>
  /** The address of Amara's centre. */
  centre: string
  /** With it Amara signs in at her second desk. */
  code: string
  /** The agents' time zone: one in which it is early in the afternoon. */
  zone: string
}

export const desks = JSON.parse(process.env.BREAKWATER_DESKS ?? '{"urls":{}}') as Desks

/** Every language, theme and width; without it English alone, as a test. */
export const everything = process.env.BREAKWATER_SCREENS === 'all'
/** What a screen reads aloud is agreed anew. */
export const agreeing = process.env.BREAKWATER_SCREENS === 'agree'

export const LANGUAGES = everything ? (['en', 'de', 'pl', 'zh-CN', 'pt-BR', 'es'] as const) : (['en'] as const)
export const THEMES = ['light', 'dark'] as const
export const WIDTHS = { narrow: 400, wide: 1000 } as const
export const HEIGHT = 700
