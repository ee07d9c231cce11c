import type { Entity, Party } from '../document/index.js'
import { type Lexicons, organisations } from '../lexicon/index.js'
import { marked } from './marked.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'

/** What a state does at home: it makes laws, fills offices, holds votes and courts. */
const HOME = new Set(
  'found cancel reform appoint take-office overthrow cut expel amend vote-for ban resign raise adopt convict sentence trial election dismiss amnesty acquit'.split(
    ' ',
  ),
)
/** What the bodies of a state do there, and others elsewhere. */
const POLICE = new Set(['arrest', 'imprison', 'crackdown', 'disperse', 'deport', 'summon', 'extend', 'approve', 'independence'])
/** Bodies whose offices and rules are not those of a state. */
const PRIVATE = new Set(['armed-group', 'party', 'un', 'international', 'company', 'bank', 'university', 'club', 'other'])

/** Offices that movements and clubs have as well. */
const OFFICES = new Set(['appoint', 'take-office', 'resign', 'dismiss'])
/** So often is a body named in an article about it. */
const ABOUT = 3
/** «تأسيس الحزب»: what others found as well. */
const BODIES = ['movement', 'team'] as const

const kindsOf = (lexicons: Lexicons): ReadonlyMap<string, string> =>
  new Map(lexicons.rows(organisations).map((row) => [`organisations:${row.key}`, row.kind]))

/** «أقر البرلمان الليبي القانون», «تشكيل محكمة»: what a state does at home is in that country, or in the one that the article is mostly about. */
export function placeAtHome(scene: Scene, drafts: readonly Draft[]): void {
  const open = drafts.filter(({ event: { place, what } }) => place === null && (HOME.has(what) || POLICE.has(what)))
  if (open.length === 0) return
  const kinds = scene.lexicons.derive(kindsOf)
  const keys = new Map(scene.document.entities.map(({ id, key }) => [id, key ?? '']))
  const isPrivate = (entity: string): boolean => PRIVATE.has(kinds.get(keys.get(entity) ?? '') ?? '')
  const aboutBody = scene.document.entities.some(({ id, mentions }) => mentions.length >= ABOUT && isPrivate(id))
  for (const draft of open) {
    const { event } = draft
    const home = HOME.has(event.what)
    const behind = scene.tokens[draft.token + 1]?.base ?? ''
    if (BODIES.some((kind) => marked(scene, kind).has(behind))) continue
    if ([...event.actors, ...event.recipients].some(({ entity }) => entity !== null && isPrivate(entity))) continue
    const his = event.actors.map((party) => countryOf(scene, keys, party)).find((c) => c !== undefined)
    // «عليها حظر من المجلس»: what is done to a state is done by others.
    const done = event.recipients.some(({ entity }) => entity !== null && keys.get(entity)?.startsWith('countries:'))
    const country = his !== undefined ? his : done || !home || (aboutBody && OFFICES.has(event.what)) ? null : scene.mainCountry()
    if (country) draft.event = { ...event, place: { entity: country.id, text: country.name } }
  }
}

/** The country that a party is, or that its words name: «البرلمان الليبي», «برلمان ليبيا»; null where that is none of the document's, undefined where they name none. */
function countryOf(scene: Scene, keys: ReadonlyMap<string, string>, { entity, text, span }: Party): Entity | null | undefined {
  const key = entity === null ? '' : (keys.get(entity) ?? '')
  const { entities } = scene.document
  if (key.startsWith('countries:')) return entities.find(({ id }) => id === entity)
  const called = entities.find((e) => e.key?.startsWith('countries:') && text.endsWith(` ${e.name}`))
  if (called) return called
  const first = span === undefined ? undefined : scene.tokenAt(span.start)
  for (let i = first?.index ?? Infinity; i < scene.tokens.length && scene.tokens[i]!.start < span!.end; i++) {
    const nisba = scene.know.nisba.get(scene.tokens[i]!.base)
    if (nisba !== undefined) return scene.countryOf(nisba)
    const named = scene.mentionAt.get(i)?.entity
    if (named?.kind === 'LOC' && named.standsFor === undefined) return named
  }
  return undefined
}
