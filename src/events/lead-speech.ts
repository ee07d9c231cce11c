import type { Attribution, Sentence } from '../document/index.js'
import { dayRange } from '../document/index.js'
import { timesIn } from './dated-times.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'

/** News is young: so many days before the article. */
const FRESH = 8
/** So many sentences may stand between two that go on with what one says. */
const APART = 4

/** Acts that are done by words. */
const TYPES = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])
const SPOKEN = new Set(['pledge', 'guarantee', 'welcome', 'congratulate', 'offer', 'support', 'endorse'])

/**
 * «أعلن الوزير الجمعة أن … وتعهد … وانتقد …»: the public acts by which the speaker of the lead goes on, and those that the title tells of him,
 * are of the day on which he spoke, where their sentence names no other.
 */
export function goOnFromSpeech(
  scene: Scene,
  drafts: readonly Draft[],
  attributions: readonly Attribution[],
  sentences: readonly Sentence[],
  standsFor: (entity: string) => string,
  dated: (sentence: number) => boolean,
): void {
  const opening = sentences.filter((s) => s.kind === 'body').slice(0, 2)
  const sentenceOf = (at: number): number => scene.tokenAt(at)?.sentence ?? -1
  const today = dayRange(scene.document.published?.value ?? null)
  if (today === null) return
  for (const { chain, cue, content } of attributions) {
    const lead = opening.find((s) => s.index === sentenceOf(cue.start))
    const speaker = chain.at(-1)?.entity
    if (lead === undefined || !speaker) continue
    const outside = timesIn(scene, lead.from, lead.to).filter((t) => t.end <= content.start || t.start >= content.end)
    const [time] = outside
    const when = dayRange(time?.value ?? null)
    if (!time || outside.length > 1 || when === null || when.from !== when.to) continue
    if (when.to > today.to || when.from < today.from - FRESH) continue
    const his = new Set(attributions.filter((a) => a.chain.at(-1)?.entity === speaker).map((a) => sentenceOf(a.cue.start)))
    let last = lead.index
    let sentence = lead.index
    for (const draft of drafts) {
      const { event } = draft
      for (; sentence < draft.sentence; sentence++) if (his.has(sentence) && sentence - last <= APART) last = sentence
      if (!TYPES.has(event.type) && !SPOKEN.has(event.what)) continue
      if (!event.actors.some((party) => party.entity !== null && standsFor(party.entity) === standsFor(speaker))) continue
      if (draft.sentence !== lead.index && dated(draft.sentence)) continue
      const here = draft.heading ? draft.sentence < lead.index : draft.sentence >= lead.index && draft.sentence - last <= APART
      if (!here || draft.background || event.status !== 'actual' || event.time !== null) continue
      if (!draft.heading) last = Math.max(last, draft.sentence)
      draft.event = { ...event, time: time.value, timeSpan: { start: time.start, end: time.end } }
    }
    return
  }
}
