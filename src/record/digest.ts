import { type Attribution, type DayRange, dayRange, type Entity, type Reading } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { belongingOf } from './belonging.js'
import { type Credit, creditOf } from './credit.js'
import { disentangle } from './disentangle.js'
import { elaborate } from './elaborate.js'
import { mannersOf } from './manners.js'
import { namesTelling } from './member-names.js'
import { ordinalsOf } from './ordinals.js'
import { withoutOutlived } from './outlived.js'
import { partiesOf } from './parties.js'
import type { Print } from './prints.js'
import { type ShingledText, shingle } from './shingles.js'
import { officesOf, type Spoken, spokenIn } from './spokesmen.js'
import { type Telling, tellingsOf } from './tellings.js'
import { withTolls } from './toll.js'
import { whereaboutsOf } from './whereabouts.js'
import { worldOf } from './world.js'

/** An entity of a reading, as far as joining it with others needs it. */
export interface Member extends Pick<Entity, 'id' | 'kind' | 'name' | 'key' | 'wikidata'> {
  readonly source: string
  /** Its name, folded. */
  readonly folded: string
  /** Folded names that tell which of all people, bodies and places is meant. */
  readonly names: readonly string[]
  /** How often the reading names it. */
  readonly mentions: number
}

/** What the record keeps of one reading: all that does not depend on other readings, so that it is worked out once. */
export interface Digest {
  readonly source: string
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: DayRange | null
  readonly credit: Credit | null
  readonly members: readonly Member[]
  readonly attributions: ReadonlyMap<string, Pick<Attribution, 'act' | 'chain'>>
  readonly spoken: Spoken
  /** Its tellings, parties under the reading's own ids. */
  readonly tellings: readonly Telling[]
  readonly shingled: ShingledText
  /** Tells it apart from all that are others; null where it was never packed. */
  readonly print: Print | null
}

/** Works out what the record keeps of a reading. */
export function digestOf(reading: Reading, lexicons: Lexicons): Digest {
  const { source, article } = reading
  const world = lexicons.derive(worldOf)
  const knowledge = {
    world,
    ordinals: lexicons.derive(ordinalsOf),
    whereabouts: lexicons.derive(whereaboutsOf),
    belonging: lexicons.derive(belongingOf),
    manners: lexicons.derive(mannersOf),
  }
  const partyOf = partiesOf(reading, world, knowledge.belonging)
  const told = withTolls(tellingsOf(reading, knowledge), reading, (entity) => partyOf({ entity, text: '' }))
  return {
    source,
    text: article.text,
    title: article.title,
    outlet: article.outlet,
    published: dayRange(article.published?.value ?? null),
    credit: creditOf(reading, world),
    members: reading.entities.map((entity) => memberOf(reading, entity)),
    attributions: new Map(reading.attributions.map(({ id, act, chain }) => [id, { act, chain }])),
    spoken: spokenIn(reading, lexicons.derive(officesOf)),
    tellings: elaborate(disentangle(withoutOutlived(told))),
    shingled: shingle(article.text),
    print: null,
  }
}

function memberOf(reading: Reading, entity: Entity): Member {
  const { id, kind, name, key, wikidata } = entity
  return {
    source: reading.source,
    id,
    kind,
    name,
    ...(key === undefined ? {} : { key }),
    ...(wikidata === undefined ? {} : { wikidata }),
    ...namesTelling(reading, entity),
    mentions: entity.mentions.length,
  }
}
