import type { WordReading } from '../../document/index.js'
import { fold } from '../../text/index.js'
import type { VerbRow } from '../tables/verbs.js'
import type { Inflection } from './paradigm.js'
import { paradigm } from './paradigm.js'
import type { Letters, VerbClass } from './root.js'
import { classify } from './root.js'

/** The parts of a verb's row that decide its forms. */
export type Conjugable = Pick<VerbRow, 'key' | 'root' | 'form' | 'past' | 'vowels' | 'transitive'>
/** A folded word form and what it is. */
export type Form = readonly [form: string, reading: WordReading]

type Compiled = readonly (readonly [parts: readonly string[], inflection: Inflection])[]

/** A conjugator that remembers the paradigms of the classes it has met, and gives only the forms that `wanted` lets through. */
export function conjugator(wanted: (inflection: Inflection) => boolean = () => true): (row: Conjugable) => readonly Form[] {
  const known = new Map<string, Compiled>()
  const compiled = (verbClass: VerbClass): Compiled => {
    const key = [verbClass.form, verbClass.vowels, verbClass.drops, ...verbClass.radicals].join(' ')
    let found = known.get(key)
    if (found === undefined) {
      found = paradigm(verbClass)
        .filter(([, inflection]) => wanted(inflection))
        .map(([template, inflection]) => [template.split(/([1-5])/), inflection] as const)
      known.set(key, found)
    }
    return found
  }
  return (row) => {
    let { verbClass, letters } = classify(row, false)
    let forms = compiled(verbClass)
    // the row's own past decides whether a weak middle radical is one: استقال, but استحوذ
    if (forms[0] !== undefined && fill(forms[0][0], letters) !== fold(row.past)) {
      ;({ verbClass, letters } = classify(row, true))
      const strong = compiled(verbClass)
      if (strong[0] !== undefined && fill(strong[0][0], letters) === fold(row.past)) forms = strong
    }
    const out: Form[] = []
    for (const [parts, inflection] of forms) {
      if (row.transitive === 'no' && inflection.voice === 'passive' && inflection.pos === 'verb' && !isImpersonal(inflection))
        continue
      out.push([fill(parts, letters), { lemma: row.key, ...inflection }])
    }
    return out
  }
}

const isImpersonal = ({ person, gender, number }: Inflection): boolean => person === 3 && gender === 'm' && number === 'sg'

/** Puts the letters of a root for the numbers of a template, which stand at its odd places. */
function fill(parts: readonly string[], letters: Letters): string {
  let word = parts[0]!
  for (let i = 1; i < parts.length; i += 2) word += letters[Number(parts[i])]! + parts[i + 1]!
  return word
}
