import type { Sentence } from '../document/index.js'
import { shareHelp, shareRequest } from './asked.js'
import { timesIn } from './dated-times.js'
import type { Candidate } from './find-triggers.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'

/** «هاجمت كابل عام 2001 وأطاحت بالنظام», «زار موسكو الثلاثاء حيث شارك»: a past verb joined to another under one speaker happened at its time. */
export function inheritTime(scene: Scene, candidate: Candidate, draft: Draft, before: Draft | null): void {
  if (
    before === null ||
    draft.event.time !== null ||
    before.event.time === null ||
    candidate.kind !== 'verb' ||
    candidate.reading?.form !== 'past'
  )
    return
  const where = scene.tokens[candidate.at - 1]?.folded === 'حيث'
  if (
    (scene.tokens[candidate.at]!.conjunction === '' && !where) ||
    before.event.by !== draft.event.by ||
    before.event.status !== 'actual' ||
    draft.event.status !== 'actual'
  )
    return
  draft.event = { ...draft.event, time: before.event.time, ...(before.event.timeSpan ? { timeSpan: before.event.timeSpan } : {}) }
}

/**
 * An event noun that nothing else decides takes its status from what it hangs on: what is joined to it («إطلاق قمر أو إطلاق صاروخ»),
 * the act that it is asked by or part of («إقناعه بمساعدته»), the planned journey that it is the purpose of («سيسافر للقاء نظيره»).
 */
export function inheritStatus(scene: Scene, candidate: Candidate, draft: Draft, before: Draft | null, verb: Draft | null): void {
  if (before === null || before.sentence !== draft.sentence) return
  const token = scene.tokens[candidate.at]!
  if (candidate.kind === 'verb') {
    // «ليقر أو يرفض», «أن يصوتوا ويتبنوا»: a subjunctive joined to another is what that is.
    // «سيذهب إلى مسقط حيث يلتقي الوزير»
    const opener = scene.tokens[candidate.at - 1]?.folded ?? ''
    const joined = token.conjunction === 'و' || opener === 'او' || opener === 'حيث'
    const other = verb === before ? verb : null
    if (
      joined &&
      draft.weakStatus &&
      candidate.reading?.form === 'present' &&
      other !== null &&
      other.event.status !== 'actual' &&
      other.event.status !== 'negated' &&
      candidate.at - other.token <= 12
    ) {
      draft.event = { ...draft.event, status: other.event.status }
      draft.weakStatus = false
    }
    return
  }
  shareRequest(scene, candidate, draft, before)
  shareHelp(scene, candidate, draft, verb)
  if (!draft.weakStatus) return
  const opener = scene.tokens[candidate.at - 1]
  const distance = candidate.at - before.token
  const set = (status: Draft['event']['status']): void => {
    draft.event = { ...draft.event, status }
    draft.weakStatus = false
  }
  if (
    (token.preposition === 'ل' || (opener?.preposition === 'ل' && opener.readings.some((r) => r.form === 'masdar'))) &&
    verb !== null &&
    verb.sentence === draft.sentence &&
    (verb.event.status === 'planned' || verb.event.status === 'possible')
  ) {
    set(verb.event.status)
    return
  }
  if (distance > 8 || before.weakStatus) return
  if ((token.conjunction === 'و' || opener?.folded === 'او') && before.nominal && before.event.status !== 'actual') {
    set(before.event.status)
    return
  }
  const hangs = token.preposition !== '' || (opener !== undefined && LINKS.has(opener.folded))
  // «يصوت على اقتراح», «يحققون في هجمات»: what has been said, and what has befallen somebody, is there already.
  if (hangs && candidate.kind === 'noun' && (BEFALLS.has(draft.frame) || draft.event.type === 'REQUEST')) return
  if (hangs && distance <= 6 && before === verb && before.event.status === 'planned') set('planned')
  else if (hangs && distance <= 6 && (before.event.status === 'hypothetical' || ASKING.has(before.event.what)))
    set('hypothetical')
}

const BEFALLS = new Set(['attack', 'kill', 'die', 'crash'])
const LINKS = new Set(['الي', 'علي', 'في', 'عن'])
const ASKING = new Set(['persuade', 'demand', 'request', 'call-for', 'urge', 'press', 'propose'])

/** «… خرج الأسبوع الماضي من بلاده. وتوجه إلى …»: a journey or meeting told on with و is of the one time that the sentence before names. */
export function goOn(scene: Scene, candidate: Candidate, draft: Draft, before: Sentence | undefined): void {
  if (
    before === undefined ||
    before.kind !== 'body' ||
    draft.event.time !== null ||
    draft.event.type !== 'CONSULT' ||
    draft.event.status !== 'actual'
  )
    return
  if (candidate.reading?.form !== 'past' || scene.tokens[candidate.at]!.conjunction !== 'و') return
  const [time, other] = timesIn(scene, before.from, before.to)
  if (time && other === undefined)
    draft.event = { ...draft.event, time: time.value, timeSpan: { start: time.start, end: time.end } }
}
