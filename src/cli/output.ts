/** Where a command writes: results on one stream, so that they pipe cleanly; progress, notes and errors on the other. */
export interface Output {
  result(text: string): void
  note(text: string): void
}

/** Results on standard output, notes on standard error. A reader who leaves early (`| head`) ends the program quietly. */
export const standardOutput: Output = {
  result: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
}

/** What the process ends with. Documented in `sanad --help`. */
export const EXIT = { ok: 0, badInput: 1, usage: 2, damaged: 3 } as const
