import type { Lexicons } from '../lexicon/index.js'
import * as tables from '../lexicon/index.js'
import { fold } from '../text/index.js'

/** Towns smaller than this are left out: their names are too often ordinary words. */
const KNOWN_TOWN = 100_000

/** The folded words of known names, without their article; doubtful are given names and towns that are ordinary words too. */
export function nameWords(lexicons: Lexicons): { readonly names: Set<string>; readonly doubtfulNames: Set<string> } {
  const names = new Set<string>()
  const doubtfulNames = new Set<string>()
  const add = (name: string, into = names): void => {
    for (const word of name.split(/[\s\-–]+/)) {
      // والهرسك inside a name is «and»; ألكسندر has no article, whatever it looks like when folded.
      const bare = word.replace(/^(?:وال|بال|لل|ال)(?!له$)(?=..)/, '')
      if (bare.length >= 2 && !/^[لب][أإ]/.test(bare)) into.add(fold(bare))
    }
  }
  for (const row of lexicons.rows(tables.countries))
    for (const name of [row.name, ...row.variants, row.capital, ...row.capitalVariants, ...row.nisba, ...row.people]) add(name)
  for (const row of lexicons.rows(tables.places)) for (const name of [row.name, ...row.variants]) add(name)
  for (const row of lexicons.rows(tables.people)) for (const name of [row.name, ...row.variants, ...row.short]) add(name)
  // Names of several words hold ordinary ones with their proclitics: الأمم المتحدة لشؤون اللاجئين.
  for (const table of [tables.outlets, tables.organisations])
    for (const row of lexicons.rows<{ name: string; variants: readonly string[] }>(table))
      for (const name of [row.name, ...row.variants]) if (!name.includes(' ')) add(name)
  for (const row of lexicons.rows(tables.familyNames)) add(row.name)
  for (const row of lexicons.rows(tables.givenNames)) add(row.name, row.doubtful ? doubtfulNames : names)
  for (const row of lexicons.rows(tables.cities))
    if (row.population >= KNOWN_TOWN && !row.name.includes(' ')) add(row.name, row.ambiguous ? doubtfulNames : names)
  return { names, doubtfulNames }
}
