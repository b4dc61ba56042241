// Lines of a text: where one is, and the column of numbers beside them. Lines count from 1, as faults do.
import type { RefusedRow } from './generated'

/** Where a line begins and ends; one past the end is the last one. */
export function placeOfLine(text: string, line: number): { from: number; to: number } {
  let from = 0
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', from)
    if (end < 0) break
    from = end + 1
  }
  const end = text.indexOf('\n', from)
  return { from, to: end < 0 ? text.length : end }
}

/** The numbers of all lines, one below the other, with a mark before those that have a fault. */
export function gutter(text: string, faults: RefusedRow[]): string {
  const marked = new Set(faults.map((fault) => fault.line))
  const count = text.split('\n').length
  return Array.from({ length: count }, (_, i) => (marked.has(i + 1) ? `● ${i + 1}` : String(i + 1))).join('\n')
}
