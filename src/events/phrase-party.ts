import type { Entity, Token } from '../document/index.js'
import { calledInShort } from './called-in-short.js'
import { homeland } from './homeland.js'
import { bodyOfFighters, leaderOf, ownerOf } from './members.js'
import { isAddress, officeHolder } from './office-holder.js'
import { isAttribute, isDualOfDual, isNounOnly, isPlural, participantKind } from './persons.js'
import type { Phrase } from './phrase.js'
import { isCloser, isOpener, isQuote, type Scene } from './scene.js'

/** A phrase that ends before `pos` and in which no name decides: its party is what its noun at `participant` names, a thing where that is -1. */
export function withoutName(
  scene: Scene,
  i: number,
  at: number,
  head: number,
  pos: number,
  number: number | null,
  participant: number,
): Phrase {
  const { tokens, know } = scene
  const accusative =
    number === null &&
    tokens[head] !== undefined &&
    !tokens[head]!.definite &&
    tokens[head]!.folded.endsWith('ا') &&
    tokens[head]!.pronoun === '' &&
    !isDualInConstruct(scene, head, pos)
  if (participant < 0) {
    const own = number === null && tokens[head] ? homeland(scene, head) : null
    if (own) return { from: i, to: Math.max(pos, at + 1), party: own, entity: null, kind: 'participant', head, number }
    return { from: i, to: Math.max(pos, at + 1), party: null, entity: null, kind: 'thing', head, number, accusative }
  }
  const noun = tokens[participant]!
  // «شنت عشرات الغارات»: a quantity of things is nobody.
  const counted = tokens[pos]
  if (
    participant === pos - 1 &&
    !noun.definite &&
    noun.pronoun === '' &&
    participantKind(scene, noun) === 'quantity' &&
    counted?.definite === true &&
    counted.sentence === noun.sentence &&
    counted.preposition === '' &&
    counted.conjunction === ''
  )
    return { from: i, to: Math.max(pos, at + 1), party: null, entity: null, kind: 'thing', head, number, accusative }
  if (countsThings(scene, participant, pos) || tokens[pos - 1]!.folded === 'من')
    return { from: i, to: pos, party: null, entity: null, kind: 'thing', head, number, accusative }
  const dual =
    (noun.definite && (know.duals.has(noun.base) || know.soundDuals.has(noun.base))) || isDualOfDual(scene, participant, pos)
  let last = pos
  while (last > head && isQuote(tokens[last - 1])) last--
  const short = participant === head && number === null ? calledInShort(scene, head, last) : null
  if (short) return { from: i, to: pos, head, number, ...short }
  const words = party(scene, i, at, last, null, number)
  const fighters = number === null && participant === head ? bodyOfFighters(scene, head, last) : null
  const regime = number === null && participant === head ? leaderOf(scene, head, last) : null
  const owned = number === null && participant === head ? ownerOf(scene, head, last) : null
  const leads = participant === head || (participant === head + 1 && isAddress(tokens[head]!))
  const person = isAddress(noun) || participantKind(scene, noun) === 'person'
  const single = number === null && leads && !isPlural(noun) && person
  const holder = single ? officeHolder(scene, head, last) : null
  if (holder) return { ...words, party: { ...words.party!, entity: holder.id }, to: pos, accusative }
  const entity = fighters ?? regime
  const meant = owned ?? (entity === null ? words.party : { ...words.party!, entity })
  return { from: i, to: pos, party: meant, entity: null, kind: 'participant', head: at, number, dual, accusative }
}

/** «وزيرا خارجية مصر وتركيا»: the dual of a noun of persons with its genitive behind it, where «زعيما جديدا» is one. */
const isDualInConstruct = (scene: Scene, head: number, to: number): boolean =>
  head + 1 < to &&
  !scene.tokens[head + 1]!.folded.endsWith('ا') &&
  scene.know.duals.has(`${scene.tokens[head]!.base}ن`) &&
  participantKind(scene, scene.tokens[head]!) === 'person'

/** «عدد من العمليات», «عشرات المنازل»: does a quantity count things that can be no party? */
function countsThings(scene: Scene, quantity: number, to: number): boolean {
  if (participantKind(scene, scene.tokens[quantity]!) !== 'quantity') return false
  const at = scene.tokens[quantity + 1]?.folded === 'من' ? quantity + 2 : quantity + 1
  const counted = scene.tokens[at]
  return (
    counted !== undefined &&
    at < to &&
    !scene.mentionAt.has(at) &&
    isPlural(counted) &&
    (isNounOnly(counted) || counted.readings.some((r) => r.form === 'masdar')) &&
    participantKind(scene, counted) === undefined
  )
}

/** The phrase that a name stands for, with what only describes the name behind it. */
export function named(scene: Scene, from: number, start: number, to: number, entity: Entity, limit: number): Phrase {
  const { tokens } = scene
  let end = to
  while (isQuote(tokens[end])) end++
  // «كيم جونغ أون (35 عاما)»: what only describes the name is passed over.
  if (isOpener(tokens[end])) {
    let close = end + 1
    while (close < end + 12 && tokens[close] !== undefined && !isCloser(tokens[close])) close++
    if (isCloser(tokens[close])) end = close + 1
  }
  // «تنظيم "الفجر" المتطرف»
  if (entity.kind !== 'PER')
    while (end < limit && !scene.mentionAt.has(end) && tokens[end] !== undefined && isAttribute(tokens[end]!)) end++
  const { span } = scene.mentionAt.get(start)!
  return {
    from,
    to: end,
    entity,
    kind: 'name',
    head: start,
    number: null,
    party: { entity: entity.id, text: scene.document.text.slice(span.start, span.end), span },
  }
}

/** A phrase that names a party by an entity, or by its words alone. */
export function party(
  scene: Scene,
  from: number,
  head: number,
  to: number,
  entity: Entity | null,
  number: number | null,
): Phrase {
  const { tokens, document } = scene
  const first: Token = tokens[head]!
  const last: Token = tokens[Math.max(to - 1, head)]!
  const span = (entity !== null ? scene.mentionAt.get(to - 1)?.span : undefined) ?? { start: first.coreStart, end: last.end }
  return {
    from,
    to,
    entity,
    kind: entity !== null ? 'name' : 'participant',
    head,
    number,
    party: { entity: entity?.id ?? null, text: document.text.slice(span.start, span.end), span },
  }
}
