import { spanOf } from '../text/index.js'
import { doneBehind, townOf } from './agentive.js'
import { withCount } from './binding.js'
import type { Argument } from './clause.js'
import {
  isSpeaking,
  type Memory,
  objectOfVerb,
  ownerBehind,
  ownerOfAim,
  subjectOfMasdar,
  subjectOfOccasion,
  subjectOfPurpose,
  subjectOfVerb,
} from './control.js'
import { countedBehind } from './counted-behind.js'
import { countingParty } from './counting-party.js'
import type { Candidate } from './find-triggers.js'
import { befalls, genitiveOfAttack, isAimed, isCountry, isItsAdjective, isTown } from './genitive.js'
import type { Governor } from './governor.js'
import { handsOver, isPersons } from './hand-over.js'
import { organises, receives, throughThat } from './lenders.js'
import { deceased, getsDone, ownDoing, samePatient } from './own-doing.js'
import { bareGroups, entities, meantBy, pair, partiesOf, pronoun } from './refer.js'
import { gathered, relativeDoer } from './relative-doer.js'
import { give, type RoleDraft } from './role-draft.js'
import { isQuote, type Scene } from './scene.js'
import { sufferer } from './sufferer.js'
import { isParticle } from './word-class.js'

/** Frames of what befalls persons. */
const BEFALLS = new Set(['kill', 'arrest', 'catch', 'release', 'die', 'suffer'])

/** Is there nothing but quotation marks and «these» between two tokens? */
function onlyQuotes(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!isQuote(scene.tokens[i]) && !isParticle(scene, scene.tokens[i]!, 'demonstrative')) return false
  return true
}

/** Where the arguments of a candidate begin: «مقتل وإصابة عشرين جنديا», of two event nouns joined by و the second has the genitive of both behind it. */
export function argumentsFrom(scene: Scene, { kind, at, to, definite, trigger }: Candidate): number {
  const other = scene.tokens[to]
  const both =
    kind !== 'verb' &&
    kind !== 'adverbial' &&
    !definite &&
    !trigger.needs.has('count') &&
    scene.tokens[at]!.pronoun === '' &&
    other !== undefined &&
    other.sentence === scene.tokens[at]!.sentence &&
    other.conjunction === 'و' &&
    other.preposition === '' &&
    !other.definite &&
    other.pronoun === '' &&
    !scene.mentionAt.has(to) &&
    !other.folded.endsWith('ا') &&
    other.readings.some((r) => r.form === 'masdar')
  return both ? to + 1 : to
}

/** «مالي», «مالية»: is the adjective of a country also a common one? */
const isCommon = (scene: Scene, base: string): boolean => scene.know.adjectives.has(base.replace(/ة$/, ''))

/** Fills the roles of an event noun: its genitive or pronoun, relative adjectives, the subject of the verb that governs it. */
export function nounRoles(
  scene: Scene,
  candidate: Candidate,
  after: readonly Argument[],
  governors: readonly Governor[],
  from: number,
  draft: RoleDraft,
  memory: Memory,
): void {
  const { frame } = candidate.trigger
  const token = scene.tokens[candidate.at]!
  if (candidate.kind === 'adverbial') {
    for (const group of bareGroups(after).slice(0, 1)) give(draft, frame.object, partiesOf(scene, group))
    return
  }
  const done = getsDone(scene, candidate.at)
  if (token.pronoun !== '') {
    const meant =
      token.pronoun === 'هما'
        ? pair(scene, candidate.at)
        : deceased(
            candidate,
            token.pronoun,
            memory,
            samePatient(scene, candidate, memory) ?? ownDoing(scene, candidate, from, memory) ?? meantBy(scene, candidate),
          )
    // «رفضت القبيلة تسليمه»
    const handed = handsOver(candidate) && meant.every((p) => p.entity === null || scene.kindOf(p.entity) === 'PER')
    // «بعد محاصرته», «قصفها»: what is done by an attack is done to him; with its object behind it he does it.
    const besieged = frame.key === 'attack' && befalls(candidate) && bareGroups(after).length === 0
    const role = handed || besieged ? 'recipient' : frame.genitive === 'none' ? frame.subject : frame.genitive
    if (!(done && role === 'actor')) give(draft, role, meant)
  }
  if (!candidate.definite && token.pronoun === '' && frame.genitive === 'actor')
    give(draft, 'actor', ownerBehind(scene, candidate, from, memory))
  const counting = countingParty(scene, candidate)
  if (counting) give(draft, frame.subject, [counting])
  // «توقيف المتهم من قبل القاضي»
  for (const { preposition, phrase } of after)
    if (preposition === 'قبل' && phrase.party && frame.subject !== 'none') give(draft, frame.subject, [phrase.party])
  // «هجوم من الجيش»
  const [source] = after
  if (source?.preposition === 'من' && isAimed(candidate) && source.phrase.party && source.phrase.entity?.kind !== 'LOC')
    give(draft, 'actor', [source.phrase.party])
  const counts = candidate.trigger.needs.has('count') && draft.actors.length === 0 ? countedBehind(scene, candidate) : null
  if (counts) give(draft, frame.subject, [counts])
  const begin = argumentsFrom(scene, candidate)
  const doing =
    BEFALLS.has(frame.key) && (!candidate.trigger.needs.has('count') || token.readings.some((r) => r.form === 'masdar'))
  const groups = bareGroups(after)
    .map((group) => (isItsAdjective(scene, candidate, group[0]!) ? group.slice(1) : group))
    // «إصابة 11»
    .map((group) => (doing ? group.map((p) => (p.from === begin ? withCount(scene, p) : p)) : group))
    .filter((group) => group.length > 0)
  const adjacent = after[0] !== undefined && after[0].preposition === '' && onlyQuotes(scene, begin, after[0].phrase.from)
  if (!candidate.definite && adjacent && groups[0]) {
    draft.counted = groups[0].find((p) => p.number !== null) ?? null
    const site =
      (frame.key === 'meet' || (frame.key === 'agree' && isTown(groups[0][0]!.entity))) &&
      groups[0].filter((p) => p.party !== null).length === 1 &&
      groups[0][0]!.entity?.kind === 'LOC' &&
      (candidate.kind === 'noun' || isTown(groups[0][0]!.entity)) &&
      // «محادثات تونس مع ليبيا»: a country with another behind it is who talks.
      !(after[1]?.preposition === 'مع' && after[1].phrase.party !== null && isCountry(groups[0][0]!.entity))
    // «قمة هانوي»: one place behind a meeting is where it is held.
    // «زيارة موسكو»: one place behind a journey is where it goes.
    const goal =
      frame.genitive === 'actor' &&
      frame.object === 'host' &&
      groups[0].length === 1 &&
      groups[0][0]!.entity?.kind === 'LOC' &&
      (groups[1] === undefined || groups[1][0]!.party === null)
    // «تعهد بدعم تونس»: the one genitive of what the subject of another verb will do is its object.
    const controlled =
      frame.subject === 'actor' &&
      frame.genitive === 'actor' &&
      frame.object === 'recipient' &&
      !['REQUEST', 'ACCUSE', 'THREATEN'].includes(candidate.trigger.row.type) &&
      groups[1] === undefined &&
      !after.some((a) => a.preposition === 'ل') &&
      // «اجتمعت الدول لمساعدة تونس»
      ((token.preposition === 'ل' &&
        token.readings.some((r) => r.form === 'masdar') &&
        subjectOfPurpose(scene, candidate, from).length > 0) ||
        // «قام بتعزية العائلة»
        governors.some(
          (g) =>
            g.row.control === 'subject' &&
            g.kind === 'verb' &&
            (g.row.by !== '' || (g.row.status !== '' && candidate.kind === 'masdar')),
        ))
    const object = doneBehind(scene, candidate, after)
    const agentive = object !== null
    if (object?.phrase.party) give(draft, frame.object, [object.phrase.party])
    const handed = handsOver(candidate) && groups[0].every((p) => isPersons(scene, p))
    const attack = genitiveOfAttack(scene, candidate, groups[0], groups[1], after[1]?.preposition)
    give(
      draft,
      agentive
        ? 'actor'
        : handed
          ? 'recipient'
          : done && frame.key === 'give'
            ? 'none'
            : (attack ?? (site ? 'place' : goal ? 'host' : controlled ? 'recipient' : frame.genitive)),
      partiesOf(scene, frame.key === 'election' ? groups[0].filter((p) => p.entity?.kind === 'LOC') : groups[0]),
      groups[0][0]!.entity?.kind,
    )
    // «قصف حلب»: where one attacks is where it happens.
    if (frame.key === 'attack' && object && townOf(object.phrase)?.kind === 'LOC')
      draft.place ??= object.phrase.party ?? object.phrase.within!.party
    else if (!agentive && attack === 'recipient' && groups[0][0]!.entity?.kind === 'LOC') draft.place ??= groups[0][0]!.party
    const second = groups[1]
    if (second && !site && frame.object !== frame.genitive && !second[0]!.accusative)
      give(draft, frame.object, partiesOf(scene, second), second[0]!.entity?.kind ?? second[0]!.within?.entity.kind ?? 'PER')
    else if (second && frame.key === 'meet')
      give(
        draft,
        'actor',
        partiesOf(
          scene,
          second.filter((p) => p.kind === 'name'),
        ),
      )
  } else if (candidate.definite && token.pronoun !== '' && adjacent && groups[0] && !groups[0][0]!.accusative)
    give(
      draft,
      frame.object,
      partiesOf(scene, groups[0]),
      groups[0][0]!.entity?.kind ?? groups[0][0]!.within?.entity.kind ?? 'PER',
    )
  // «اتهامات بقيامها ب…», «اتهامات بأنها …»: whose deed a charge is about is charged.
  if (candidate.trigger.row.type === 'ACCUSE' && draft.recipients.length === 0 && token.pronoun === '') {
    const deed = scene.tokens[candidate.to]
    const about = deed?.sentence === token.sentence && deed.preposition === 'ب' ? deed.pronoun : ''
    if (about !== '') give(draft, 'recipient', entities([pronoun(scene, candidate.to, about)]))
  }
  // «غارة أميركية», «تحذيرات روسية»: a relative adjective names the actor.
  for (let i = candidate.to; i < candidate.to + 2; i++) {
    const next = scene.tokens[i]
    // «زيارة سوريا»: the name of a country may be written like the adjective in the accusative.
    if (next === undefined || next.sentence !== token.sentence || next.kind !== 'word' || scene.mentionAt.has(i)) break
    // «اعتقال نظيره المصري»
    if (next.pronoun !== '') break
    const country = scene.know.nisba.get(next.base)
    const entity = country === undefined ? null : scene.countryOf(country)
    // «دعم مالي»: the adjective of a country may be a common one, where the country is not told of.
    if (country !== undefined && entity === null && isCommon(scene, next.base)) break
    const who = {
      entity: null,
      text: next.text.slice(next.coreStart - next.start),
      span: { start: next.coreStart, end: next.end },
    }
    // «إعدام كرواتي»: of what befalls persons a masculine singular is one of them.
    if (country !== undefined && BEFALLS.has(frame.key) && !next.definite && i === candidate.to && !/ة$/.test(next.base)) {
      if (draft.recipients.length === 0) give(draft, 'recipient', [who])
      break
    }
    if (country !== undefined && next.preposition === '' && frame.subject !== 'none')
      give(draft, 'actor', [{ entity: entity?.id ?? null, text: entity?.name ?? next.text, span: spanOf(next) }])
    if (country === undefined && next.definite !== token.definite) break
  }
  sufferer(scene, candidate, governors, from, memory, draft)
  relativeDoer(scene, candidate, draft, memory)
  if (draft.actors.length === 0 && frame.subject === 'actor' && candidate.kind === 'masdar')
    give(draft, 'actor', ownerOfAim(scene, candidate, from))
  // Two are needed where the frame is mutual: «يسعى إلى لقاء نظيره».
  const wanted = frame.subject === 'actor' && frame.object === 'actor' && token.pronoun === '' ? 2 : 1
  if (draft.actors.length < wanted || (frame.genitive !== 'actor' && frame.subject === 'actor')) {
    // «تعهد بتقديم المساعدة»: who pledges to give is who gives.
    const controls = governors.filter(
      (g, k) =>
        g.row.control === 'subject' &&
        !(g.kind === 'verb' && throughThat(scene, g.at, candidate.at)) &&
        // «نظمت القناة مناظرة»: she holds it for others.
        !(wanted === 2 && organises(scene, g.at)) &&
        (g.row.status === '' ||
          candidate.kind === 'masdar' ||
          // «تعهد بمحاسبة المسؤولين»: a row of its own may know the masdar as a noun.
          (frame.subject === 'actor' &&
            frame.genitive === 'recipient' &&
            !token.definite &&
            token.readings.some((r) => r.form === 'masdar')) ||
          frame.key === 'visit' ||
          frame.key === 'meet' ||
          (governors[k - 1]?.row.status === '' && candidate.at - governors[k - 1]!.at <= 2)),
    )
    for (const lender of controls)
      if (draft.actors.length < wanted || receives(scene, lender.at, candidate))
        give(
          draft,
          receives(scene, lender.at, candidate) ? 'recipient' : frame.subject,
          lender.kind === 'verb'
            ? subjectOfVerb(scene, lender.at, candidate.at, from, memory)
            : subjectOfMasdar(scene, lender.at, candidate.at),
        )
    const asked = governors.find((g) => g.row.control === 'object')
    if (asked && draft.actors.length === 0) give(draft, frame.subject, objectOfVerb(scene, asked.at, candidate.at, from))
  }
  if (
    draft.actors.length < wanted &&
    frame.subject === 'actor' &&
    frame.genitive !== 'none' &&
    frame.key !== 'die' &&
    frame.key !== 'kill' &&
    governors.every((g) => g.row.control !== 'object')
  )
    give(
      draft,
      'actor',
      subjectOfPurpose(
        scene,
        candidate,
        from,
        draft.actors.length === 1 ||
          (draft.actors.length === 0 && after.some((a) => a.preposition === 'مع' && a.phrase.party !== null)),
      ),
    )
  // «وقّع نظيره خلال الزيارة اتفاقا»: a visit known already is that of its visitor, whoever acts in the course of it.
  const known = frame.key === 'visit' && token.definite
  const occasion = candidate.trigger.row.type === 'CONSULT' || isSpeaking(candidate)
  if (draft.actors.length === 0 && occasion && frame.subject === 'actor' && !known)
    give(draft, 'actor', subjectOfOccasion(scene, candidate, from, memory))
  gathered(scene, candidate, draft)
}
