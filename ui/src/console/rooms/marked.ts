// Words within a text, found again as they stand there. Decides only where they are, first place first.

export interface Part {
  text: string
  isMarked: boolean
}

/** The text in parts, with the first place of `words` marked; as a whole where they are not in it. */
export function marked(text: string, words: string): Part[] {
  const sought = words.trim()
  const at = sought ? text.toLowerCase().indexOf(sought.toLowerCase()) : -1
  // Where small letters are longer than large ones the places do not agree; then nothing is marked.
  if (at < 0 || text.toLowerCase().length !== text.length) return [{ text, isMarked: false }]
  const parts = [
    { text: text.slice(0, at), isMarked: false },
    { text: text.slice(at, at + sought.length), isMarked: true },
    { text: text.slice(at + sought.length), isMarked: false },
  ]
  return parts.filter((part) => part.text !== '')
}
