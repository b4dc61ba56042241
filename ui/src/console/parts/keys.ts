// Where the keys go on in the console when what had them is gone: to the sheet that is open, else to the room. Moves them only
// where nothing has them: whoever went elsewhere meanwhile stays there.
import { tick } from 'svelte'

/** Puts the keys there, once what was done has been drawn and what closes is gone. */
export async function keepKeys(): Promise<void> {
  await tick()
  // One frame in which it goes, and one in which whoever opened it gets them back.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  const at = document.activeElement
  if (at && at !== document.body) return
  const to = document.querySelector<HTMLElement>('[role=dialog]') ?? document.querySelector<HTMLElement>('main')
  to?.focus({ preventScroll: true })
}
