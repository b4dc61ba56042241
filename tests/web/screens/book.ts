// Where the pictures go, and the two ways to look at all of them: a page with everything that is known of each, and
// one sheet. Takes no picture of a screen itself.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Violation } from '../core'

export interface Shot {
  language: string
  theme: string
  width: string
  picture: string
  axe: Violation[]
}

export interface Kept {
  view: string
  state: string
  /** What a screen reader would say, by language. */
  said: Record<string, string>
  shots: Shot[]
}

/** The folder of the pictures. */
export function shots(): string {
  return `${process.env.BREAKWATER_PICTURES}/screens`
}

/** Keeps what is known of a screen beside its pictures. */
export function keep(kept: Kept): void {
  mkdirSync(shots(), { recursive: true })
  writeFileSync(`${shots()}/${kept.view}-${kept.state}.json`, JSON.stringify(kept))
}

/** All that was kept, in the order of the views. */
export function all(): Kept[] {
  const order = ['today', 'history', 'kudos', 'path', 'voice', 'settings', 'firstrun', 'reset']
  const kept = readdirSync(shots())
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${shots()}/${name}`, 'utf8')) as Kept)
  return kept.sort((one, other) => order.indexOf(one.view) - order.indexOf(other.view))
}

const STYLE = `
  body { margin: 24px; font: 15px/1.5 system-ui, sans-serif; background: #cbd3d2; color: #17262b }
  h1, h2 { font-weight: 650 } h2 { margin: 32px 0 8px } nav a { margin-right: 12px }
  .shots { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
  figure { margin: 0; width: 240px } .wide { width: 480px } img { width: 100%; box-shadow: 0 2px 12px #0003 }
  figcaption { font-size: 13px } pre { background: #fff; padding: 12px; overflow: auto; max-height: 480px }
  details { margin: 6px 0 } .found { color: #9f4517; font-weight: 650 }`

const page = (title: string, style: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${style}</style>${body}</html>`

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** The page with everything: pictures by language, what is read aloud, what axe found. */
export function index(kept: Kept[]): string {
  const contents = kept.map(({ view, state }) => `<a href="#${view}-${state}">${view} · ${state}</a>`).join(' ')
  return page('Every screen', STYLE, `<h1>Every screen</h1><nav>${contents}</nav>${kept.map(part).join('')}`)
}

function part(kept: Kept): string {
  const languages = [...new Set(kept.shots.map((shot) => shot.language))]
  const groups = languages.map((language, nth) => {
    const figures = kept.shots.filter((shot) => shot.language === language).map(figure)
    const heard = `<details><summary>read aloud</summary><pre>${escape(kept.said[language] ?? '')}</pre></details>`
    return `<details${nth === 0 ? ' open' : ''}><summary>${language}</summary><div class="shots">${figures.join('')}</div>${heard}</details>`
  })
  return `<h2 id="${kept.view}-${kept.state}">${kept.view} · ${kept.state}</h2>${groups.join('')}`
}

function figure(shot: Shot): string {
  const axe =
    shot.axe.length === 0 ? 'axe: nothing' : `<span class="found">axe: ${escape(JSON.stringify(shot.axe))}</span>`
  const about = `${shot.language}, ${shot.theme}, ${shot.width}`
  return `<figure class="${shot.width}"><a href="${shot.picture}"><img loading="lazy" src="${shot.picture}" alt="${about}"></a><figcaption>${about} · ${axe}</figcaption></figure>`
}

const SHEET = `
  body { margin: 16px; font: 12px/1.3 system-ui, sans-serif; background: #cbd3d2; color: #17262b; width: 2360px }
  main { columns: 11; column-gap: 12px } figure { margin: 0 0 12px; break-inside: avoid }
  img { width: 100%; display: block } .wide { }`

/** One sheet: each screen once light and narrow in English, once dark, in Chinese where that was taken. */
export function sheet(kept: Kept[]): string {
  const figures = kept.flatMap(({ view, state, shots }) => {
    const taken = (language: string, theme: string, width: string) =>
      shots.find((shot) => shot.language === language && shot.theme === theme && shot.width === width)
    const chosen = [
      taken('en', 'light', 'narrow'),
      taken('zh-CN', 'dark', 'narrow') ?? taken('en', 'dark', 'narrow'),
      taken('de', 'light', 'wide') ?? taken('en', 'light', 'wide'),
    ]
    return chosen.flatMap((shot) =>
      shot ? [`<figure>${view} · ${state} · ${shot.language}<img src="${shot.picture}" alt=""></figure>`] : [],
    )
  })
  return page('Contact sheet', SHEET, `<main>${figures.join('')}</main>`)
}
