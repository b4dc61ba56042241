// The week strip tells the truth: a bar is as tall as its time, nothing is drawn where nothing was measured.
import { describe, expect, it } from 'vitest'
import type { HistoryDayView } from '../generated/api'
import { BAR_PX_MIN, strip } from './week'

const HOUR = 3600
const day = (on: string, call_s: number, rest_s = 0, longest_s = 0): HistoryDayView => ({
  on,
  measured: true,
  call_s,
  rest_s,
  longest_s,
  resets: 0,
  uncertain_s: 0,
  unmeasured_s: 0,
  in_detail: true,
})
const ROOM = { width: 740, calls: 100, rests: 20, between: 10, gutter: 40 }
const GROUND = ROOM.calls + ROOM.between + ROOM.rests
const week = (...days: HistoryDayView[]) => strip(days, ROOM)

describe('the week strip', () => {
  it('draws a bar as tall as its time, from the ground', () => {
    const { columns, levels } = week(day('2026-11-16', 6 * HOUR, HOUR), day('2026-11-17', 3 * HOUR))
    expect(levels.map((level) => level.seconds / HOUR)).toEqual([2, 4, 6])
    expect(columns[0]?.call).toMatchObject({ y: 0, height: 100 })
    expect(columns[1]?.call).toMatchObject({ y: 50, height: 50 })
    expect((columns[0]?.rest?.y ?? 0) + (columns[0]?.rest?.height ?? 0)).toBe(GROUND)
  })

  it('gives rest a scale of its own, so that a short one can be seen beside hours of calls', () => {
    const { columns, restLevel } = week(day('2026-11-16', 6 * HOUR, HOUR / 4))
    expect(columns[0]?.rest?.height).toBe(ROOM.rests)
    expect(restLevel).toEqual({ seconds: HOUR / 4, y: GROUND - ROOM.rests })
  })

  it('draws no bar for no time, and one that can be seen for a second', () => {
    const [quiet, second] = week(day('2026-11-16', 0), day('2026-11-17', 1, 6 * HOUR)).columns
    expect([quiet?.call, quiet?.rest, quiet?.longestY]).toEqual([null, null, null])
    expect(second?.call?.height).toBe(BAR_PX_MIN)
  })

  it('keeps the longest stretch within the call time of its day', () => {
    // A stretch over midnight belongs to the day it ended on.
    const [over] = week(day('2026-11-16', HOUR, 0, 2 * HOUR)).columns
    expect(over?.longestY).toBe(over?.call?.y)
  })

  it('keeps the columns apart, in order and inside the strip', () => {
    const days = ['16', '17', '18', '19', '20', '21', '22'].map((n) => day(`2026-11-${n}`, HOUR))
    const { columns } = week(...days)
    for (const [i, column] of columns.entries()) {
      const next = columns[i + 1]?.x ?? 741
      expect(column.x).toBeGreaterThanOrEqual(40)
      expect(column.x + column.width).toBeLessThan(next)
    }
  })

  it('has at most three steps, of a length people think in', () => {
    for (const most of [30, 60, 200, 1000, 3599, 3601, 5 * HOUR, 9 * HOUR, 20 * HOUR]) {
      const { levels } = week(day('2026-11-16', most))
      expect(levels.length).toBeLessThanOrEqual(3)
      expect(levels.at(-1)?.seconds).toBeGreaterThanOrEqual(most)
    }
  })
})
