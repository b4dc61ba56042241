// Finding a person by what was typed: every word of it begins a word of the name or the team.
import type { PersonView } from '../../lib/generated/api'

/** Without accents and case, so that "zoe" finds "Zoë". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}

/** People that match, in the order they came. Chinese names match anywhere, they have no blanks. */
export function matching(people: PersonView[], typed: string): PersonView[] {
  const asked = plain(typed).split(/\s+/).filter(Boolean)
  return people.filter((person) => {
    const text = plain(`${person.name} ${person.team ?? ''}`)
    const words = text.split(/\s+/)
    return asked.every(
      (part) => words.some((word) => word.startsWith(part)) || (/\p{Script=Han}/u.test(part) && text.includes(part)),
    )
  })
}
