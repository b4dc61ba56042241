// What left this computer, in words. Decides no words; only which sentence tells of what.
import type { Readers, RecordWhat, SentItemView, SentRecords, SentWhat } from '../../lib/generated/api'
import { t, type Plain } from '../../lib/i18n'
import { clock, length } from '../../lib/i18n/format'

/** From this many bytes on they are told in kilobytes. */
const KILOBYTES_FROM = 1000

const WHAT: Record<Exclude<SentWhat, 'uncounted'>, Plain> = {
  join: 'sent-join',
  leave: 'sent-leave',
  records: 'sent-records',
  proof: 'sent-proof',
  sealed: 'sent-sealed',
  keys: 'sent-keys',
  heads: 'sent-heads',
  feeds: 'sent-feeds',
  live: 'sent-live',
  calendar: 'sent-calendar',
  slip: 'sent-slip',
  voice: 'sent-voice',
  voice_tokens: 'sent-voice-tokens',
  unreached: 'sent-unreached',
}

const RECORD = {
  kudos_given: 'sent-record-kudos-given',
  kudos_thanked: 'sent-record-kudos-thanked',
  kudos_shown: 'sent-record-kudos-shown',
  kudos_taken_back: 'sent-record-kudos-taken-back',
  kudos_reported: 'sent-record-kudos-reported',
  recognition_set: 'sent-record-recognition-set',
  relief_asked: 'sent-record-relief-asked',
  path_shared: 'sent-record-path-shared',
  sealed: 'sent-record-sealed',
  other: 'sent-record-other',
} as const satisfies Record<RecordWhat, string>

const READERS = {
  nobody: 'sent-for-nobody',
  one_person: 'sent-for-one-person',
  team: 'sent-for-team',
  everyone: 'sent-for-everyone',
} as const satisfies Record<Readers, string>

/** Whether it is the sum of a day, and not something that the agent pressed. */
export function isSum(item: SentItemView): boolean {
  return !['join', 'leave', 'keys', 'records', 'voice', 'uncounted'].includes(item.what)
}

/** What left, one sentence each. */
export function what(item: SentItemView): string[] {
  if (item.what === 'uncounted') {
    return [t('sent-uncounted', { from: clock(item.first_at), to: clock(item.last_at) })]
  }
  if (item.records.length > 0) return item.records.map(record)
  return [t(WHAT[item.what])]
}

function record(records: SentRecords): string {
  return t(READERS[records.readers], { what: t(RECORD[records.what], { times: records.times }) })
}

/** When, as "13:05" or "08:00–16:00". */
export function when(item: SentItemView): string {
  const [first, last] = [clock(item.first_at), clock(item.last_at)]
  return first === last ? first : `${first}–${last}`
}

/** How often, how long, how many bytes, what became of it. */
export function facts(item: SentItemView): string {
  const facts: string[] = []
  if (isSum(item)) facts.push(t('sent-times', { times: item.times }))
  if (item.open_s > 0) facts.push(t('sent-open', { length: length(item.open_s) }))
  if (item.bytes > 0) facts.push(size(item.bytes))
  if (item.unanswered > 0) {
    facts.push(isSum(item) ? t('sent-unanswered', { times: item.unanswered }) : t('sent-no-answer'))
  }
  const kept = item.records.find((records) => records.kept_h !== null)?.kept_h
  if (kept) facts.push(t('sent-kept', { hours: kept }))
  return facts.join(' · ')
}

function size(bytes: number): string {
  if (bytes < KILOBYTES_FROM) return t('sent-bytes', { bytes })
  return t('sent-kilobytes', { kilobytes: Math.ceil(bytes / KILOBYTES_FROM) })
}
