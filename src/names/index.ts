import type { Document, Given, Stage } from '../document/index.js'
import { type Lexicons, people as peopleTable } from '../lexicon/index.js'
import { contains } from '../text/index.js'
import type { Begins, Candidate } from './candidate.js'
import { choose } from './choose.js'
import { entitiesOf } from './entities.js'
import { findNational, findOwned } from './extend-bodies.js'
import { findAgain } from './find-again.js'
import { findBodies } from './find-bodies.js'
import { findDepartments } from './find-departments.js'
import { findKnown, findSpellings } from './find-known.js'
import { findPeople } from './find-people.js'
import { findPlaces } from './find-places.js'
import { findRealms, realmNames } from './find-realms.js'
import { gazetteer } from './gazetteer.js'
import { heads } from './heads.js'
import { identify } from './identify.js'
import { isOtherThing } from './other-thing.js'
import { standIns } from './stand-ins.js'
import { findTagged } from './tagger/index.js'
import { findTitles } from './titles.js'
import { Words } from './words.js'

const personNames = (lexicons: Lexicons): ReadonlyMap<string, string> =>
  new Map(lexicons.rows(peopleTable).map((row) => [`people:${row.key}`, row.name]))

type Needs = 'sentences' | 'tokens' | 'times' | 'published'

/** A row of at least this weight is no part of a person's name: states, capitals, bodies, cities of half a million. */
const MAJOR = 5.7
/** So often an article uses the adjective of a state of which it speaks. */
const OFTEN = 4
/** Bodies that say of which state the article speaks. */
const OF_STATES = new Set(['government', 'ministry', 'parliament', 'army', 'armed-group', 'party'])

/** People, organisations and places: found by lexicon, pattern and surroundings, joined into who is who, with the titles that stand for them. */
export const names: Stage<Needs, 'entities'> = {
  name: 'names',
  needs: ['sentences', 'tokens', 'times', 'published'],
  gives: ['entities'],
  run(document, lexicons) {
    return readNames(document, lexicons)
  },
}

/** What the rules make of an article before it is read again: its words, all that was proposed, and what was chosen of it. */
export interface RuledNames {
  readonly words: Words
  readonly begins: Begins
  readonly proposed: readonly Candidate[]
  readonly first: readonly Candidate[]
  /** Where the chosen names stand again. */
  readonly again: readonly Candidate[]
}

function readNames(document: Document<Needs>, lexicons: Lexicons): Given<'entities'> {
  const { words, begins, proposed, first, again } = nameByRules(document, lexicons)
  const tagged = findTagged(words, { chosen: [...first, ...again], proposed }, lexicons)
  const seeds = [...first.filter((c) => !tagged.some((t) => t.from < c.to && c.from < t.to)), ...tagged]
  const chosen = [...seeds, ...(tagged.length === 0 ? again : findAgain(words, seeds))].sort((a, b) => a.start - b.start)
  const groups = identify(words, chosen, begins)
  findTitles(words, groups, document, lexicons)
  standIns(words, groups, lexicons)
  return { entities: entitiesOf(groups) }
}

/** Finds names by lexicon, pattern and surroundings, and chooses among them. */
export function nameByRules(document: Document<Needs>, lexicons: Lexicons): RuledNames {
  const words = new Words(document.text, document.tokens, timeTokensOf(document), lexicons)
  const table = lexicons.derive(heads)
  const known = findKnown(words, lexicons.derive(gazetteer))
  for (const c of known) if (c.trust >= 3 && c.kind !== 'PER' && (c.known?.weight ?? 0) >= MAJOR) words.places.add(c.from)
  for (const c of known)
    if (
      c.known !== undefined &&
      c.trust >= 3 &&
      (c.kind === 'LOC' ? c.known.weight >= MAJOR && !isOtherThing(c, words, table) : OF_STATES.has(c.known.sort ?? ''))
    )
      words.states.add(c.known.country)
  for (const country of oftenCalled(words)) words.states.add(country)
  tellNamesakes(words, known)
  for (const c of known) if (c.kind === 'PER' && c.trust >= 3) words.persons.add(c.from)
  known.push(...findSpellings(words, (row) => lexicons.derive(personNames).get(row) ?? ''))
  known.push(...findRealms(words, known, lexicons.derive(realmNames)))
  const people = findPeople(words)
  const begins = beginsOf([...known, ...people])
  const bodies = findBodies(words, table, begins)
  bodies.push(...findOwned(words, [...known, ...bodies]), ...findNational(words, known), ...findDepartments(words, table, begins))
  const places = findPlaces(words, table, begins)
  const proposed = [...known, ...people, ...bodies, ...places]
  const first = withoutNamesakes(words, choose(proposed, words, table))
  return { words, begins, proposed, first, again: findAgain(words, first) }
}

/** The states whose relative adjective the article uses again and again: «الفلسطيني» where it never names Palestine. */
function oftenCalled(words: Words): string[] {
  const times = new Map<string, number>()
  for (let i = 0; i < words.tokens.length; i++)
    for (const { country, second } of words.known(i).nisbas ?? [])
      if (second === '' && words.tokens[i]!.definite) times.set(country, (times.get(country) ?? 0) + 1)
  return [...times].filter(([, n]) => n >= OFTEN).map(([country]) => country)
}

/** «الجوف» of Yemen or of Saudi Arabia: of places or bodies of one name the one whose state the article names. */
function tellNamesakes(words: Words, known: Candidate[]): void {
  for (const [k, c] of known.entries()) {
    if (c.namesakes === undefined || c.known === undefined || words.states.has(c.known.country)) continue
    const meant = c.namesakes.filter((name) => words.states.has(name.country))
    if (meant.length === 1) known[k] = { ...c, known: { ...meant[0]!, doubtful: c.known.doubtful } }
  }
}

/** A city by itself that is also the surname of a person of the article gives way to him: «قالت ستريب عن سبرينغفيلد». */
function withoutNamesakes(words: Words, chosen: readonly Candidate[]): Candidate[] {
  const surnames = new Set(chosen.filter((c) => c.kind === 'PER' && c.to > c.from + 1).map((c) => words.tokens[c.to - 1]!.folded))
  return chosen.filter(
    (c) =>
      !(
        c.known?.row.startsWith('cities:') &&
        c.rule === 'names/known' &&
        c.to === c.from + 1 &&
        surnames.has(words.core(c.from))
      ),
  )
}

/** Tokens inside time expressions are no names: «وزارة الدفاع الخميس». */
function timeTokensOf({ tokens, times }: Document<'tokens' | 'times'>): ReadonlySet<number> {
  const inside = new Set<number>()
  let at = 0
  for (const time of [...times].sort((a, b) => a.start - b.start)) {
    while (at < tokens.length && tokens[at]!.end <= time.start) at++
    for (let i = at; i < tokens.length && tokens[i]!.start < time.end; i++)
      if (contains(time, { start: tokens[i]!.coreStart, end: tokens[i]!.end })) inside.add(i)
  }
  return inside
}

function beginsOf(candidates: readonly Candidate[]): Begins {
  const begins = new Map<number, Candidate[]>()
  for (const c of candidates) {
    const list = begins.get(c.from)
    if (list === undefined) begins.set(c.from, [c])
    else list.push(c)
  }
  for (const list of begins.values()) list.sort((a, b) => b.to - a.to || b.trust - a.trust)
  return begins
}
