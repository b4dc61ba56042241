// How long a text is, as the core counts it.

/** Unicode scalar values, without blanks at either end. */
export function charsOf(text: string): number {
  return [...text.trim()].length
}
