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
export interface ConsoleWays {
  sso: boolean
}

/** One page of a list. */
export interface Page<Row> {
  rows: Row[]
  /** Asks for what follows; null at the end. */
  next: string | null
}

export interface Named {
  id: string
  name: string
}

export interface LedTeam {
  id: string
  name: string
  people: Named[]
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

/** A line of a file that is not taken. */
export interface RefusedRow {
  /** From 1. */
  line: number
  why: string
}

/** What a file of praise holds, or what became of it. */
export interface ImportPreview {
  new: number
  known: number
  refused: RefusedRow[]
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

/** An enrolment code, shown this once. */
export interface InviteMade {
  code: string
  expires_at: string
}

export interface SessionRow {
  id: string
  device: string
  made_on: string
  last_used_on: string | null
}

/** Somebody, or a team, whom a file changes. */
export interface ChangedRow {
  name: string
  what: string[]
}

/** What a roster would change, or has changed. */
export interface RosterPreview {
  added: string[]
  changed: ChangedRow[]
  unchanged: number
  refused: RefusedRow[]
  done: boolean
}

export interface LadderRow {
  key: string
  title: string
  /** Which edition, in the centre's own words. */
  version: string | null
  roles: number
}

/** What a ladder file says, and everything that is wrong with it. */
export interface LadderCheck {
  title: string | null
  roles: string[]
  skills: string[]
  faults: RefusedRow[]
  /** True once it is published. */
  done: boolean
}

export interface ValueRow {
  id: string
  name: string
  /** What it looks like in a call; empty where nobody said. */
  meaning: string
}

export interface PolicyRoom {
  /** The file as it was published; null where the centre set none. */
  text: string | null
  set_at: string | null
  numbers: FloorNumber[]
}

/** A key of the file, what is in force, and what applies where a centre says nothing. */
export interface FloorNumber {
  name: string
  value: string
  least: string
}

export interface PolicyCheck {
  faults: RefusedRow[]
  /** True once it is published. */
  done: boolean
}

/** An admin's act. */
export interface ActRow {
  /** A moment to the minute, or a day alone where somebody did it at their own desk. */
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
