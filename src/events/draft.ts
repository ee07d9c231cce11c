import type { Attribution, Party, Sentence } from '../document/index.js'
import { rememberedYear } from './anniversary.js'
import { isCharged, isFresh } from './charged.js'
import type { Memory } from './control.js'
import { hasEvidence } from './evidence.js'
import { familyOf } from './families.js'
import type { Candidate } from './find-triggers.js'
import { governorsOf } from './governor.js'
import { isHabit } from './habit.js'
import { lastingTime } from './lasting.js'
import { movedTo } from './moved-to.js'
import { namedByPlace } from './named-by-place.js'
import { ofQuotation } from './of-quotation.js'
import { isPlural } from './persons.js'
import { finest, placeOf } from './place.js'
import { quantitiesOf } from './quantities.js'
import type { Draft } from './retell.js'
import { type Roles, rolesOf } from './roles.js'
import type { Scene } from './scene.js'
import { behindSpokesmen } from './spokesman.js'
import { statusOf } from './status.js'
import { attackedPlace, takenPlace } from './taken-place.js'
import { isSameWord, type ToldBefore } from './told-before.js'
import { understood } from './understood.js'
import { timeOf, timeValueOf } from './when.js'

/** What the clause of a candidate tells of its event, or null where it tells none. */
export function draftOf(
  scene: Scene,
  candidate: Candidate,
  { from, to: end, kind, index, paragraph }: Sentence,
  taken: ReadonlySet<number>,
  memory: Memory,
  by: (at: number) => Attribution | null,
  told: ToldBefore,
): Draft | null {
  if (ofQuotation(scene, candidate)) return null
  const { row } = candidate.trigger
  const token = scene.tokens[candidate.at]!
  const attribution = by(token.coreStart)
  // «ندين الهجوم», «سنسمي رئيسا»: of what the speaker does himself, his acts towards others and what he is going to do are told.
  if (candidate.reading?.person === 1 && (attribution === null || (row.type === 'OTHER' && !token.future))) return null
  const stop = (at: number): boolean => taken.has(at)
  const governors = governorsOf(scene, candidate, from, stop)
  const roles = rolesOf(scene, candidate, governors, from, end, stop, memory, attribution ? attribution.chain.slice(-1) : [])
  // What is no event still names the subject of its clause, as far as it stands there.
  if (roles.subjects.every((party) => party.span !== undefined)) remember(memory, candidate, roles)
  const charged = isCharged(scene, candidate, from)
  const remembered = rememberedYear(scene, candidate, from)
  const named =
    remembered !== null
      ? null
      : (lastingTime(scene, candidate, governors, from, end, stop) ?? timeOf(scene, candidate, from, end, attribution, stop))
  const time = named && charged && isFresh(scene, named) ? null : named
  // Talks of two persons are a meeting.
  const persons =
    row.what === 'negotiate' &&
    roles.actors.length === 2 &&
    roles.actors.every((p) => p.entity !== null && scene.kindOf(p.entity) === 'PER')
  const what = persons ? 'meet' : row.what
  const family = familyOf(what)
  if (
    !hasEvidence(
      scene,
      candidate,
      roles,
      governors,
      time,
      (candidate.definite && scene.tokens[candidate.at]!.sentence - (told.families.get(family) ?? -99) <= 6) ||
        isSameWord(scene, candidate, told),
    )
  )
    return null
  const status = statusOf(scene, candidate, governors, from, end, time?.value ?? null)
  if (isHabit(scene, candidate, kind, roles, status, time !== null, attribution !== null)) return null
  remember(memory, candidate, roles)
  if (roles.recipients.length > 0) memory.patients = roles.recipients
  memory.accused = row.type === 'ACCUSE' ? roles.recipients : []
  const last = scene.tokens[candidate.to - 1]!
  const numbers = quantitiesOf(scene, roles.numbers)
  return {
    event: {
      id: '',
      type: row.type,
      what,
      trigger: { start: token.coreStart, end: last.end },
      actors: behindSpokesmen(scene, roles.actors, row, from, candidate.at),
      recipients: [...roles.recipients],
      place:
        movedTo(scene, candidate, roles.actors, end) ??
        finest(scene, candidate, located(scene, roles.place), stop) ??
        takenPlace(scene, candidate, roles.actors, end) ??
        attackedPlace(scene, candidate.trigger.frame.key, roles.recipients) ??
        namedByPlace(scene, candidate, end) ??
        elsewhere(roles, placeOf(scene, candidate, from, end, stop)),
      time: time ? timeValueOf(scene, time) : remembered || null,
      ...(time ? { timeSpan: { start: time.start, end: time.end } } : {}),
      status: status.status,
      by: attribution?.id ?? null,
      ...(numbers.length > 0 ? { numbers } : {}),
      why: {
        rule: `events/${candidate.kind}`,
        row: `${candidate.trigger.table ?? 'triggers'}:${row.reference}`,
        ...(status.at !== null ? { words: [{ start: scene.tokens[status.at]!.start, end: scene.tokens[status.at]!.end }] } : {}),
        ...(status.row !== null ? { note: status.row } : {}),
      },
    },
    weakStatus: status.weak,
    heading: kind !== 'body',
    nominal: candidate.kind !== 'verb',
    many: candidate.kind === 'verb' ? null : isPlural(token) && !token.readings.some((r) => r.number === 'sg'),
    lent: governors.some(
      ({ row, kind, at }) => kind === 'verb' && row.status === '' && scene.tokens[at]!.readings.some((r) => r.form === 'past'),
    ),
    definite:
      candidate.definite ||
      (candidate.kind !== 'verb' &&
        scene.tokens[candidate.to]?.definite === true &&
        scene.tokens[candidate.to]?.preposition === ''),
    sentence: index,
    paragraph,
    token: candidate.at,
    family,
    series: seriesOf(scene, candidate),
    frame: candidate.trigger.frame.key,
    background: charged || isBackground(scene, candidate, from) || isFormer(scene, candidate),
    thing: roles.thing,
    doers: roles.actors.length === 0 && candidate.kind !== 'verb' ? understood(scene, candidate, from, stop) : [],
  }
}

function remember(memory: Memory, candidate: Candidate, { subjects, actors, recipients }: Roles): void {
  if (candidate.kind !== 'verb' && actors.length > 0) memory.doers = actors
  if (candidate.kind !== 'verb' || subjects.length === 0) return
  memory.subject = [...subjects]
  memory.at = candidate.at
  memory.patient = subjects.every((party) => recipients.includes(party) && !actors.includes(party))
}

/** No person and no body of people is a place: «سحب معظم قواته». */
const located = (scene: Scene, place: Party | null): Party | null =>
  place === null || place.entity === null || scene.kindOf(place.entity) !== 'LOC' ? null : place

/** Who acts is not where it happens: «محادثات بدأتها بكابول». */
const elsewhere = (roles: Roles, place: Party | null): Party | null =>
  place !== null && roles.actors.some((party) => party.entity !== null && party.entity === place.entity) ? null : place

/** Which of a series an event noun is, by the adjective behind it. */
const seriesOf = (scene: Scene, candidate: Candidate): string => {
  if (candidate.kind === 'verb') return ''
  for (let i = candidate.to; i < candidate.to + 2; i++) {
    const token = scene.tokens[i]
    if (token === undefined || token.kind !== 'word' || token.preposition !== '' || token.conjunction !== '') return ''
    const found = scene.know.series.get(token.base)
    if (found !== undefined) return found
  }
  return ''
}

const SETS_BACK = new Set(['كان', 'كانت', 'كانوا', 'سبق', 'سابقا', 'يذكر', 'يشار', 'سابق', 'ماضي'])

/** «وكان الجيش قد قصف», «سبق أن زار»: what stands behind these was before what is told. */
const isBackground = (scene: Scene, candidate: Candidate, from: number): boolean => {
  for (let i = candidate.at; i >= Math.max(from, candidate.at - 12); i--)
    if (SETS_BACK.has(scene.tokens[i]!.base) || SETS_BACK.has(scene.tokens[i]!.folded)) return true
  return false
}

/** «قمة سرت السابقة»: a noun so described is none of what is told as news. */
const isFormer = (scene: Scene, candidate: Candidate): boolean =>
  candidate.kind !== 'verb' &&
  [candidate.to, candidate.to + 1].some((i) => scene.tokens[i]?.definite === true && FORMER.has(scene.tokens[i]!.base))
const FORMER = new Set(['سابق', 'سابقة', 'ماضية'])
