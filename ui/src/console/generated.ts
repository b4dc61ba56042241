// What the console's server takes and answers. Written by hand after its types until they are generated; holds nothing
// but shapes. Times are RFC 3339 in UTC, days are ISO days.

/** What somebody is at the centre. */
export type Post = 'agent' | 'leader' | 'coach' | 'works_council' | 'admin'

/** A part of the console. Which of them somebody may enter the server says. */
export type Room = 'team' | 'recognition' | 'people' | 'ladders' | 'policy' | 'audit' | 'wall'

/** Who is signed in. */
export interface Me {
  person: string
  name: string
  post: Post
  centre: string
  rooms: Room[]
  /** When this session ends by itself. */
  until: string
}

/** Whether one can sign in with the account at work. */
export interface Sso {
  sso: boolean
}

/** One page of a list. */
export interface Page<Row> {
  rows: Row[]
  /** Asks for what follows; null at the end. */
  next: string | null
}

export interface TeamMember {
  id: string
  name: string
}

export interface LedTeam {
  id: string
  name: string
  people: TeamMember[]
}

/** The teams that somebody leads. */
export interface TeamRoom {
  teams: LedTeam[]
}

/** A customer's words that a person has to look at before they are handed on. */
export interface WaitingPraise {
  id: string
  /** Whose praise it is, by name. */
  to: string
  said_on: string
  text: string
  /** The words in it that may tell who the customer is. */
  why: string
  /** What brought it. */
  source: string
  since: string
}

/** What is to become of it. */
export type PraiseAnswer = 'approve' | 'refuse'

/** A line of a file that is not taken. */
export interface LineFault {
  /** From 1. */
  line: number
  why: string
}

/** What a file of praise holds, or what became of it. */
export interface ImportPreview {
  new: number
  known: number
  refused: LineFault[]
  /** False for a preview. */
  done: boolean
}

export interface PersonRow {
  id: string
  name: string
  email: string | null
  /** Name of the team. */
  team: string | null
  post: Post
  /** False for whoever left. */
  active: boolean
  /** A directory (SCIM) brings them, and would bring name and team again. */
  from_directory: boolean
  /** How many desks and browsers are signed in. */
  sessions: number
}

/** What an admin changes of a person; what is not named stays. */
export interface PersonChange {
  name?: string
  /** Name of the team; null takes it away. */
  team?: string | null
  post?: Post
  active?: boolean
}

/** An enrolment code, shown this once. */
export interface Invite {
  code: string
  expires_at: string
}

export interface SessionRow {
  id: string
  device: string
  made_on: string
  last_used_on: string | null
}

/** What a roster would change, or has changed. */
export interface RosterPreview {
  added: string[]
  changed: { name: string; what: string[] }[]
  unchanged: number
  refused: LineFault[]
  done: boolean
}

export interface LadderRow {
  key: string
  title: string
  version: number | string | null
  roles: number
}

/** What a ladder file says, and everything that is wrong with it. */
export interface LadderCheck {
  title: string | null
  roles: string[]
  skills: string[]
  faults: LineFault[]
  /** True once it is published. */
  done: boolean
}

export interface ValueRow {
  id: string
  name: string
}

export interface PolicyRoom {
  /** The file as it was published; null where the centre set none. */
  text: string | null
  set_at: string | null
  /** Key, what is in force, and the least that a centre may grant. */
  numbers: { name: string; value: string; least: string }[]
}

export interface PolicyCheck {
  faults: LineFault[]
}

/** An admin's act. */
export interface ActRow {
  at: string
  actor: string
  what: string
  whom: string | null
  detail: string
}

/** Thanks that whoever got them shows to everybody now. */
export interface WallThanks {
  id: string
  to: string
  /** Null for a customer. */
  from: string | null
  text: string
  value: string | null
  given_on: string
}

export interface Wall {
  centre: string
  week: string
  thanks: WallThanks[]
  as_of: string
}
