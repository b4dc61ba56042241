// A browser's "back" while a sheet is open: it closes the sheet, as whoever presses it means, and does not leave the room with what
// is written there. Only where pages are gone through by a browser; a window that has no "back" never asks for it.

let asked = false
/** Of the sheets that are open, how each is closed; the last one lies on top. */
const open: (() => void)[] = []
/** Steps back that we take ourselves, because a sheet was closed in another way. */
let ours = 0

const isMark = (state: unknown) => typeof state === 'object' && state !== null && 'sheet' in state

/** From now on "back" closes sheets. */
export function backClosesSheets(): void {
  asked = true
  // The page was loaded anew while a sheet was open: there is none now.
  if (isMark(history.state)) history.replaceState(null, '')
  window.addEventListener('popstate', () => {
    if (ours > 0) ours -= 1
    else open.pop()?.()
  })
}

/** A sheet opened. What comes back is called when it is closed, however that came. */
export function sheetOpened(close: () => void): () => void {
  if (!asked) return () => undefined
  history.pushState({ sheet: true }, '')
  open.push(close)
  return () => {
    const at = open.lastIndexOf(close)
    if (at === -1) return
    open.splice(at, 1)
    // Somebody went elsewhere meanwhile: the step is theirs.
    if (!isMark(history.state)) return
    ours += 1
    history.back()
  }
}
