// Where the keys go on: rows that go at once, late, or never; a core that answers when it likes.
import { describe, expect, it } from 'vitest'
import { Place, type Page } from './place'

class Part {
  isConnected = true
  readonly #within: Part[] = []

  button(): Part {
    const button = new Part()
    this.#within.push(button)
    return button
  }

  contains(other: Part | null): boolean {
    return other === this || (other !== null && this.#within.includes(other))
  }

  get buttons(): Part[] {
    return this.#within.filter((one) => one.isConnected)
  }
}

/** A page with rows of two buttons each. */
class Sight implements Page<Part> {
  readonly all: Part[] = []
  keys: Part | null = null
  covered = false
  heading = false

  constructor(count: number) {
    for (let at = 0; at < count; at++) this.all.push(this.row())
  }

  row(): Part {
    const row = new Part()
    row.button()
    row.button()
    return row
  }

  rows = (): Part[] => [...this.all]
  held = (): Part | null => this.keys
  isCovered = (): boolean => this.covered
  give = (to: Part): boolean => {
    this.keys = to.buttons[0] ?? null
    return this.keys !== null
  }
  giveUp = (): void => {
    this.heading = true
  }

  /** A row goes, and takes the keys along. */
  goes(row: Part): void {
    this.all.splice(this.all.indexOf(row), 1)
    row.isConnected = false
    if (row.contains(this.keys)) this.keys = null
  }

  at(row: Part | undefined): boolean {
    return row?.contains(this.keys) ?? false
  }
}

/** Rows, and the place of one of them whose last button has the keys. */
function begin(count: number, at: number): { sight: Sight; row: Part; place: Place<Part> } {
  const sight = new Sight(count)
  const row = sight.all[at] as Part
  sight.keys = row.buttons[1] ?? null
  return { sight, row, place: new Place(row, sight) }
}

describe('the keys go on', () => {
  it('at the next row, at the one before the last, and at the heading when none is left', () => {
    for (const [count, at, next] of [
      [3, 1, 1],
      [3, 2, 1],
      [1, 0, -1],
    ] as const) {
      const { sight, row, place } = begin(count, at)
      sight.goes(row)
      place.look()
      expect(place.settle()).toBe(next < 0)
      expect(sight.heading).toBe(next < 0)
      if (next >= 0) expect(sight.at(sight.all[next])).toBe(true)
    }
  })

  it('however late the row goes that still had them', () => {
    const { sight, row, place } = begin(3, 1)
    const next = sight.all[2]
    for (let frame = 0; frame < 1_000; frame++) {
      place.look()
      expect(place.settle()).toBe(false)
    }
    expect(sight.at(row)).toBe(true)
    sight.goes(row)
    place.look()
    expect(place.settle()).toBe(false)
    expect(sight.at(next)).toBe(true)
  })

  it('in the row first, where what closed left them nowhere, and at the next one when it goes then', () => {
    const { sight, row, place } = begin(2, 0)
    const next = sight.all[1]
    sight.covered = true
    sight.keys = new Part()
    expect(place.settle()).toBe(false)
    sight.covered = false
    sight.keys = null
    expect(place.settle()).toBe(false)
    expect(sight.at(row)).toBe(true)
    sight.goes(row)
    place.look()
    expect(place.settle()).toBe(false)
    expect(sight.at(next)).toBe(true)
  })

  it('once more when the row that got them goes too', () => {
    const { sight, row, place } = begin(3, 0)
    const [, second, third] = sight.all
    sight.goes(row)
    place.look()
    place.settle()
    expect(sight.at(second)).toBe(true)
    sight.goes(second as Part)
    place.look()
    expect(place.settle()).toBe(false)
    expect(sight.at(third)).toBe(true)
  })

  it('within the row when only the button is gone that had them', () => {
    const { sight, row, place } = begin(2, 0)
    const pressed = sight.keys as Part
    expect(place.settle()).toBe(false)
    pressed.isConnected = false
    sight.keys = null
    expect(place.settle()).toBe(false)
    expect(sight.at(row)).toBe(true)
  })

  it('at the row that stands next to it by then, and not at one that was drawn anew meanwhile', () => {
    const { sight, row, place } = begin(3, 1)
    const old = sight.all[2] as Part
    sight.goes(old)
    sight.all.push(sight.row())
    place.look()
    sight.goes(row)
    place.look()
    place.settle()
    expect(sight.at(sight.all[1])).toBe(true)
  })

  it('at the same place when all rows are drawn anew at once', () => {
    const { sight, place } = begin(3, 1)
    for (const one of sight.rows()) sight.goes(one)
    sight.all.push(sight.row(), sight.row(), sight.row())
    place.look()
    expect(place.settle()).toBe(false)
    expect(sight.at(sight.all[1])).toBe(true)
  })
})

describe('the keys stay', () => {
  it('where somebody went meanwhile, and what is watched ends', () => {
    const { sight, row, place } = begin(2, 0)
    const elsewhere = new Part()
    expect(place.settle()).toBe(false)
    sight.keys = elsewhere
    expect(place.settle()).toBe(true)
    sight.goes(row)
    expect(sight.keys).toBe(elsewhere)
  })

  it('nowhere when they were put aside with the pointer', () => {
    const { sight, place } = begin(2, 0)
    expect(place.settle()).toBe(false)
    sight.keys = null
    expect(place.settle()).toBe(false)
    expect(sight.keys).toBe(null)
  })

  it('in what covers the page', () => {
    const { sight, row, place } = begin(2, 0)
    sight.goes(row)
    sight.covered = true
    expect(place.settle()).toBe(false)
    expect(sight.keys).toBe(null)
  })
})

it('without a row they go to the heading where nothing has them', () => {
  const sight = new Sight(0)
  const place = new Place(null, sight)
  expect(place.settle()).toBe(true)
  expect(sight.heading).toBe(true)
})
