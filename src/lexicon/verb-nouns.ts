import type { WordReading } from '../document/index.js'
import { fold } from '../text/index.js'
import type { Form } from './conjugation/index.js'
import { accusative } from './inflect-noun.js'
import type { VerbRow } from './tables/verbs.js'

/** The masdars that a verb's row lists, with accusative and plurals, folded: قول/أقوال gives قول، قولا، أقوال; زيارة also زيارات. */
export function masdarForms(row: Pick<VerbRow, 'key' | 'masdars'>): readonly Form[] {
  const out: Form[] = []
  for (const cell of row.masdars) {
    const [masdar = '', ...plurals] = cell.split('/')
    const feminine = masdar.endsWith('ة')
    const add = (words: readonly string[], number: NonNullable<WordReading['number']>): void => {
      for (const word of words)
        out.push([fold(word), { lemma: row.key, pos: 'noun', form: 'masdar', gender: feminine ? 'f' : 'm', number }])
    }
    const stem = feminine ? `${masdar.slice(0, -1)}ت` : masdar
    add([masdar, ...accusative(masdar)], 'sg')
    add(feminine ? [`${masdar.slice(0, -1)}ات`] : [], 'pl')
    add(
      plurals.flatMap((plural) => [plural, ...accusative(plural)]),
      'pl',
    )
    add(feminine ? [`${stem}ان`, `${stem}ين`] : [], 'du')
  }
  return out
}
