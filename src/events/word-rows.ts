import type { Token, WordReading } from '../document/index.js'
import type { Trigger } from './knowledge.js'
import { spoken } from './word-class.js'

/** A reading of a word with the rows that its form may tell. */
export interface ReadingRows {
  readonly reading: WordReading
  readonly rows: readonly Trigger[]
}

/** What rows may read in a word, before anything is asked of its clause. */
export interface WordRows {
  /** Its readings as a finite verb of the third person, or of the first where it has no other. */
  readonly finite: readonly ReadingRows[]
  readonly noun: readonly Trigger[]
  /** Its readings as a masdar or participle. */
  readonly derived: readonly ReadingRows[]
}

/** Public acts that a participle behind the clause performs: «محذرة من …», «متهما …». */
const ACTS = new Set(['ACCUSE', 'THREATEN', 'REQUEST', 'REJECT'])

/** Which rows a form of a verb may tell. */
function asked(token: Token, { form, number }: WordReading): ((row: Trigger) => boolean) | null {
  if (form === 'past' || form === 'present') return ({ forms }) => forms.has('verb') || forms.has(form)
  // Behind the article no dual has lost its nun.
  if (form === 'masdar')
    return token.definite && token.base.endsWith('ي') && number === 'du' ? null : ({ forms }) => forms.has('masdar')
  if (form === 'passive-participle') return ({ forms }) => forms.has('participle')
  return form === 'active-participle' ? ({ row, forms }) => ACTS.has(row.type) && forms.has('verb') : null
}

/** «سنصوت», «ندعوهم»: the present of the first person and nothing else. */
const speaks = ({ readings }: Token): boolean => readings.every((r) => r.pos === 'verb' && r.form === 'present' && r.person === 1)

/** The rows for a word as it is cut; null where there are none. */
export function wordRows(
  token: Token,
  verbs: ReadonlyMap<string, readonly Trigger[]>,
  nouns: ReadonlyMap<string, readonly Trigger[]>,
): WordRows | null {
  const finite: ReadingRows[] = []
  const derived: ReadingRows[] = []
  for (const reading of token.readings) {
    const tells = asked(token, reading)
    const rows = tells === null ? [] : (verbs.get(reading.lemma)?.filter(tells) ?? [])
    if (rows.length === 0) continue
    if (reading.form !== 'past' && reading.form !== 'present') derived.push({ reading, rows })
    else if (reading.pos === 'verb' && (spoken(reading) || speaks(token))) finite.push({ reading, rows })
  }
  const noun = nouns.get(token.base) ?? []
  return finite.length + derived.length + noun.length === 0 ? null : { finite, noun, derived }
}
