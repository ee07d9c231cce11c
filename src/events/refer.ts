import type { Entity, Party } from '../document/index.js'
import type { Argument } from './clause.js'
import type { Candidate } from './find-triggers.js'
import { lastMany } from './last-many.js'
import type { Phrase } from './phrase.js'
import { prepositionOf } from './prepositions.js'
import type { Scene } from './scene.js'
import { lastAgreeing } from './subject.js'
import { isWoman } from './woman.js'

/** Which persons a pronoun written on a word means. */
const PRONOUNS: Readonly<Record<string, [gender: 'm' | 'f', number: 'sg' | 'du' | 'pl']>> = {
  ه: ['m', 'sg'],
  ها: ['f', 'sg'],
  هم: ['m', 'pl'],
  هما: ['m', 'du'],
  هن: ['f', 'pl'],
}

export const entities = (found: readonly (Entity | null)[]): Party[] =>
  found.flatMap((e) => (e ? [{ entity: e.id, text: e.name }] : []))

/** The entity a pronoun on token `at` means: as an earlier stage resolved it, else the last that agrees. */
export function pronoun(scene: Scene, at: number, word: string): Entity | null {
  const known = scene.pronounAt.get(at)
  if (known && !(word === 'هم' && known.kind === 'PER')) return known
  const [gender, number] = PRONOUNS[word] ?? []
  // «نقلهم»: they are no one person.
  return gender === undefined || number === 'pl' ? null : lastAgreeing(scene, at, gender, number, 2, undefined, gender === 'f')
}

/** Frames of what befalls persons and no bodies. */
const HARMED: ReadonlySet<string> = new Set(['arrest', 'catch', 'kill', 'release', 'die'])

/** Whom the pronoun on an event word means: «اعتقلتها» is done to a woman, where «her» elsewhere is a body or a country. */
export function pronounOf(scene: Scene, { at, trigger }: Candidate): Entity | null {
  const word = scene.tokens[at]!.pronoun
  const meant = HARMED.has(trigger.frame.key) && word === 'ها' ? woman(scene, at) : undefined
  return meant === undefined ? pronoun(scene, at, word) : meant
}

/** Those whom the pronoun on an event word means: «أوقفت الشرطة المهربين وبدأت ترحيلهم» tells of the many who were named before it. */
export function meantBy(scene: Scene, candidate: Candidate): readonly Party[] {
  const { pronoun: word, sentence } = scene.tokens[candidate.at]!
  const many = word === 'هم' ? lastMany(scene, candidate.at, scene.document.sentences[sentence]?.from ?? 0) : []
  return many.length > 0 ? many : entities([pronounOf(scene, candidate)])
}

/** The last woman who was named, or null. */
function woman(scene: Scene, at: number): Entity | null {
  const known = scene.pronounAt.get(at)
  if (known?.kind === 'PER') return known
  const { sentence } = scene.tokens[at]!
  for (let i = at - 1; i >= 0 && sentence - scene.tokens[i]!.sentence < 3; i--) {
    const mention = scene.mentionAt.get(i)
    if (mention === undefined) continue
    i = mention.from
    if (mention.entity.kind === 'PER' && isWoman(scene, mention)) return mention.entity
  }
  return null
}

export const isOnePerson = (scene: Scene, [one, other]: readonly Party[]): boolean =>
  other === undefined && one !== undefined && one.entity !== null && scene.kindOf(one.entity) === 'PER'

const STATE = /^(countries|capitals):/

/** «لقائهما»: the two last persons or parties before it. */
export function pair(scene: Scene, at: number, kinds: readonly Entity['kind'][] = ['PER']): Party[] {
  const out: Entity[] = []
  for (
    let i = at - 1;
    i >= Math.max(0, at - 150) && out.length < 2 && scene.tokens[at]!.sentence - scene.tokens[i]!.sentence < 3;
    i--
  ) {
    const mention = scene.mentionAt.get(i)
    // A capital that speaks for its country is that country.
    const meant = (e: Entity): string => e.standsFor ?? e.id
    // «في جنيف» is where the two met, not one of them.
    if (mention?.entity.kind === 'LOC' && prepositionOf(scene.tokens[mention.from - 1] ?? scene.tokens[at]!) === 'في') continue
    // «البلدان» are states: no city that stands for none, no sea.
    const key = mention?.entity.key ?? ''
    if (mention?.entity.kind === 'LOC' && key !== '' && !STATE.test(key) && mention.entity.standsFor === undefined) continue
    if (mention && kinds.includes(mention.entity.kind) && !out.some((e) => meant(e) === meant(mention.entity)))
      out.push(mention.entity)
  }
  return entities(out.reverse())
}

/** Phrases that no preposition governs, with what is joined to each. */
export function bareGroups(list: readonly Argument[]): Phrase[][] {
  const out: Phrase[][] = []
  for (const argument of list) {
    if (argument.preposition !== '' || argument.pronoun !== '') continue
    if (argument.joined && out.length > 0) out.at(-1)!.push(argument.phrase)
    else out.push([argument.phrase])
  }
  return out
}

/** The parties of phrases; «الزعيمان» and «الطرفان» are the two who have `met`, else the two named before. */
export function partiesOf(scene: Scene, phrases: readonly Phrase[], met: readonly Party[] = []): Party[] {
  const out: Party[] = []
  for (const phrase of phrases) {
    if (phrase.party === null) {
      if (phrase.within?.entity.kind === 'ORG') out.push(phrase.within.party)
    } else if (phrase.dual) out.push(...theTwo(scene, phrase, phrase.party, met))
    else out.push(phrase.party)
  }
  return out
}

/** Who is meant by a dual: those who have met, two who were named before, or the words themselves. */
function theTwo(scene: Scene, phrase: Phrase, party: Party, met: readonly Party[]): readonly Party[] {
  const noun = scene.tokens[phrase.head]!.base
  const { participants, soundDuals } = scene.know
  // «واستعرض الجانبان»
  if (met.length === 2 && !/^(بلد|دول)/.test(noun)) return met
  if (soundDuals.has(noun)) return [party]
  if ((participants.get(noun) ?? participants.get(`${noun}ن`)) === 'person') {
    const two = pair(scene, phrase.from, ['PER'])
    return two.length === 2 ? two : [party]
  }
  if (noun === 'اثنان') return pair(scene, phrase.from, ['PER'])
  if (/^(بلد|دول)/.test(noun)) return pair(scene, phrase.from, ['LOC'])
  // «الجانبان», «الطرفين»: two states or bodies, else two persons.
  for (const kinds of [['LOC', 'ORG'], ['PER']] as const) {
    const two = pair(scene, phrase.from, kinds)
    if (two.length === 2) return two
  }
  return []
}

/** The parties of phrases, or the words of a thing where they name none. */
export function partiesOrThing(scene: Scene, phrases: readonly Phrase[]): readonly Party[] {
  const parties = partiesOf(scene, phrases)
  const [phrase] = phrases
  if (parties.length > 0 || phrase === undefined) return parties
  const span = { start: scene.tokens[phrase.from]!.coreStart, end: scene.tokens[phrase.to - 1]!.end }
  return [{ entity: null, text: scene.document.text.slice(span.start, span.end), span }]
}
