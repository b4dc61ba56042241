// "Back" closes the sheet that lies on top and nothing else; a sheet that is closed in another way leaves no step behind.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

let steps: unknown[]
let listeners: (() => void)[]
let closed: string[]
let opened: (close: () => void) => () => void

/** As a browser goes back: one step less, then it says so. */
function back(): void {
  steps.pop()
  for (const listener of listeners) listener()
}

beforeEach(async () => {
  vi.resetModules()
  steps = [null]
  listeners = []
  closed = []
  vi.stubGlobal('history', {
    get state() {
      return steps.at(-1)
    },
    pushState: (state: unknown) => void steps.push(state),
    replaceState: (state: unknown) => void (steps[steps.length - 1] = state),
    back,
  })
  vi.stubGlobal('window', { addEventListener: (_: string, listener: () => void) => listeners.push(listener) })
  const { backClosesSheets, sheetOpened } = await import('./back')
  backClosesSheets()
  opened = sheetOpened
})
afterEach(() => vi.unstubAllGlobals())

/** A sheet as a dialog is one: what closes it is also told that it is closed. */
function sheet(name: string): () => void {
  const over = opened(() => {
    closed.push(name)
    over()
  })
  return over
}

describe('back', () => {
  it('closes the sheet on top, then the one below, and then goes', () => {
    sheet('case')
    sheet('sure')
    back()
    expect(closed).toEqual(['sure'])
    back()
    expect([closed, steps]).toEqual([['sure', 'case'], [null]])
  })

  it('finds no step of a sheet that was closed by its button', () => {
    sheet('case')()
    expect([closed, steps]).toEqual([[], [null]])
    sheet('other')
    back()
    expect([closed, steps]).toEqual([['other'], [null]])
  })

  it('leaves the sheet below open when the one on top is closed by its button', () => {
    sheet('case')
    sheet('sure')()
    expect([closed, steps]).toEqual([[], [null, { sheet: true }]])
    back()
    expect([closed, steps]).toEqual([['case'], [null]])
  })

  it('is left to whoever went elsewhere meanwhile', () => {
    const over = sheet('case')
    steps.push(null)
    over()
    expect(steps).toHaveLength(3)
  })
})

describe('a window without pages', () => {
  it('has no steps at all', async () => {
    vi.resetModules()
    const { sheetOpened } = await import('./back')
    sheetOpened(() => undefined)()
    expect(steps).toEqual([null])
  })
})
