import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** The command as it is installed: `npm test` builds it first. */
export const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command to its end. */
export function sanad(args: readonly string[], input?: string, cwd: string = ROOT): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd, stdio: 'pipe' })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(input ?? '')
  })
}

/** Starts a command that serves, and resolves with its address once it prints it. `stop` ends it. */
export function sanadServing(
  args: readonly string[],
): Promise<{ address: string; out: () => string; stop: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    const closed = new Promise<void>((done) => child.on('close', () => done()))
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(err)?.[0]
      if (address) resolve({ address, out: () => out, stop: () => stop(child, closed) })
    })
    child.on('close', (code) => reject(new Error(`ended with ${code} before it served: ${err}`)))
  })
}

async function stop(child: ChildProcess, closed: Promise<void>): Promise<void> {
  child.kill()
  await closed
}
