// How long a text is, as the core counts it.

/** What a reader counts as characters, without blanks at either end: a family of emoji is one. */
export function charsOf(text: string): number {
  const trimmed = text.trim()
  if (!('Segmenter' in Intl)) return [...trimmed].length
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(trimmed)].length
}
