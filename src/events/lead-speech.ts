import type { Party } from '../document/index.js'
import { dayRange } from '../document/index.js'
import { timesIn } from './dated-times.js'
import { newsDays } from './news-days.js'
import { openingOf } from './opening-day.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'
import { describesNoun } from './sentence-time.js'

/** So many sentences may stand between two that go on with what one says. */
const APART = 4

/** Acts that are done by words. */
const TYPES = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])
const SPOKEN = new Set(['pledge', 'guarantee', 'welcome', 'congratulate', 'offer', 'support', 'endorse'])

/** What one goes on doing. */
const FAVOUR = new Set(['support', 'endorse'])

/**
 * «أعلن الوزير الجمعة أن … وتعهد … وانتقد …»: the public acts by which the speaker of the lead goes on, and those that the title tells of him,
 * are of the day on which he spoke, where their sentence names no other.
 */
export function goOnFromSpeech(
  scene: Scene,
  drafts: readonly Draft[],
  standsFor: (entity: string) => string,
  dated: (sentence: number) => boolean,
): void {
  const { attributions, sentences } = scene.document
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
    const when = newsDays(time?.value ?? null, today)
    if (!time || outside.length > 1 || when === null || when.from !== when.to) continue
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

/**
 * «استقبل الوزير أمس السفير … ودعا …», «رفضت تونس», «أعربت عن إدانتها»: where the opening names but one day, what those who act or speak in it or in
 * the headline do by words elsewhere is news of that day, as far as its own sentence names no time.
 */
export function goOnFromOpening(
  scene: Scene,
  drafts: readonly Draft[],
  standsFor: (entity: string) => string,
  dated: (sentence: number) => boolean,
): void {
  const { attributions } = scene.document
  const opening = openingOf(scene)
  if (opening === null) return
  const { day, last } = opening
  const opens = (sentence: number): boolean => sentence <= last
  const there = new Map<string, Set<number>>()
  const meet = (entity: string | null | undefined, sentence: number): void => {
    if (!entity || !opens(sentence)) return
    const party = standsFor(entity)
    there.set(party, (there.get(party) ?? new Set()).add(sentence))
  }
  for (const { sentence, event } of drafts) for (const { entity } of event.actors) meet(entity, sentence)
  for (const { chain, cue } of attributions) meet(chain.at(-1)?.entity, scene.tokenAt(cue.start)?.sentence ?? Infinity)
  const known = ({ entity }: Party, but: number): boolean =>
    entity !== null && [...(there.get(standsFor(entity)) ?? [])].some((sentence) => sentence !== but)
  for (const draft of drafts) {
    const { event, token } = draft
    if (event.time !== null || event.status !== 'actual' || draft.background || dated(draft.sentence)) continue
    if (!TYPES.has(event.type) && (!SPOKEN.has(event.what) || FAVOUR.has(event.what))) continue
    // «دعوة»: a noun is one's doing where it says whose; «الذي يرفض», «ما طالبت به»: what describes somebody or something is of any time.
    if (
      draft.nominal
        ? scene.tokens[token]!.pronoun === ''
        : describesNoun(scene, token) || scene.tokens[token - 1]?.folded === 'ما'
    )
      continue
    if (!event.actors.some((party) => known(party, draft.nominal ? -1 : draft.sentence))) continue
    draft.event = { ...event, time: day.value, timeSpan: { start: day.start, end: day.end } }
  }
}
