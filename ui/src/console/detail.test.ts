// Forms in which the server keeps a detail are put into words; what is none of them stands as it is kept.
import { beforeAll, describe, expect, it } from 'vitest'
import { speakFurther, useLanguage } from '../lib/i18n'
import { detailOf, stepOf } from './detail'
import type { ActRow } from './generated'
import words from './locale/en'

const row = (what: string, detail: string, whom: string | null = null): ActRow => ({
  at: '2026-11-24T09:00:00Z',
  actor: 'Jonas Weber',
  what,
  whom,
  detail,
})

describe('what stands beside an act', () => {
  beforeAll(() => {
    speakFurther(words, {})
    return useLanguage('en')
  })

  it.each([
    ['import_people', '3 changed', { words: 'Changed: 3' }],
    ['person_leave', '2 sessions ended', { words: 'Sessions ended: 2' }],
    ['person_leave', 'removed', { words: 'Removed in the directory' }],
    ['account_unlink', '1 accounts', { words: 'Accounts: 1' }],
    ['privacy_erase', '1204 bodies', { words: 'Texts erased: 1,204' }],
    ['backup', '12 streams, 3400 records', { words: 'Records: 3,400 · streams: 12' }],
    ['policy_agree', 'version 4', { words: 'Version 4' }],
    ['policy_set', 'version 4, waits for the works council', { words: 'Version 4, waits for the works council' }],
    ['pulse_told', '2 of 5 told', { words: 'Results told: 2 of 5' }],
    ['person_merge', 'the same person as 7f3a', { words: 'The same person as', code: '7f3a' }],
    ['case_board', 'shown, 9c1b', { words: 'Put on the wall board', code: '9c1b' }],
    ['case_board', 'hidden, 9c1b', { words: 'Taken off the wall board', code: '9c1b' }],
    ['case_merge', '9c1b into 7f3a', { code: '9c1b → 7f3a' }],
    ['praise_approve', 'ab12 from Survey of May', { words: 'From Survey of May', code: 'ab12' }],
    ['praise_take', '2 passed_on, 1 waits', { words: 'Passed on: 2 · Wait for a look: 1' }],
    ['praise_take', '1 refused, day_ahead', { words: 'Not taken: 1', code: 'day_ahead' }],
    ['person_post_set', 'works_council', { words: 'Works council' }],
    ['report_approve', '2026-10', { words: 'October 2026' }],
    ['case_step', 'sooner, 9c1b', { code: '9c1b' }],
    ['case_step', 'withdraw, 9c1b', { code: 'withdraw, 9c1b' }],
    ['request_refuse', 'erase', { words: 'Asked for everything of a person to be erased' }],
    ['token_add', 'praise from Zendesk', { code: 'praise from Zendesk' }],
    ['account_link', 'https://login.example', { code: 'https://login.example' }],
    ['session_end', 'amber-falcon', { code: 'amber-falcon' }],
    ['console_login', '', {}],
  ])('%s, "%s"', (what, detail, said) => expect(detailOf(row(what, detail))).toEqual(said))

  it('says of who takes over whether they did it themselves', () => {
    expect(stepOf(row('case_step', 'own, 9c1b', 'Jonas Weber'))).toBe('own')
    expect(stepOf(row('case_step', 'own, 9c1b', 'Ewa Nowak'))).toBe('handed')
  })
})
