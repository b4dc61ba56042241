// The one way out of a window: `call` a command of the core, hear its events. In the shell both go over
// Tauri's bridge, in a browser over HTTP on loopback. Knows no feature and keeps no state but the connection.
import { NO_ANSWER, toProblem, type Problem } from './problem'

/** What the core says has changed. */
export interface CoreEvent {
  topic: string
  payload: unknown
}

type Listener = (payload: unknown) => void

const inShell = typeof window !== 'undefined' && '__TAURI_INTERNALS__' in window
const listeners = new Map<string, Set<Listener>>()
const RETRY_MS_MIN = 500
const RETRY_MS_MAX = 8000

/** True inside the desktop shell, which opens and closes windows by itself. */
export function isShell(): boolean {
  return inShell
}

/** Runs one command. Rejects with a {@link Problem}; `resident_lost` when nothing answered. */
export async function call<T>(name: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    const answer = inShell ? await callShell<T>(name, args) : await callHttp<T>(name, args)
    connected(true)
    return answer
  } catch (thrown) {
    const problem = toProblem(thrown)
    connected(problem.code !== NO_ANSWER)
    throw problem
  }
}

async function callShell<T>(name: string, args: Record<string, unknown>): Promise<T> {
  const { invoke } = await import('@tauri-apps/api/core')
  return invoke<T>('call', { name, args })
}

async function callHttp<T>(name: string, args: Record<string, unknown>): Promise<T> {
  const response = await fetch(`/api/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(args),
  })
  const body: unknown = await response.json()
  if (!response.ok) throw body as Problem
  return body as T
}

/** Hears one topic until the returned function is called. */
export function onEvent(topic: string, listener: Listener): () => void {
  const heard = listeners.get(topic) ?? new Set()
  heard.add(listener)
  listeners.set(topic, heard)
  void listenOnce()
  return () => heard.delete(listener)
}

/** Hands an event to everyone who hears its topic. */
export function dispatch(event: CoreEvent): void {
  for (const listener of listeners.get(event.topic) ?? []) listener(event.payload)
}

let listening = false

async function listenOnce(): Promise<void> {
  if (listening || typeof window === 'undefined') return
  listening = true
  if (inShell) {
    const { listen } = await import('@tauri-apps/api/event')
    await listen<CoreEvent>('breakwater://event', ({ payload }) => {
      // The shell knows first when the resident went or came back.
      if (payload.topic === 'connection') connected(payload.payload === true)
      else dispatch(payload)
    })
    return
  }
  const source = new EventSource('/api/events')
  source.onmessage = (message: MessageEvent<string>) => dispatch(JSON.parse(message.data) as CoreEvent)
  // What happened before it was open was told to nobody.
  source.onopen = () => dispatch({ topic: 'connection', payload: true })
  source.onerror = () => connected(false)
}

// The connection. Lost is not an error to show over and over: one topic of our own, `connection`, says so,
// and the core is asked again, ever more patiently, until it answers.
let isConnected = true
let retryMs = RETRY_MS_MIN

function connected(now: boolean): void {
  if (now === isConnected) return
  isConnected = now
  dispatch({ topic: 'connection', payload: now })
  if (!now) {
    retryMs = RETRY_MS_MIN
    retry()
  }
}

function retry(): void {
  setTimeout(() => {
    if (isConnected) return
    retryMs = Math.min(retryMs * 2, RETRY_MS_MAX)
    call('status').catch(() => retry())
  }, retryMs)
}
