// Where the keys go on when what had them is gone: to the same row, the next one, the one before it, or the heading of the
// view. Moves them only where nothing has them: whoever went elsewhere meanwhile stays there. Must never count on how soon
// something goes: the answer after which it does may take the core a second or a minute.
import { tick } from 'svelte'
import { Place } from './place'

/** Puts the keys there, once what was done has been drawn; goes on for as long as the keys stay in the row. */
export type Back = () => Promise<void>

/** What closes takes the keys back from wherever they are put, until it is gone. */
const COVERS = '[role=dialog], [role=menu]'
/** What of a row gets the keys, unless something is named. */
const BUTTON = 'button:not([disabled])'

/** Ends what is watched for the one before: there is one who presses keys. */
let end: () => void = () => undefined

/**
 * Sees where a row stands, before something is done about it; `rows` selects all that stand in its list. `wanted` is what
 * of the row gets the keys while it is there, the best first.
 */
export function standing(row: Element | null, rows: string, wanted: string[] = []): Back {
  const place = new Place<Element>(row, {
    rows: () => [...document.querySelectorAll(rows)],
    held: () => (document.activeElement === document.body ? null : document.activeElement),
    isCovered: () => document.querySelector(COVERS) !== null,
    give: (to) => focus(to === row ? [...wanted, BUTTON] : [BUTTON], to),
    giveUp: () => focus(['main h1'], document),
  })
  watch(() => place.look())
  return async () => {
    await tick()
    settle(place)
  }
}

/** Settles at the next frame, and one frame after whatever changes, until the keys are elsewhere. */
function settle(place: Place<Element>): void {
  let frame = 0
  const later = (): void => {
    place.look()
    frame ||= requestAnimationFrame(() => {
      frame = 0
      if (place.settle()) end()
    })
  }
  watch(later, () => cancelAnimationFrame(frame))
  later()
}

/** From now on, whenever something comes or goes on the page, or the keys go somewhere. */
function watch(changed: () => void, ended: () => void = () => undefined): void {
  end()
  const watched = new MutationObserver(changed)
  watched.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', changed)
  end = () => {
    watched.disconnect()
    document.removeEventListener('focusin', changed)
    ended()
  }
}

/** Gives the keys to the first there is of these. */
function focus(wanted: string[], within: ParentNode): boolean {
  const to = wanted.map((one) => within.querySelector<HTMLElement>(one)).find((one) => one !== null)
  to?.focus()
  return to !== undefined
}
