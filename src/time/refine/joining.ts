import type { Candidate, Meaning } from '../meaning.js'
import type { Scene } from '../scene.js'

/** Joins two neighbours into one expression, or says null. `gap` is the tokens between them. */
export type Merger = (scene: Scene, a: Candidate, b: Candidate) => Candidate | null

/** The tokens between two candidates as one string of folded words. */
export function gap(scene: Scene, a: Candidate, b: Candidate): string {
  let text = ''
  for (let i = a.to; i < b.from; i++) text += (text === '' ? '' : ' ') + scene.tokens[i]!.folded
  return text
}

export function joined(a: Candidate, b: Candidate, type: Candidate['type'], meaning: Meaning, rule: string): Candidate {
  const row = a.row ?? b.row
  return { from: a.from, to: b.to, start: a.start, end: b.end, type, meaning, rule, ...(row === undefined ? {} : { row }) }
}
