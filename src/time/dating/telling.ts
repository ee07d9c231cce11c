import { byWord, dayRange, type Token } from '../../document/index.js'
import { type Lexicons, occasions, people, roles, terms } from '../../lexicon/index.js'
import { fold } from '../../text/index.js'

/** Something that happened on known days, by groups of words of which one each must stand in the text. */
export interface Occasion {
  readonly name: string
  readonly distinct: 'yes' | 'no' | 'begun'
  readonly from: number
  readonly to: number
  readonly groups: readonly (readonly string[])[]
}

/** Days in which somebody held an office. */
export interface Term {
  readonly from: number
  readonly to: number
  /** The office's titles as folded words without ال: رئيس, وزير خارجيه. */
  readonly titles: readonly (readonly string[])[]
}

/** Somebody who held offices, by one of his names in folded words. */
export interface Holder {
  readonly words: readonly string[]
  readonly terms: readonly Term[]
}

/** What one word tells of the day on which a page was written. */
export interface Telling {
  /** The words of occasions that it is, itself, cut or behind a clitic. */
  readonly occasions: readonly string[]
  /** The holders of offices whose name it begins, itself or behind a clitic. */
  readonly holders: readonly Holder[]
  /** «الذكرى» */
  readonly memorial: boolean
  /** The folded word without its article, as titles are compared. */
  readonly plain: string
}

/** What tells the day of an undated page, by words. */
export interface TellingWords {
  readonly all: readonly Occasion[]
  /** The occasions by the words of their first group, as places in `all`. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** What one word tells. */
  readonly of: (token: Token) => Telling
}

/** Compiles the rows; use through `lexicons.derive(tellingWords)`. */
export function tellingWords(lexicons: Lexicons): TellingWords {
  const all = lexicons.rows(occasions).map((row): Occasion => {
    const range = dayRange(row.date)
    if (!range) throw new Error(`time/occasions.tsv:${row.line}: «${row.date}» is no EDTF date`)
    return {
      name: row.key,
      distinct: row.distinct,
      from: range.from,
      to: range.to,
      groups: row.words.map((group) => group.split('/').map(fold)),
    }
  })
  const places = new Map<string, number[]>()
  all.forEach((occasion, k) => {
    for (const word of occasion.groups[0] ?? []) places.set(word, [...(places.get(word) ?? []), k])
  })
  const words = new Set(all.flatMap((occasion) => occasion.groups.flat()))
  const holders = holdersOf(lexicons)
  return { all, places, of: byWord((token) => read(token, words, holders)) }
}

function read(
  { kind, folded, base }: Token,
  words: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly Holder[]>,
): Telling {
  const plain = withoutArticle(folded)
  if (kind === 'sign') return { occasions: [], holders: [], memorial: false, plain }
  const rest = 'وفبلك'.includes(folded[0]!) ? folded.slice(1) : ''
  const forms = new Set([folded, base, rest.length > 2 ? rest : folded])
  return {
    occasions: [...forms].filter((form) => words.has(form)),
    holders: kind === 'word' ? (holders.get(folded) ?? holders.get(rest) ?? []) : [],
    memorial: /^[وبفل]?(ال)?ذكري$/.test(folded),
    plain,
  }
}

/** A folded word of a title as it is compared: without its article. */
const withoutArticle = (folded: string): string => folded.replace(/^([وفبك]?ال|لل)/, '')

function titlesOf(heads: readonly string[], complements: readonly string[]): string[][] {
  const behind = complements.length === 0 ? [''] : complements
  return heads.flatMap((head) => behind.map((complement) => fold(`${head} ${complement}`).trim().split(' ').map(withoutArticle)))
}

/** Offices that are told by their head and an adjective alone: «الرئيس الروسي», «الملك سلمان». */
const ALONE = new Set(['president', 'king', 'emir', 'sultan', 'leader', 'pope', 'supreme-leader'])

function holdersOf(lexicons: Lexicons): Map<string, Holder[]> {
  const heads = new Map(lexicons.rows(roles).map((row) => [row.key, titlesOf(row.head, row.complement)]))
  const held = new Map<string, Term[]>()
  for (const row of lexicons.rows(terms)) {
    const from = row.from === '' ? -Infinity : (dayRange(row.from)?.from ?? -Infinity)
    const to = row.until === '' ? Infinity : (dayRange(row.until)?.to ?? Infinity)
    const titles = heads.get(row.role) ?? []
    const alone = ALONE.has(row.role) ? titles.filter((t) => t.length <= 2).map((t) => [t[0]!]) : []
    held.set(row.person, [...(held.get(row.person) ?? []), { from, to, titles: [...titles, ...alone] }])
  }
  const index = new Map<string, Holder[]>()
  for (const row of lexicons.rows(people)) {
    const own = held.get(row.key)
    if (!own) continue
    for (const name of [row.name, ...row.variants]) {
      const words = fold(name).split(' ')
      if (words.length >= 2) index.set(words[0]!, [...(index.get(words[0]!) ?? []), { words, terms: own }])
    }
  }
  return index
}
