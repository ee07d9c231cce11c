import type { Candidate } from './candidate.js'
import type { Words } from './words.js'

/** The tokens `from`..`to` as a name's place: clitics on the first word stay out. */
export const tokenSpan = (words: Words, from: number, to: number): Pick<Candidate, 'from' | 'to' | 'start' | 'end'> => ({
  from,
  to,
  start: words.tokens[from]!.coreStart,
  end: words.tokens[to - 1]!.end,
})
