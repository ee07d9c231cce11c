import { type Copy, gapBetween, type Passage } from '../document/index.js'
import { fold } from '../text/index.js'
import type { Alignments } from './alignments.js'
import { push } from './identity.js'
import { firstFrom } from './shingles.js'
import { isBehind, type Telling, timed } from './tellings.js'

/** The telling that another article took over word by word, by the one that took it. */
export type Twins = ReadonlyMap<Telling, Telling>

/** The name of a telling, as `Telling.twin` has it. */
export const idOf = (t: Telling): string => `${t.source}\n${t.event.id}`
const dayOf = (t: Telling): number => t.published?.from ?? Infinity

/**
 * Finds in copied and recycled passages which telling is whose: the triggers that stand at the same word of the same passage. The elder is
 * the one of the article that appeared first; an article without a day is younger than all.
 */
export function twinsOf(
  tellings: readonly Telling[],
  copies: readonly Copy[],
  passages: readonly Passage[],
  alignments: Alignments,
): Twins {
  const pairs = new Set([
    ...copies.flatMap(({ articles }) => articles.slice(1).map((other) => `${articles[0]}\n${other}`)),
    ...passages.map((p) => [p.older.source, p.newer.source].sort().join('\n')),
  ])
  const copying = new Set([...pairs].flatMap((pair) => pair.split('\n')))
  const bySource = new Map<string, Telling[]>()
  for (const t of tellings) if (copying.has(t.source)) push(bySource, t.source, t)
  const twins = new Map<Telling, Telling>()
  for (const pair of [...pairs].sort()) {
    const [a, b] = pair.split('\n') as [string, string]
    const passages = alignments.between(a, b)
    if (passages.length === 0) continue
    const [wordsA, wordsB] = [alignments.wordStarts(a), alignments.wordStarts(b)]
    const trigger = (t: Telling) => fold(alignments.slice(t.source, t.event.trigger))
    for (const passage of passages) {
      const theirs = within(bySource.get(b) ?? [], passage.b)
      const pairs = within(bySource.get(a) ?? [], passage.a).flatMap((own) => {
        const at = wordsUpTo(wordsA, passage.a.start, own.at)
        // A copy keeps the word, whatever is left out before it.
        return theirs
          .filter((t) => t.family.name === own.family.name && trigger(t) === trigger(own))
          .map((t) => ({ own, twin: t, shift: Math.abs(wordsUpTo(wordsB, passage.b.start, t.at) - at) }))
          .filter(({ shift }) => shift <= SHIFT)
      })
      // Two triggers may stand side by side: each has one twin, the nearest first.
      const taken = new Set<Telling>()
      for (const { own, twin } of pairs.sort((x, y) => x.shift - y.shift || x.own.at - y.own.at || x.twin.at - y.twin.at)) {
        if (taken.has(own) || taken.has(twin)) continue
        taken.add(own).add(twin)
        const [elder, younger] = dayOf(twin) < dayOf(own) ? [twin, own] : [own, twin]
        if (!twins.has(younger)) twins.set(younger, elder)
      }
    }
  }
  return twins
}

/** Words by which a copy may have been changed before the trigger. */
const SHIFT = 2

const within = (tellings: readonly Telling[], span: { start: number; end: number }): Telling[] =>
  tellings.filter((t) => span.start <= t.at && t.event.trigger.end <= span.end)

/** How many words of a text begin between two offsets. */
const wordsUpTo = (starts: Int32Array, from: number, to: number): number => firstFrom(starts, to) - firstFrom(starts, from)

/**
 * The tellings, those with a twin as taken over from the eldest: such a one takes its day. «On Tuesday» in a copy without a date is the Tuesday of the
 * text it copies, and an old passage printed again tells of its own time. A time that a dated article says in other words it keeps.
 */
export function takeOver(tellings: readonly Telling[], twins: Twins, alignments: Alignments): Telling[] {
  const eldest = (t: Telling): Telling => {
    let at = t
    for (let next = twins.get(at); next && next !== t; next = twins.get(at)) at = next
    return at
  }
  const folded = new Map<string, string>()
  const words = (source: string): string => {
    const known = folded.get(source) ?? fold(alignments.text(source))
    folded.set(source, known)
    return known
  }
  return tellings.map((t) => (twins.has(t) ? takenFrom(eldest(t), t, words) : t))
}

function takenFrom(elder: Telling, t: Telling, wordsOf: (source: string) => string): Telling {
  // Words that stand in the elder too tell of nothing else there: they were only read otherwise.
  const ownWords = () => t.timeWords !== null && !wordsOf(elder.source).includes(t.timeWords)
  // What the elder told as done happened before it appeared, whatever day the younger one's own story had set.
  const done = elder.event.status === 'actual' && t.event.status === 'actual'
  const late = done && elder.event.time === null && isBehind(t.event.time, elder.published)
  const keeps = late ? t.timeNear && ownWords() : elder.event.time === null || (t.dated && ownWords())
  const days = {
    twin: idOf(elder),
    published: elder.published ?? t.published,
    implied: elder.published ? elder.implied : t.implied,
  }
  // Word by word the same, of another day: what opens every report of a weekly session.
  if (keeps && (late || (elder.range && t.range && gapBetween(elder.range, t.range) > 0))) return t
  if (keeps) return { ...t, ...days }
  const taken = timed({ ...t, ...days }, elder.event.time, elder.range)
  return { ...taken, event: { ...taken.event, status: elder.event.status } }
}
