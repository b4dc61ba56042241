// Where the keys go on when what had them is gone: to the same row, the next one, the one before it, or the heading of the
// view. Moves them only where nothing has them: whoever went elsewhere meanwhile stays there.
import { tick } from 'svelte'

/** Puts the keys there, once what was done has been drawn. */
export type Back = () => Promise<void>

/** So many frames what closes, and a row that goes, may take: two seconds. */
const FRAMES_MAX = 120

/** Sees where a row stands, before something is done about it; `rows` selects all that stand in its list. */
export function standing(row: Element | null, rows: string): Back {
  const all = [...document.querySelectorAll(rows)]
  const at = row ? all.indexOf(row) : -1
  const order = at < 0 ? [] : [...all.slice(at), ...all.slice(0, at).reverse()]
  return async () => {
    await tick()
    if (!(await isFree(row))) return
    const there = order.find((one) => one.isConnected)
    const next = there?.querySelector<HTMLElement>('button:not([disabled])')
    const to = next ?? document.querySelector<HTMLElement>('main h1')
    to?.focus()
  }
}

/**
 * Whether nothing has the keys, once what closes is gone: until then it takes them back from wherever they are put. It may
 * give them back to the row, which goes a moment later and takes them along.
 */
async function isFree(row: Element | null): Promise<boolean> {
  for (let frame = 0; frame < FRAMES_MAX; frame++) {
    await new Promise(requestAnimationFrame)
    if (document.querySelector('[role=dialog], [role=menu]')) continue
    const at = document.activeElement
    if (!at || at === document.body) return true
    if (!row?.contains(at)) return false
  }
  return false
}
