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
  /** The part of the call bar that the longest stretch without rest takes; drawn from its foot. */
  longest: Bar | null
  rest: Bar | null
}

export interface Level {
  seconds: number
  y: number
}

export interface Strip {
  columns: Column[]
  levels: Level[]
}

/** The strip of `days`, `width` by `height` px, with `gutter` px on the left for the scale. */
export function strip(days: HistoryDayView[], width: number, height: number, gutter: number): Strip {
  const most = Math.max(...days.flatMap((day) => [day.call_s, day.rest_s]), MINUTE_S)
  const step = STEPS_S.find((seconds) => most <= seconds * STEPS_MAX) ?? Math.ceil(most / STEPS_MAX)
  const top = Math.ceil(most / step) * step
  const y = scaleLinear().domain([0, top]).range([height, 0])
  const band = scaleBand<string>()
    .domain(days.map((day) => day.on))
    .range([gutter, width])
    .paddingInner(0.1)
  const wide = band.bandwidth()
  const bar = (seconds: number, from: number, to: number): Bar | null => {
    if (seconds <= 0) return null
    const tall = Math.max(height - y(seconds), BAR_PX_MIN)
    return { x: from, y: height - tall, width: to - from, height: tall }
  }
  const columns = days.map((day) => {
    const x = band(day.on) ?? gutter
    const [left, middle, right] = [x + wide * 0.16, x + wide * 0.58, x + wide * 0.84]
    return {
      day,
      x,
      width: wide,
      call: bar(day.call_s, left, middle - 1.5),
      longest: bar(Math.min(day.longest_s, day.call_s), left, middle - 1.5),
      rest: bar(day.rest_s, middle + 1.5, right),
    }
  })
  const levels = Array.from({ length: Math.round(top / step) }, (_, i) => (i + 1) * step)
  return { columns, levels: levels.map((seconds) => ({ seconds, y: y(seconds) })) }
}
