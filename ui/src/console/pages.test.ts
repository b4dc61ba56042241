// Pages follow each other once, the newest question wins, and a refusal takes nothing away that is shown.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Asked } from './api'
import type { Page } from './generated'
import { Pages, REST_MS, ROWS_MAX } from './pages.svelte'

/** A list of so many numbers, in pages of two. */
function list(length: number): { asked: Asked[]; page: (asked: Asked) => Promise<Page<number>> } {
  const asked: Asked[] = []
  const page = (one: Asked) => {
    asked.push(one)
    const from = Number(one.after ?? 0)
    const rows = Array.from({ length: Math.min(2, length - from) }, (_, i) => from + i)
    const next = from + 2 < length ? String(from + 2) : null
    return Promise.resolve({ rows, next })
  }
  return { asked, page }
}

describe('pages', () => {
  it('follow each other to the end, each asked for once', async () => {
    const { asked, page } = list(5)
    const pages = new Pages(page)
    expect(pages.rows).toBeNull()
    await pages.load()
    while (pages.more) await pages.older()
    expect(pages.rows).toEqual([0, 1, 2, 3, 4])
    await pages.older()
    expect(asked.map((one) => one.after)).toEqual([null, '2', '4'])
  })

  it('are not asked for twice while one is on its way', async () => {
    const { asked, page } = list(6)
    const pages = new Pages(page)
    await pages.load()
    await Promise.all([pages.older(), pages.older()])
    expect(asked).toHaveLength(2)
    expect(pages.rows).toEqual([0, 1, 2, 3])
  })

  it('end where nobody reads on', async () => {
    const pages = new Pages<number>(({ after }) => {
      const from = Number(after ?? 0)
      return Promise.resolve({ rows: Array.from({ length: 400 }, (_, i) => from + i), next: String(from + 400) })
    })
    await pages.load()
    while (pages.more) await pages.older()
    expect(pages.rows).toHaveLength(ROWS_MAX)
    expect(pages.full).toBe(true)
  })

  it('stay when the next one is refused, and can be asked for again', async () => {
    const { page } = list(4)
    let refuses = false
    const pages = new Pages((asked: Asked) => (refuses ? Promise.reject({ code: 'busy' }) : page(asked)))
    await pages.load()
    refuses = true
    await pages.older()
    expect(pages.problem).toEqual({ code: 'busy' })
    expect(pages.rows).toEqual([0, 1])
    refuses = false
    await pages.older()
    expect(pages.problem).toBeNull()
    expect(pages.rows).toEqual([0, 1, 2, 3])
  })
})

describe('a search', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is made once typing rests', async () => {
    const { asked, page } = list(2)
    const pages = new Pages(page)
    for (const text of ['z', 'zo', 'zof ']) {
      pages.seek(text)
      await vi.advanceTimersByTimeAsync(REST_MS - 1)
    }
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toEqual([{ search: 'zof', after: null }])
    expect(pages.found).toBe('zof')
  })

  it('is answered by the newest answer, whichever came last', async () => {
    const answers: ((page: Page<string>) => void)[] = []
    const pages = new Pages<string>(() => new Promise((resolve) => answers.push(resolve)))
    const [first, second] = [pages.load(), pages.load()]
    answers[1]?.({ rows: ['new'], next: null })
    await second
    answers[0]?.({ rows: ['old'], next: null })
    await first
    expect(pages.rows).toEqual(['new'])
    expect(pages.busy).toBe(false)
  })

  it('that takes long says so, and a quick one does not', async () => {
    let answer: (page: Page<string>) => void = () => undefined
    const pages = new Pages<string>(() => new Promise((resolve) => (answer = resolve)))
    const loading = pages.load()
    await vi.advanceTimersByTimeAsync(100)
    expect(pages.slow).toBe(false)
    await vi.advanceTimersByTimeAsync(100)
    expect(pages.slow).toBe(true)
    answer({ rows: [], next: null })
    await loading
    expect(pages.slow).toBe(false)
  })
})
