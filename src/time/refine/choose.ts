import type { Note } from '../../document/index.js'
import type { Candidate } from '../meaning.js'
import type { Scene } from '../scene.js'

/** Drops proposals that share a word with a phrase that is no time («المدير العام»), unless they reach well beyond it. */
export function veto(scene: Scene, candidates: readonly Candidate[], notes: Note[]): Candidate[] {
  return candidates.filter((c) => {
    // «بين الاثنين» are two men; «بين الاثنين والخميس» are days.
    if (c.meaning.is === 'weekday' && c.meaning.to !== undefined) return true
    const phrase = vetoing(scene, c)
    if (phrase === null) return true
    notes.push({ rule: 'time/not-time', reason: `part of «${phrase}»`, span: { start: c.start, end: c.end } })
    return false
  })
}

const LONGEST_PHRASE = 4

function vetoing(scene: Scene, c: Candidate): string | null {
  for (let at = Math.max(0, c.from - LONGEST_PHRASE); at < c.to; at++)
    for (const hit of scene.hits[at]!)
      if (
        hit.word.role === 'not-time' &&
        hit.to > c.from &&
        (hit.from <= c.from || hit.to >= c.to) &&
        !(hit.from > c.from && hit.to === c.to && c.to - c.from > hit.to - hit.from)
      )
        return hit.word.value
  return null
}

/** Of proposals that overlap keeps the longest, then the one of the earlier rule; what is overruled becomes a note where it is not merely a part. */
export function choose(candidates: readonly Candidate[], notes: Note[]): Candidate[] {
  const order = candidates.map((candidate, rank) => ({ candidate, rank }))
  order.sort((a, b) => length(b.candidate) - length(a.candidate) || a.rank - b.rank)
  const taken = new Set<number>()
  const kept: Candidate[] = []
  for (const { candidate } of order) {
    let free = true
    for (let i = candidate.from; i < candidate.to && free; i++) free = !taken.has(i)
    if (!free) {
      const winner = kept.find((k) => k.from < candidate.to && candidate.from < k.to)
      if (winner && !(winner.from <= candidate.from && candidate.to <= winner.to))
        notes.push({
          rule: candidate.rule,
          reason: `overruled by ${winner.rule}`,
          span: { start: candidate.start, end: candidate.end },
        })
      continue
    }
    for (let i = candidate.from; i < candidate.to; i++) taken.add(i)
    kept.push(candidate)
  }
  return kept.sort((a, b) => a.from - b.from)
}

const length = (c: Candidate): number => c.to - c.from
