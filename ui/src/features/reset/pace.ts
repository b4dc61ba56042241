// The pace of a reset: when to breathe in and out, which stretch comes when, what is said aloud and when.

/** One breath: in for four seconds, out for six. */
export const IN_S = 4
export const OUT_S = 6
/** Each stretch is held this long. */
export const STRETCH_S = 20

export type Breath = 'in' | 'out'
export const STRETCHES = ['shoulders', 'reach', 'side', 'neck'] as const
export type Stretch = (typeof STRETCHES)[number]

/** In or out at so many seconds. */
export function breath(elapsedS: number): Breath {
  return elapsedS % (IN_S + OUT_S) < IN_S ? 'in' : 'out'
}

/** The stretch at so many seconds; they come round again. */
export function stretch(elapsedS: number): Stretch {
  return STRETCHES[Math.floor(elapsedS / STRETCH_S) % STRETCHES.length] ?? 'shoulders'
}

/** The minute a screen reader speaks of: it changes at most once a minute. */
export function spokenMinute(leftS: number): number {
  return Math.ceil(leftS / 60)
}
