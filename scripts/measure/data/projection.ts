import { honorifics, type Lexicons, locatives, organisations, placeHeads, places } from '../../../src/lexicon/index.js'
import { fold } from '../../../src/text/index.js'

/** A name as the product gives it. */
export interface Given {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly rule: string
  readonly row: string
}

/** Organs of states, which the corpus does not annotate: governments, ministries, parliaments, armies. */
const ORGANS = new Set(['government', 'ministry', 'parliament', 'army'])
/** Rules that find bodies by what every state and house has: «الحكومة التشيلية», «وزارة النقل», «لجنة التحكيم». */
const BY_PATTERN = new Set([
  'names/body-nisba',
  'names/body-construct',
  'names/body-adjective',
  'names/body-pair',
  'names/department',
])

/**
 * From this project's guidelines to ANERcorp's, which differ on purpose: there words of respect stand outside a person's name, nouns of place and words of
 * direction outside a place's, epithets behind a city are left off («مكة المكرمة»), and organs of states are no names. Knows the rows and the rule that found
 * a name, never what is annotated.
 */
export function projection(lexicons: Lexicons): (text: string, name: Given) => Given | undefined {
  const respect = new Set(lexicons.rows(honorifics).map((row) => fold(row.word)))
  const before = new Set([
    ...lexicons.rows(placeHeads).map((row) => fold(row.head)),
    ...lexicons.rows(locatives).map((row) => fold(row.word)),
  ])
  const kinds = new Map(lexicons.rows(organisations).map((row) => [`organisations:${row.key}`, row.kind]))
  const cityNames = new Map(
    lexicons
      .rows(places)
      .filter((row) => row.kind === 'city')
      .map((row) => [`places:${row.key}`, new Set([row.name, ...row.variants].map(fold))]),
  )
  const without = (text: string, name: Given, words: ReadonlySet<string>): Given => {
    let { start } = name
    for (;;) {
      const [word = ''] = text.slice(start, name.end).split(/\s/u)
      if (start + word.length >= name.end || !words.has(fold(word))) return { ...name, start }
      start += word.length + 1
    }
  }
  return (text, name) => {
    if (name.kind === 'PER') return without(text, name, respect)
    if (name.kind === 'ORG') return BY_PATTERN.has(name.rule) || ORGANS.has(kinds.get(name.row) ?? '') ? undefined : name
    const bare = without(text, name, before)
    const [first = ''] = text.slice(bare.start, bare.end).split(/\s/u)
    return cityNames.get(name.row)?.has(fold(first)) ? { ...bare, end: bare.start + first.length } : bare
  }
}
