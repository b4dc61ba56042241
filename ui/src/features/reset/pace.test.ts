// A reset's pace: four seconds in, six out, twenty for each stretch, one word a minute.
import { describe, expect, it } from 'vitest'
import { left } from './left'
import { breath, IN_S, OUT_S, spokenMinute, stretch, STRETCH_S, STRETCHES } from './pace'

describe('the breath', () => {
  it('turns exactly at its seconds', () => {
    expect([0, IN_S - 0.01, IN_S, IN_S + OUT_S - 0.01, IN_S + OUT_S].map(breath)).toEqual([
      'in',
      'in',
      'out',
      'out',
      'in',
    ])
  })
})

describe('the stretches', () => {
  it('follow one another and come round again', () => {
    const turns = [0, 1, 2, 3, 4].map((turn) => stretch(turn * STRETCH_S))
    expect(turns).toEqual([...STRETCHES, STRETCHES[0]])
    expect(stretch(STRETCH_S - 0.01)).toBe(STRETCHES[0])
  })
})

describe('the time left', () => {
  it('is spoken of once a minute', () => {
    const said = new Set(Array.from({ length: 181 }, (_, second) => spokenMinute(second)))
    expect([...said]).toEqual([0, 1, 2, 3])
  })

  it('does not hurry: minutes, then less than one, then nearly done', () => {
    expect([180, 89, 60, 59, 6, 5, 0].map(left)).toEqual([
      'about 3 minutes left',
      'about a minute left',
      'about a minute left',
      'less than a minute left',
      'less than a minute left',
      'nearly done',
      'nearly done',
    ])
  })
})
