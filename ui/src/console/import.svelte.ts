// A file that is brought in: looked at first, then taken or not. Nothing changes before somebody has said so. Decides
// nothing about its lines.
import { toProblem, type Problem } from '../lib/problem'
import { CALLED_OFF } from './api'
import type { RefusedRow } from './generated'

/** Largest file that the server takes, in bytes. */
export const FILE_BYTES_MAX = 32 * 1024 * 1024

interface Said {
  refused: RefusedRow[]
  done: boolean
}

type Step = 'choose' | 'reading' | 'look' | 'writing' | 'done'

export class FileImport<S extends Said> {
  step = $state<Step>('choose')
  name = $state('')
  bytes = $state(0)
  /** What the file would change, or has changed. */
  said = $state.raw<S | null>(null)
  problem = $state.raw<Problem | null>(null)
  #file: Blob | null = null
  #asking: AbortController | undefined

  constructor(private readonly send: (file: Blob, preview: boolean, signal?: AbortSignal) => Promise<S>) {}

  /** Looks what is in a file. */
  async choose(file: File): Promise<void> {
    this.begin()
    this.name = file.name
    this.bytes = file.size
    if (file.size > FILE_BYTES_MAX) {
      this.problem = { code: 'too_large', args: { max_bytes: FILE_BYTES_MAX } }
      return
    }
    this.#file = file
    this.step = 'reading'
    this.#asking = new AbortController()
    await this.#ask(true, this.#asking.signal, 'look', 'choose')
  }

  /** Takes the file that was looked at. */
  async take(): Promise<boolean> {
    if (this.step !== 'look') return false
    this.step = 'writing'
    await this.#ask(false, undefined, 'done', 'look')
    return this.said?.done === true
  }

  /** Begins anew; what is being read is called off. What is being written is not: it may be done already. */
  begin(): void {
    if (this.step === 'writing') return
    this.#asking?.abort()
    this.#file = null
    this.step = 'choose'
    this.name = ''
    this.said = null
    this.problem = null
  }

  async #ask(preview: boolean, signal: AbortSignal | undefined, after: Step, refused: Step): Promise<void> {
    const file = this.#file
    if (!file) return
    this.problem = null
    try {
      const said = await this.send(file, preview, signal)
      if (file !== this.#file) return
      this.said = said
      // A server that found a fault after all has changed nothing.
      this.step = !preview && !said.done ? 'look' : after
    } catch (thrown) {
      const problem = toProblem(thrown)
      if (file !== this.#file || problem.code === CALLED_OFF) return
      this.problem = problem
      this.step = refused
    }
  }
}
