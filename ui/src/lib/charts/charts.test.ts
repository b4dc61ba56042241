// The pictures tell the truth: the water stands where the load is, and a mark where its call was.
import { describe, expect, it } from 'vitest'
import type { LaneView, SpanKind } from '../generated/api'
import { MARK_PX_MIN, marks, position, secondsOf, spanSeconds, ticks } from './lane'
import { fill, RADIUS, SIZE, water, waterline, WAVE } from './tide'

const at = (hour: number, minute = 0) => new Date(2026, 10, 24, hour, minute).toISOString()
const span = (kind: SpanKind, from: string, to: string | null) => ({ kind, from, to, uncertain: false, stuck: false })
const lane = (spans: LaneView['spans']): LaneView => ({ from: at(9), to: at(17), now: at(13), spans })

describe('the tide', () => {
  it('rises with the load and stops at the brim', () => {
    const levels = [0, 750, 1500, 2999, 3000].map((load) => fill(load, 3000))
    expect([...levels].sort((a, b) => a - b)).toEqual(levels)
    expect(fill(3001, 3000)).toBe(fill(3000, 3000))
    expect(fill(-1, 3000)).toBe(fill(0, 3000))
  })

  it('is half full at half the mark', () => {
    expect(fill(1500, 3000)).toBeCloseTo(0.5)
    expect(waterline(0.5)).toBe(SIZE / 2)
  })

  it('stays inside the glass', () => {
    expect(waterline(1)).toBe(SIZE / 2 - RADIUS)
    expect(waterline(0)).toBe(SIZE / 2 + RADIUS)
  })

  it('shows something true even for a mark of nothing', () => {
    expect(fill(10, 0)).toBeGreaterThan(0)
  })

  it('reaches far enough to drift by one wave', () => {
    const xs = [...water(5, 0).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((pair) => Number(pair[1]))
    expect(Math.min(...xs)).toBeLessThanOrEqual(0)
    expect(Math.max(...xs)).toBeGreaterThanOrEqual(SIZE + WAVE)
  })
})

describe('the day lane', () => {
  it('draws a call where it was and as long as it was', () => {
    const [mark] = marks(lane([span('call', at(10), at(11))]), 800)
    expect(mark).toMatchObject({ x: 100, width: 100, seconds: 3600 })
  })

  it('lets a call that goes on reach now and no further', () => {
    const [mark] = marks(lane([span('call', at(12), null)]), 800)
    expect(mark).toMatchObject({ x: 300, width: 100, seconds: 3600 })
  })

  it('keeps a very short one wide enough to be seen, inside the lane', () => {
    const drawn = marks(lane([span('reset', at(10), at(10)), span('call', at(17), at(17))]), 800)
    expect(drawn.map((mark) => mark.width)).toEqual([MARK_PX_MIN, MARK_PX_MIN])
    for (const mark of drawn) expect(mark.x + mark.width).toBeLessThanOrEqual(800)
  })

  it('cuts at the edges and leaves out what is beyond them', () => {
    const drawn = marks(
      lane([span('call', at(8), at(10)), span('call', at(7), at(8)), span('call', at(18), at(19))]),
      800,
    )
    expect(drawn).toHaveLength(1)
    expect(drawn[0]).toMatchObject({ x: 0, width: 100, seconds: 7200 })
  })

  it('never counts a span whose end lies before its start', () => {
    expect(spanSeconds(span('call', at(11), at(10)), at(13))).toBe(0)
  })

  it('sums one kind only', () => {
    const view = lane([
      span('call', at(10), at(10, 9)),
      span('reset', at(11), at(11, 3)),
      span('call', at(12), at(12, 1)),
    ])
    expect(secondsOf(view, 'call')).toBe(600)
    expect(secondsOf(view, 'reset')).toBe(180)
  })

  it('leaves a call that was never believed out of the sum', () => {
    const stuck = { ...span('call', at(9), at(13)), uncertain: true, stuck: true }
    expect(secondsOf(lane([stuck, span('call', at(13), at(13, 5))]), 'call')).toBe(300)
  })

  it('writes full hours with room between them', () => {
    for (const width of [150, 320, 700]) {
      const xs = ticks(lane([]), width).map((tick) => tick.x)
      expect(xs.length).toBeGreaterThan(1)
      for (let i = 1; i < xs.length; i++) expect((xs[i] ?? 0) - (xs[i - 1] ?? 0)).toBeGreaterThan(30)
    }
  })

  it('puts now where now is', () => {
    expect(position(lane([]), 800, at(13))).toBe(400)
  })
})
