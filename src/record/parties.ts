import type { Party, Reading } from '../document/index.js'
import { fold } from '../text/index.js'
import type { Belonging } from './belonging.js'
import { hashWord } from './shingles.js'
import type { World } from './world.js'

/** A party of an event as the record knows it. */
export interface KnownParty {
  /** The id of the entity, or `~` and the folded words where nobody is named. */
  readonly id: string
  readonly kind: 'PER' | 'ORG' | 'LOC' | null
  readonly name: string
  /** The state it is, speaks for or belongs to: an ISO code, or the id of the place it stands for. */
  readonly state: string | null
  /** Is it that state itself, or its capital speaking for it? */
  readonly isState: boolean
  /** The body or place whose people they are, where words and no name are given: its id. */
  readonly of: string | null
  /** As a place: a whole country, a point (a city, a site), or something between, or unknown. */
  readonly extent: 'country' | 'area' | 'point'
  /** Its words without the article, as ascending hashes. */
  readonly words: Uint32Array
  /** The longer words by which tellings about it are found; none of a place, whose name says it all. */
  readonly keys: readonly string[]
  /** How few articles name it: 0 all of them … 1; 0 where nobody is named. */
  readonly rarity: number
  /** Itself as it was read, where the record has written its own ids and names over it. */
  readonly read: ReadParty | null
}

/** What the record writes over when it resolves a party. */
export type ReadParty = Pick<KnownParty, 'id' | 'name' | 'state' | 'of'>

/** An id of one reading, told apart from ISO codes and from ids of the record. */
export const local = (entity: string): string => `@${entity}`

/** The parties of one reading under its own ids (`@e3`), each made once. */
export function partiesOf(reading: Reading, world: World, belonging: Belonging): (party: Party) => KnownParty {
  const known = new Map<string, KnownParty>()
  return (party) => {
    const entity =
      party.entity === null ? belonging.nameBehind(reading, party) : reading.entities.find((e) => e.id === party.entity)
    const key = entity ? local(entity.id) : party.text
    const before = known.get(key)
    if (before) return before
    const made = entity ? named(reading, entity, world, belonging) : unnamed(reading, party, world, belonging)
    known.set(key, made)
    return made
  }
}

function named(reading: Reading, entity: Reading['entities'][number], world: World, belonging: Belonging): KnownParty {
  const target = entity.standsFor === undefined ? undefined : reading.entities.find((e) => e.id === entity.standsFor)
  return {
    id: local(entity.id),
    kind: entity.kind,
    name: entity.name,
    state: (target && stateOf(reading, target, world, belonging)) ?? stateOf(reading, entity, world, belonging),
    isState: target !== undefined || world.isCountry(entity),
    of: null,
    extent: extentOf(reading, entity, world),
    ...hashed(wordsOf(entity.name), entity.kind),
    rarity: 0,
    read: null,
  }
}

/** A party in words: «Taliban's representatives», «the Maltese authorities». */
function unnamed(reading: Reading, party: Party, world: World, belonging: Belonging): KnownParty {
  const words = wordsOf(party.text)
  const body = belonging.bodyIn(reading, party)
  return {
    id: `~${words.join(' ')}`,
    kind: null,
    name: party.text,
    state: (body && stateOf(reading, body, world, belonging)) ?? belonging.stateIn(party.text),
    isState: false,
    of: body ? local(body.id) : null,
    extent: 'area',
    ...hashed(words, null),
    rarity: 0,
    read: null,
  }
}

/** Folded words without the article, each once. */
function wordsOf(name: string): string[] {
  const words = fold(name)
    .split(/\s+/u)
    .map((w) => (w.startsWith('ال') && w.length > 4 ? w.slice(2) : w))
    .map((w) => (w.length > 4 ? w.replace(/(?:ها|هم|هما)$/u, '') : w))
  return [...new Set(words.filter((w) => w.length > 1))].sort()
}

/** A word shorter than this finds too much. */
const LONG = 4

const hashed = (words: readonly string[], kind: KnownParty['kind']): Pick<KnownParty, 'words' | 'keys'> => ({
  words: Uint32Array.from(words, hashWord).sort(),
  keys: kind === 'LOC' ? [] : words.filter((w) => w.length >= LONG),
})

/** The state of an entity: by the lexicons, or, where another entity stands for it, itself. */
function stateOf(reading: Reading, entity: Reading['entities'][number], world: World, belonging: Belonging): string | null {
  const country =
    world.countryOf(entity) ??
    (entity.kind === 'ORG'
      ? belonging.stateIn(entity.name)
      : entity.kind === 'PER'
        ? belonging.servesState(reading, entity)
        : null)
  if (country !== null) return country
  const stoodFor = entity.kind === 'LOC' && reading.entities.some((e) => e.standsFor === entity.id)
  return stoodFor ? local(entity.id) : null
}

function extentOf(reading: Reading, entity: Reading['entities'][number], world: World): KnownParty['extent'] {
  if (world.isCountry(entity) || reading.entities.some((e) => e.standsFor === entity.id)) return 'country'
  return entity.standsFor !== undefined || world.isPoint(entity) ? 'point' : 'area'
}
