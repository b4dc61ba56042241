// The one way from the console to its server. Knows addresses and shapes, decides nothing; a refusal comes out as the
// Problem that the server sent, and no answer as one of our own. Must never keep a secret: the session is a cookie that
// no script can read.
import { isProblem, type Problem } from '../lib/problem'
import type {
  ActRow,
  CaseRow,
  CaseView,
  ImportPreview,
  InviteMade,
  LadderCheck,
  LadderRow,
  Me,
  Named,
  Page,
  PersonRow,
  PolicyCheck,
  PolicyRoom,
  PolicyVersionRow,
  PolicyVersionView,
  Post,
  PulseRoom,
  ReleaseRow,
  ReportRow,
  RequestPlan,
  RequestRow,
  RetentionRow,
  RosterPreview,
  SessionRow,
  ConsoleWays,
  TeamRoom,
  ValueRow,
  WaitingPraise,
  Wall,
} from './generated'

/** What is to become of a customer's words. */
export type PraiseAnswer = 'approve' | 'refuse'

/** What is to become of something that takes two people. */
export type RequestAct = 'confirm' | 'refuse' | 'take_back'

/** Which of what takes two people: what waits, or what waits no longer. */
export type RequestsWhich = 'waiting' | 'over'

/** What an admin changes of a person; what is not named stays. */
export interface PersonChange {
  name?: string
  /** Name of the team; null takes it away. */
  team?: string | null
  post?: Post
  active?: boolean
}

/** Which of what was said is listed: what is open, what of it is late, or what was answered. */
export type Which = 'open' | 'overdue' | 'answered'

/** What is asked for of what was said. */
export interface VoicesAsked extends Asked {
  which: Which
  sort?: CaseRow['sort']
}

/** What somebody does about a case. */
export type CaseAct =
  | { act: 'own' }
  | { act: 'hand_over'; to: string }
  | { act: 'sooner'; on: string }
  | { act: 'yes'; why: string; by?: string }
  | { act: 'no'; why: string }
  | { act: 'done'; note: string }
  | { act: 'merge'; into: string }
  | { act: 'board'; shown: boolean }

/** A question that is to be asked: one that every language has words for, or the centre's own. */
export type QuestionAsked = { key: string } | { text: string }

const BASE = '/console/api'
/** Where a sign-in with the account at work begins. */
export const SSO_BEGIN = '/console/login'
/** Rows of a page. */
export const PAGE_ROWS = 50
/** Nobody answered, or nobody of ours. */
const LOST: Problem = { code: 'server_unreachable' }
const BROKEN: Problem = { code: 'server_broken' }
/** The question was called off here; nobody is told. */
export const CALLED_OFF = 'called_off'

interface Request {
  method?: 'GET' | 'POST' | 'DELETE'
  /** Sent as JSON. */
  json?: unknown
  /** Sent as it stands. */
  text?: { type: string; body: string | Blob }
  signal?: AbortSignal
  /** Goes out although the page is being closed. */
  last?: boolean
  headers?: Record<string, string>
  /** That there is no such thing is an answer too. */
  missing?: boolean
}

/** What part of a list is asked for. */
export interface Asked {
  search?: string
  after?: string | null
}

type Ended = () => void
let ended: Ended = () => undefined

/** Says who is to hear that the session is over, whatever was asked for. */
export function onSessionEnd(listener: Ended): void {
  ended = listener
}

async function ask(path: string, request: Request = {}): Promise<Response> {
  const { method = 'GET', json, text, signal, last, headers, missing } = request
  const type = text?.type ?? (json === undefined ? undefined : 'application/json')
  let response: Response
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive: last,
      signal,
      headers: {
        accept: 'application/json',
        // A form of another page cannot send this, so nobody is made to do what they did not ask for.
        ...(method === 'GET' ? {} : { 'x-breakwater': 'console' }),
        ...(type ? { 'content-type': type } : {}),
        ...headers,
      },
      body: text?.body ?? (json === undefined ? undefined : JSON.stringify(json)),
    })
  } catch {
    throw signal?.aborted ? { code: CALLED_OFF } : LOST
  }
  if (response.ok || (missing && response.status === 404)) return response
  const problem = await refusal(response)
  if (problem.code === 'signed_out') ended()
  throw problem
}

/** What was refused, by the server's own words where it has some. */
async function refusal(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  if (isProblem(body)) return body
  if (response.status === 401) return { code: 'signed_out' }
  if (response.status === 403) return { code: 'not_allowed' }
  if (response.status === 413) return { code: 'too_large', args: { max_bytes: 0 } }
  return BROKEN
}

async function answer<T>(path: string, request?: Request): Promise<T> {
  const response = await ask(path, request)
  try {
    return (await response.json()) as T
  } catch {
    throw request?.signal?.aborted ? { code: CALLED_OFF } : BROKEN
  }
}

const post = <T>(path: string, json: unknown) => answer<T>(`${BASE}/${path}`, { method: 'POST', json })

const postText = <T>(path: string, body: string | Blob, type: string, signal?: AbortSignal) =>
  answer<T>(`${BASE}/${path}`, { method: 'POST', text: { type, body }, signal })

const get = <T>(path: string, query: Record<string, string | undefined> = {}) =>
  answer<T>(`${BASE}/${path}${queryOf(query)}`)

/** Without what is empty; the order is that of the names given. */
export function queryOf(query: Record<string, string | undefined>): string {
  const filled = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : ''
}

const paged = ({ search, after }: Asked) => ({
  search: search?.trim() || undefined,
  after: after ?? undefined,
  limit: String(PAGE_ROWS),
})

const id = encodeURIComponent

/** Who is signed in here; refused with `signed_out` when nobody is. */
export const me = () => get<Me>('session')
/** Signs in with the code of a one-time address. */
export const signIn = (code: string) => ask(`${BASE}/session`, { method: 'POST', json: { code } })
export const signOut = () => ask(`${BASE}/session`, { method: 'DELETE' })
export const sso = () => get<ConsoleWays>('sso')

export const team = () => get<TeamRoom>('team')

export const praise = (asked: Asked) => get<Page<WaitingPraise>>('recognition/praise', paged(asked))
/** Hands a customer's words on, or erases them; `last` while the page closes. */
export const answerPraise = (praise: string, said: PraiseAnswer, last = false) =>
  ask(`${BASE}/recognition/praise/${id(praise)}`, { method: 'POST', json: { answer: said }, last })
/** A week's thanks as a page to print, PDF. */
export const sheet = (week: string, language: string) =>
  ask(`${BASE}/recognition/sheet${queryOf({ week, language })}`, {
    headers: { accept: 'application/pdf, application/json' },
  }).then((response) => response.blob())
export const importPraise = (file: Blob, preview: boolean, signal?: AbortSignal) =>
  postText<ImportPreview>(`recognition/import?preview=${preview}`, file, 'text/csv', signal)

export const voices = ({ which, sort, ...asked }: VoicesAsked) =>
  get<Page<CaseRow>>('voices', { which, sort, ...paged(asked) })
/** A case with what was said; `after` is where the part before ended. */
export const voice = (voice: string, after?: string) => get<CaseView>(`voices/${id(voice)}`, { after })
/** Who may answer for something, by a few letters of the name. */
export const owners = (search: string) => get<Named[]>('voices/owners', { search: search.trim() || undefined })
/** Takes a step; `last` while the page closes. What comes back is the case as it is now. */
export const step = (voice: string, act: CaseAct, last = false) =>
  answer<CaseView>(`${BASE}/voices/${id(voice)}`, { method: 'POST', json: act, last })

export const pulse = () => get<PulseRoom>('pulse')
export const openPulse = (questions: QuestionAsked[]) => post<PulseRoom>('pulse', { questions })

export const reports = () => get<ReportRow[]>('voices/reports')
/** A month's report as a page to print, PDF; null when nothing was said in it. `month` is an ISO month. */
export async function report(month: string, language: string): Promise<Blob | null> {
  const accept = 'application/pdf, application/json'
  const response = await ask(`${BASE}/voices/report${queryOf({ month, language })}`, { headers: { accept } })
  return response.status === 204 ? null : response.blob()
}
export const approveReport = (month: string) => post<ReportRow>(`voices/report/${id(month)}/approve`, {})

export const people = (asked: Asked) => get<Page<PersonRow>>('people', paged(asked))
export const setPerson = (person: string, change: PersonChange) => post<PersonRow>(`people/${id(person)}`, change)
export const invite = (person: string) => post<InviteMade>(`people/${id(person)}/invite`, {})
export const sessions = (person: string) => get<SessionRow[]>(`people/${id(person)}/sessions`)
export const endSession = (person: string, session: string) =>
  ask(`${BASE}/people/${id(person)}/sessions/${id(session)}`, { method: 'DELETE' })
export const importRoster = (file: Blob, preview: boolean, signal?: AbortSignal) =>
  postText<RosterPreview>(`people/import?preview=${preview}`, file, 'text/csv', signal)

/** What takes two people about a person. */
export const requests = (which: RequestsWhich, { after }: Asked) =>
  get<Page<RequestRow>>('people/requests', { which, after: after ?? undefined, limit: String(PAGE_ROWS) })
/** What one of them that waits comes to now. */
export const request = (request: string) => get<RequestPlan>(`people/requests/${id(request)}`)
export const decideRequest = (request: string, act: RequestAct) =>
  post<RequestRow>(`people/requests/${id(request)}`, { act })
/** Asks for everything of somebody to be erased; only looks at it with `preview`. */
export const erasePerson = (person: string, preview: boolean) =>
  post<RequestPlan>(`people/${id(person)}/erase?preview=${preview}`, {})
/** Asks for two entries of one person to be made one. */
export const mergePeople = (stays: string, other: string, preview: boolean) =>
  post<RequestPlan>(`people/${id(stays)}/merge?preview=${preview}`, { other })

export const ladders = () => get<LadderRow[]>('ladders')
/** The file of a ladder as it was written; null where the centre kept none. */
export async function ladder(key: string): Promise<string | null> {
  const accept = 'text/plain, application/json'
  const response = await ask(`${BASE}/ladders/${id(key)}`, { headers: { accept }, missing: true })
  return response.ok ? response.text() : null
}
export const checkLadder = (text: string, signal?: AbortSignal) =>
  postText<LadderCheck>('ladders/check', text, 'application/toml', signal)
export const publishLadder = (text: string) => postText<LadderCheck>('ladders', text, 'application/toml')

export const values = () => get<ValueRow[]>('values')
/** Adds a value; without a meaning the one stays that was there. */
export const addValue = (name: string, meaning?: string) => post<ValueRow>('values', { name, meaning })

export const policy = () => get<PolicyRoom>('policy')
export const checkPolicy = (text: string, signal?: AbortSignal) =>
  postText<PolicyCheck>('policy/check', text, 'application/toml', signal)
export const publishPolicy = (text: string) => postText<PolicyCheck>('policy', text, 'application/toml')

export const policyVersions = ({ after }: Asked) =>
  get<Page<PolicyVersionRow>>('policy/versions', { after: after ?? undefined, limit: String(PAGE_ROWS) })
export const policyVersion = (number: number) => get<PolicyVersionView>(`policy/versions/${number}`)
/** Agrees to a version as a member of the works council. */
export const agreePolicy = (number: number) => post<PolicyVersionView>(`policy/versions/${number}/agree`, {})

export const audit = (asked: Asked) => get<Page<ActRow>>('audit', paged(asked))
/** All that admins did, as a table for a spreadsheet. */
export const auditTable = () =>
  ask(`${BASE}/audit.csv`, { headers: { accept: 'text/csv, application/json' } }).then((response) => response.blob())

/** What of the pulses was told, and what was kept back. */
export const releases = (asked: Asked) => get<Page<ReleaseRow>>('releases', paged(asked))
/** How long what is kept. */
export const retention = () => get<RetentionRow[]>('retention')

/** What everybody may read now; with a board's own token, or as whoever is signed in. */
export const wall = (token: string | null, weeks: number) =>
  answer<Wall>(`/v1/wall?weeks=${weeks}`, { headers: token ? { authorization: `Bearer ${token}` } : {} })
