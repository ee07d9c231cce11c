import {
  bodyHeads,
  bodyNisbas,
  countries,
  familyNames,
  givenNames,
  homographs,
  honorifics,
  type Lexicons,
  markKinds,
  marks,
  numberWords,
  offices,
  ordinaryWords,
  organisations,
  outlets,
  particles,
  personVerbs,
  placeHeads,
  sportWords,
} from '../lexicon/index.js'
import { fold } from '../text/index.js'

/** What kind of office noun a word is, and whether it is a woman's. */
export interface OfficeWord {
  readonly kind: 'office' | 'calling' | 'kin'
  readonly feminine: boolean
}

/** A relative adjective of a state: one word, or two (كوري شمالي). */
export interface Nisba {
  readonly country: string
  /** The second word's base, '' where the adjective is one word. */
  readonly second: string
  readonly feminine: boolean
  readonly plural: boolean
}

/** A class of `marks`. */
export type Mark = (typeof markKinds)[number]

const CLUB_OF = 'نادي '

/** The words this room goes by, folded, without the article unless they are written with it. */
export interface WordClasses {
  readonly given: ReadonlyMap<string, { readonly gender: 'm' | 'f' | 'mf'; readonly arab: boolean; readonly doubtful: boolean }>
  readonly family: ReadonlySet<string>
  readonly honorifics: ReadonlyMap<string, boolean>
  /** The first word of each of them. */
  readonly honorificFirsts: ReadonlySet<string>
  readonly offices: ReadonlyMap<string, OfficeWord>
  readonly personVerbs: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  /** Of these the prepositions, which never stand behind ال. */
  readonly prepositions: ReadonlySet<string>
  readonly ordinary: ReadonlySet<string>
  readonly nisbas: ReadonlyMap<string, readonly Nisba[]>
  /** Ordinals without ال: of kings and popes they belong to the name (محمد الخامس). */
  readonly ordinals: ReadonlySet<string>
  readonly bodyHeads: ReadonlySet<string>
  /** Towns with a club of their name: of «نادي ليفربول» in the table of organisations. */
  readonly clubTowns: ReadonlySet<string>
  /** What news puts before an outlet's name: صحيفة، قناة، وكالة. */
  readonly outletHeads: ReadonlySet<string>
  /** Of these the ones that are left off before a name of its own: شركة، مجموعة. */
  readonly genericHeads: ReadonlySet<string>
  readonly placeHeads: ReadonlySet<string>
  /** Rows of the bodies that relative adjectives mean: أممي. */
  readonly bodyNisbas: ReadonlyMap<string, { readonly row: string; readonly heads: ReadonlySet<string> }>
  /** Classes of `marks`: the words of each kind. */
  readonly marks: Readonly<Record<Mark, ReadonlySet<string>>>
  /** Words of sport, without ال. */
  readonly sportWords: ReadonlySet<string>
  /** Words of respect that without ال are nouns of office: أمير المنطقة. */
  readonly reigns: ReadonlySet<string>
}

/** Words that join the parts of a name: of descent, of families, of European nobility. Folded; «آل» folds to «ال». */
export const NAME_JOINTS: ReadonlySet<string> = new Set([
  'بن',
  'ابن',
  'بنت',
  'ال',
  'ابو',
  'ابي',
  'ابا',
  'ام',
  'ولد',
  'اولد',
  'ايت',
  'فان',
  'فون',
  'دي',
  'دا',
  'دو',
  'ديل',
  'لا',
  'اوف',
  'بو',
  'ذو',
  'ماك',
])

/** Of these the word behind them says whether they begin a name: أبو مازن, but not أم المعارك. */
export const KUNYA: ReadonlySet<string> = new Set(['ابو', 'ابي', 'ابا', 'ام', 'ابن', 'بن', 'بو', 'ال'])

const bareOf = (word: string): string => (word.startsWith('ال') ? word.slice(2) : word)

/** The feminine of a masculine noun or adjective as a row gives it: the row's own, or with ة. */
export const feminineOf = (word: string, cell: string): string => (cell === 'ة' ? `${word}ة` : cell)

/** Compiles the classes from their tables. Use through `lexicons.derive(wordClasses)`. */
export function wordClasses(lexicons: Lexicons): WordClasses {
  const officeWords = new Map<string, OfficeWord>()
  for (const row of lexicons.rows(offices)) {
    officeWords.set(fold(row.word), { kind: row.kind, feminine: false })
    if (row.feminine !== '') officeWords.set(fold(feminineOf(row.word, row.feminine)), { kind: row.kind, feminine: true })
  }
  const givenWords = new Set(lexicons.rows(givenNames).map((row) => fold(row.name)))
  const familyWords = new Set(lexicons.rows(familyNames).map((row) => fold(row.name)))
  return {
    given: new Map(
      lexicons
        .rows(givenNames)
        .map((row) => [fold(row.name), { gender: row.gender, arab: row.origin === 'arab', doubtful: row.doubtful === 'yes' }]),
    ),
    family: new Set(lexicons.rows(familyNames).map((row) => fold(row.name))),
    honorifics: new Map(lexicons.rows(honorifics).map((row) => [fold(row.word), row.inside === 'yes'])),
    honorificFirsts: new Set(lexicons.rows(honorifics).map((row) => fold(row.word).split(' ')[0]!)),
    offices: officeWords,
    personVerbs: new Set(lexicons.rows(personVerbs).flatMap((row) => pastForms(fold(row.past)))),
    particles: new Set([
      ...lexicons
        .rows(particles)
        .filter((row) => row.kind !== 'abbreviation')
        .map((row) => fold(row.word)),
      ...lexicons
        .rows(numberWords)
        .filter((row) => row.kind !== 'ordinal')
        .flatMap((row) => row.forms.map(fold)),
    ]),
    prepositions: new Set(
      lexicons
        .rows(particles)
        .filter((row) => row.kind === 'preposition')
        .map((row) => fold(row.word)),
    ),
    ordinary: new Set([
      ...lexicons.rows(ordinaryWords).map((row) => fold(row.word)),
      ...lexicons
        .rows(homographs)
        .map((row) => fold(row.name))
        .filter((word) => !givenWords.has(word) && !familyWords.has(word)),
    ]),
    ordinals: new Set(
      lexicons
        .rows(numberWords)
        .filter((row) => row.kind === 'ordinal')
        .flatMap((row) => row.forms.map((form) => bareOf(fold(form)))),
    ),
    nisbas: nisbasOf(lexicons),
    genericHeads: new Set(
      lexicons
        .rows(bodyHeads)
        .filter((row) => row.kept === 'no' && row.takes.includes('proper'))
        .map((row) => fold(row.head)),
    ),
    bodyHeads: new Set(lexicons.rows(bodyHeads).map((row) => fold(row.head))),
    clubTowns: new Set(
      lexicons
        .rows(organisations)
        .filter((row) => row.kind === 'club')
        .flatMap((row) => [row.name, ...row.variants].map(fold))
        .filter((name) => name.startsWith(CLUB_OF) && !name.startsWith(`${CLUB_OF}ال`))
        .map((name) => name.slice(CLUB_OF.length)),
    ),
    outletHeads: new Set(lexicons.rows(outlets).flatMap((row) => row.head.map(fold))),
    placeHeads: new Set(lexicons.rows(placeHeads).map((row) => fold(row.head))),
    bodyNisbas: new Map(
      lexicons
        .rows(bodyNisbas)
        .flatMap((row) =>
          [row.word, feminineOf(row.word, row.feminine)]
            .filter((word) => word !== '')
            .map((word) => [fold(word), { row: `organisations:${row.organisation}`, heads: new Set(row.heads.map(fold)) }]),
        ),
    ),
    marks: marksOf(lexicons),
    sportWords: new Set(lexicons.rows(sportWords).map((row) => fold(row.word))),
    reigns: new Set(
      lexicons
        .rows(honorifics)
        .map((row) => [row.inside, fold(row.word)] as const)
        .filter(([inside, word]) => inside === 'yes' && word.startsWith('ال') && !word.includes(' '))
        .map(([, word]) => bareOf(word)),
    ),
  }
}

/** The words of each class of `marks`, folded. */
function marksOf(lexicons: Lexicons): WordClasses['marks'] {
  const found = Object.fromEntries(markKinds.map((kind) => [kind, new Set<string>()])) as Record<Mark, Set<string>>
  for (const row of lexicons.rows(marks)) found[row.kind].add(fold(row.word))
  return found
}

const pastForms = (past: string): string[] => [
  past,
  past.endsWith('ي') ? `${past.slice(0, -1)}ت` : past.endsWith('ا') ? `${past.slice(0, -1)}ت` : `${past}ت`,
]

function nisbasOf(lexicons: Lexicons): ReadonlyMap<string, readonly Nisba[]> {
  const nisbas = new Map<string, Nisba[]>()
  const add = (first: string, nisba: Nisba): void => {
    const known = nisbas.get(first)
    if (known === undefined) nisbas.set(first, [nisba])
    else if (
      !known.some(
        (other) => other.country === nisba.country && other.second === nisba.second && other.feminine === nisba.feminine,
      )
    )
      known.push(nisba)
  }
  for (const row of lexicons.rows(countries)) {
    const present = row.until === ''
    for (const written of row.nisba) {
      const [first = '', second = ''] = fold(written).split(' ')
      for (const [ending, feminine, plural] of [
        ['', false, false],
        ['ة', true, false],
        ['ون', false, true],
        ['ين', false, true],
        ['ات', true, true],
        ['ان', false, true],
      ] as const)
        add(first + ending, { country: row.key, second: second === '' ? '' : second + ending, feminine, plural })
    }
    if (present)
      for (const people of row.people) add(bareOf(fold(people)), { country: row.key, second: '', feminine: false, plural: true })
  }
  return nisbas
}
