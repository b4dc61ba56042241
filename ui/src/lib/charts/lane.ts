// Geometry of the day lane: which mark stands where, which hours are written below, and the sums its sentence
// and its table say. Cuts at the edges, never smooths, never invents an end.
import { scaleTime } from 'd3-scale'
import type { LaneView, SpanKind, SpanView } from '../generated/api'

/** A mark narrower than this could not be seen or hit. */
export const MARK_PX_MIN = 4
/** Between two hours below the lane there is at least this much room. */
const TICK_PX_MIN = 62

export interface Mark {
  span: SpanView
  x: number
  width: number
  /** Length in seconds; up to now for one that goes on. */
  seconds: number
}

export interface Tick {
  at: Date
  x: number
}

/** Seconds a span lasted, up to now when it goes on. */
export function spanSeconds(span: SpanView, now: string): number {
  const end = new Date(span.to ?? now).getTime()
  return Math.max(0, (end - new Date(span.from).getTime()) / 1000)
}

/** Position of an instant on a lane `width` px wide, cut to its edges. */
export function position(lane: LaneView, width: number, at: string | Date): number {
  return scaleOf(lane, width)(new Date(at))
}

/** Every span as a mark, in order; those outside the lane are left out. */
export function marks(lane: LaneView, width: number): Mark[] {
  const scale = scaleOf(lane, width)
  const [from, to] = [new Date(lane.from).getTime(), new Date(lane.to).getTime()]
  return lane.spans
    .filter((span) => new Date(span.to ?? lane.now).getTime() >= from && new Date(span.from).getTime() <= to)
    .map((span) => {
      const x = scale(new Date(span.from))
      const end = scale(new Date(span.to ?? lane.now))
      const wide = Math.max(end - x, MARK_PX_MIN)
      return { span, x: Math.min(x, width - wide), width: wide, seconds: spanSeconds(span, lane.now) }
    })
}

/** Full hours with room between them. */
export function ticks(lane: LaneView, width: number): Tick[] {
  const scale = scaleOf(lane, width)
  const most = Math.max(2, Math.floor(width / TICK_PX_MIN))
  const all = scale.ticks(most).filter((at) => at.getMinutes() === 0)
  return all.map((at) => ({ at, x: scale(at) }))
}

/** Seconds of all spans of one kind; a call that was never believed is left out. */
export function secondsOf(lane: LaneView, kind: SpanKind): number {
  return lane.spans
    .filter((span) => span.kind === kind && !span.stuck)
    .reduce((sum, span) => sum + spanSeconds(span, lane.now), 0)
}

function scaleOf(lane: LaneView, width: number) {
  return scaleTime()
    .domain([new Date(lane.from), new Date(lane.to)])
    .range([0, width])
    .clamp(true)
}
