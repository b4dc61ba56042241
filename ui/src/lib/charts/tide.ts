// Geometry of the tide: how high the water stands and the line of its waves. Numbers in, path out; no colour.
import { curveBasis, line } from 'd3-shape'

/** The picture is a square of this many units; the glass is a circle in its middle. */
export const SIZE = 220
export const RADIUS = 96
/** Length of one wave; moving by it brings back the same picture. */
export const WAVE = 110

const LOWEST = 0.06
const HIGHEST = 0.94

/** Share of the glass that is filled, 0 to 1. Zero load still shows a little water: the sea is never gone. */
export function fill(loadS: number, markS: number): number {
  if (markS <= 0) return LOWEST
  const share = Math.min(Math.max(loadS / markS, 0), 1)
  return LOWEST + share * (HIGHEST - LOWEST)
}

/** Height of the water's line in units from the top, for a share of 0 to 1. */
export function waterline(share: number): number {
  return SIZE / 2 + RADIUS - share * 2 * RADIUS
}

/** A closed body of water whose top waves around 0; wide enough to be moved by one wave to the left. */
export function water(amplitude: number, phase: number): string {
  const points: [number, number][] = []
  for (let x = -WAVE; x <= SIZE + WAVE * 2; x += WAVE / 8) {
    points.push([x, Math.sin(((x + phase) / WAVE) * 2 * Math.PI) * amplitude])
  }
  const top = line().curve(curveBasis)(points) ?? ''
  return `${top}V${SIZE * 2}H${-WAVE}Z`
}
