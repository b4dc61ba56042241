// Two quick wishes: the last one counts, and what was refused is said.
import { describe, expect, it } from 'vitest'
import { Wish } from './wish.svelte'

describe('a wish', () => {
  it('sends the first and the last of many, one at a time', async () => {
    const sent: number[] = []
    let free = () => {}
    const wish = new Wish<number>((value) => {
      sent.push(value)
      return sent.length === 1 ? new Promise<void>((resolve) => (free = resolve)) : undefined
    })
    const first = wish.want(1)
    expect(await wish.want(2)).toBe(false)
    expect(await wish.want(3)).toBe(false)
    expect(sent).toEqual([1])
    free()
    expect(await first).toBe(true)
    expect(sent).toEqual([1, 3])
    expect(wish.busy).toBe(false)
  })

  it('keeps a refusal until the next wish', async () => {
    let refuses = true
    const wish = new Wish<boolean>(() => {
      if (refuses) throw { code: 'not_allowed' }
    })
    await wish.want(true)
    expect(wish.problem).toEqual({ code: 'not_allowed' })
    refuses = false
    await wish.want(true)
    expect(wish.problem).toBeNull()
  })
})
