// Geometry of the week strip: a column a day, bars as tall as their time, a scale in steps people think in.
// Draws what was measured and nothing else: no bar is made taller than its time but for being seen at all.
import { scaleBand, scaleLinear } from 'd3-scale'
import type { HistoryDayView } from '../generated/api'

/** A bar of any time at all is at least this tall. */
export const BAR_PX_MIN = 2
const MINUTE_S = 60
/** Steps of the scale, in seconds. */
const STEPS_S = [1, 5, 15, 30, 60, 120, 240, 480].map((minutes) => minutes * MINUTE_S)
/** At most so many steps above the ground. */
const STEPS_MAX = 3

export interface Bar {
  x: number
  y: number
  width: number
  height: number
}

export interface Column {
  day: HistoryDayView
  x: number
  width: number
  call: Bar | null
  /** How high in the call bar the longest stretch without rest reaches: a line across it. */
  longestY: number | null
  /** On the ground of its own, with a scale of its own. */
  rest: Bar | null
}

export interface Level {
  seconds: number
  y: number
}

/** Where calls and rest stand: the heights of their grounds and how tall each may be, in px. */
export interface Room {
  width: number
  calls: number
  rests: number
  /** Between the ground of the calls and the top of the rests. */
  between: number
  /** On the left, for the scales. */
  gutter: number
}

export interface Strip {
  columns: Column[]
  levels: Level[]
  /** The one level of the scale of rest: its top. */
  restLevel: Level
}

interface Scale {
  y: (seconds: number) => number
  levels: number[]
}

/** A scale from `ground` up by `tall` px, in steps people think in. */
function scale(most: number, ground: number, tall: number, steps: number): Scale {
  const step = STEPS_S.find((seconds) => most <= seconds * steps) ?? Math.ceil(most / steps)
  const top = Math.ceil(most / step) * step
  const y = scaleLinear()
    .domain([0, top])
    .range([ground, ground - tall])
  return { y, levels: Array.from({ length: Math.round(top / step) }, (_, i) => (i + 1) * step) }
}

/** The strip of `days`. */
export function strip(days: HistoryDayView[], room: Room): Strip {
  const { width, gutter } = room
  const ground = room.calls + room.between + room.rests
  const most = (of: (day: HistoryDayView) => number) => Math.max(...days.map(of), MINUTE_S)
  const calls = scale(
    most((day) => day.call_s),
    room.calls,
    room.calls,
    STEPS_MAX,
  )
  const rests = scale(
    most((day) => day.rest_s),
    ground,
    room.rests,
    1,
  )
  const band = scaleBand<string>()
    .domain(days.map((day) => day.on))
    .range([gutter, width])
    .paddingInner(0.1)
  const wide = band.bandwidth()
  const bar = (seconds: number, { y }: Scale, foot: number, x: number): Bar | null => {
    if (seconds <= 0) return null
    const tall = Math.max(foot - y(seconds), BAR_PX_MIN)
    return { x: x + wide * 0.24, y: foot - tall, width: wide * 0.52, height: tall }
  }
  const columns = days.map((day) => {
    const x = band(day.on) ?? gutter
    return {
      day,
      x,
      width: wide,
      call: bar(day.call_s, calls, room.calls, x),
      longestY: day.longest_s > 0 ? calls.y(Math.min(day.longest_s, day.call_s)) : null,
      rest: bar(day.rest_s, rests, ground, x),
    }
  })
  const restTop = rests.levels.at(-1) ?? MINUTE_S
  return {
    columns,
    levels: calls.levels.map((seconds) => ({ seconds, y: calls.y(seconds) })),
    restLevel: { seconds: restTop, y: rests.y(restTop) },
  }
}
