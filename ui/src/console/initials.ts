// The letters that stand in a circle beside a name. Decides looks only.

/** The first letters of the first and the last word; one sign of a name that is written without letters of case. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = [...(words[0] ?? '')][0] ?? ''
  if (first.toLowerCase() === first.toUpperCase()) return first
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}
