// What a screen reader would say of a page, without what is another on every day: times, days, counts of minutes
// that pass while the page is looked at, addresses and folders of this run.

const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const SHORT = '(?:Jan|Feb|Mar|Apr|May|June|July|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)'
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

const CHANGING: [RegExp, string][] = [
  [new RegExp(`${WEEKDAY},? \\d{1,2} ${MONTHS}(?: \\d{4})?`, 'g'), 'DAY'],
  [new RegExp(`\\b\\d{1,2} (?:${MONTHS}|${SHORT})\\b(?: \\d{4})?`, 'g'), 'DAY'],
  [new RegExp(`\\b${WEEKDAY}\\b`, 'g'), 'WEEKDAY'],
  [/\b\d{4}-\d\d-\d\d\b/g, 'DAY'],
  [/\b\d\d:\d\d\b/g, 'TIME'],
  [/\b(?:just now|\d+ min ago|today TIME|yesterday)/g, 'LATELY'],
  [/\b\d+\shours?\b|\b\d+\sh(?:\s\d+\smin)?\b|\b\d+\s(?:min|s)\b/g, 'LENGTH'],
  [/127\.0\.0\.1:\d+/g, 'ADDRESS'],
  [/\b\d+ (?:bytes|kB)\b/g, 'SIZE'],
  [/\bsession [0-9a-f]{16}\b/g, 'session ID'],
  [/\/\S*\/(?:amara|alone|offline|long|second|fresh|left)\b/g, 'FOLDER'],
  // The code and digits of a pairing, the recovery words of a vault.
  [/^(\s*- paragraph: )"?[\d ]{6,}"?$/gm, '$1DIGITS'],
  [/^(\s*- paragraph: )[A-Z0-9]{4}(?:[- ][A-Z0-9]{4})+$/gm, '$1CODE'],
  [/^(\s*- listitem: )"?\d+ [a-z]{3,8}"?$/gm, '$1WORD'],
  [/\bWord \d+\b/g, 'Word N'],
  [/For you alone, \d+\./g, 'For you alone.'],
]

/** Entries of a list that say the same, one after the other: how many there are is another thing in each run. */
const AGAIN = /^(( *)- listitem:.*\n(?:\2 .*\n)*)\1+/gm

/** The same words on every day. */
export function said(snapshot: string): string {
  const text = CHANGING.reduce((text, [what, by]) => text.replace(what, by), snapshot)
  return (text + '\n').replace(AGAIN, '$1')
}
