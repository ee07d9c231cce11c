import type { WordReading } from '../../document/index.js'
import { fold } from '../../text/index.js'
import { IMPERATIVE, PARTICIPLE, PAST, PRESENT } from './endings.js'
import type { Pattern } from './patterns.js'
import { PATTERNS } from './patterns.js'
import type { VerbClass } from './root.js'
import { settle } from './sounds.js'
import { spell } from './spelling.js'

/** A form of a verb without its lemma. */
export type Inflection = Omit<WordReading, 'lemma'>
/** A folded spelling in which numbers stand for radicals, and the form it spells. */
export type Spelling = readonly [template: string, inflection: Inflection]

/** All forms of the verbs of one class, the most frequent first; each spelling of a form once, though moods may share it. */
export function paradigm(verbClass: VerbClass): readonly Spelling[] {
  const once = new Map<string, Spelling>()
  for (const spelling of inflect(verbClass)) once.set(nameOf(spelling), spelling)
  return [...once.values()]
}

const nameOf = ([word, { form, voice, person, gender, number }]: Spelling): string =>
  `${word} ${form} ${voice} ${person} ${gender} ${number}`

function inflect(verbClass: VerbClass): readonly Spelling[] {
  const { radicals } = verbClass
  const out: Spelling[] = []
  const add = (word: string, inflection: Inflection): void => {
    for (const spelling of spell(settle(word, verbClass))) if (spelling.length > 1) out.push([fold(spelling), inflection])
  }
  const root = (pattern: string): string => pattern.replace(/[1-4]/g, (n) => radicals[Number(n) - 1]!)
  const stems = stemsOf(verbClass)
  const { prefix } = stems

  for (const [voice, stem] of [
    ['active', stems.past],
    ['passive', stems.pastPassive],
  ] as const)
    for (const [ending, agreement] of PAST) add(root(stem) + ending, { pos: 'verb', form: 'past', voice, ...agreement })
  if (verbClass.vowels === '-') return out.filter(([, { voice }]) => voice === 'active')
  for (const [voice, vowel, stem] of [
    ['active', prefix, stems.present],
    ['passive', 'u', stems.presentPassive],
  ] as const)
    for (const [person, endings, agreement] of PRESENT)
      for (const ending of endings)
        add(person + vowel + root(stem) + ending, { pos: 'verb', form: 'present', voice, ...agreement })
  for (const [ending, agreement] of IMPERATIVE)
    for (const word of imperatives(root(stems.present), ending, prefix, verbClass))
      add(word, { pos: 'verb', form: 'imperative', voice: 'active', ...agreement })
  for (const [form, stem] of [
    ['active-participle', stems.activeParticiple],
    ['passive-participle', stems.passiveParticiple],
  ] as const)
    for (const [ending, agreement] of PARTICIPLE) {
      const voice = form === 'active-participle' ? 'active' : 'passive'
      for (const word of nunated(root(stem) + ending)) add(word, { pos: 'adjective', form, voice, ...agreement })
    }
  return [...out, ...masdars(stems, verbClass)]
}

function masdars(stems: Pattern, verbClass: VerbClass): readonly Spelling[] {
  const { radicals } = verbClass
  const last = radicals[radicals.length - 1]!
  const hollow = radicals[1] === 'W' || radicals[1] === 'Y'
  const pattern = (hollow ? stems.hollow : 'wyH'.includes(last) ? stems.defective : undefined) ?? stems.masdar
  if (pattern === '') return []
  const stem = pattern.replace(/[1-4]/g, (n) => radicals[Number(n) - 1]!)
  const feminine = stem.endsWith('aT')
  const bare = feminine ? stem.slice(0, -2) : stem
  const gender = feminine ? 'f' : 'm'
  const noun = (endings: readonly string[], number: 'sg' | 'du' | 'pl'): Spelling[] =>
    endings.flatMap((ending) =>
      nunated(bare + ending).flatMap((word) =>
        spell(settle(word, verbClass)).map((s): Spelling => [fold(s), { pos: 'noun', form: 'masdar', gender, number }]),
      ),
    )
  return [
    ...noun(feminine ? ['aT'] : ['', 'N'], 'sg'),
    ...noun(['aat'], 'pl'),
    ...noun(feminine ? ['aTaan', 'aTajn', 'aTaa', 'aTaj'] : ['aan', 'ajn', 'aa', 'aj'], 'du'),
  ]
}

/** A noun whose stem ends in a weak radical behind i loses it where it is indefinite: رام beside الرامي. */
const nunated = (word: string): readonly string[] =>
  /[iu][wy]$/.test(word) || /aa[WY]iH$/.test(word) ? [word, `${word}o`] : [word]

/** The patterns of a class, the vowels of form I put in. */
function stemsOf({ form, vowels, drops }: VerbClass): Pattern {
  const pattern = PATTERNS[form]
  if (pattern === undefined) throw new Error(`no verb form ${form}`)
  if (form !== '1') return pattern
  if (vowels === '-') return { ...pattern, past: '1a23' }
  const [past = 'a', present = 'a'] = vowels.split('/')
  return { ...pattern, past: `1a2${past}3`, present: `${drops ? '' : '1'}2${present}3` }
}

/** The imperative is the jussive without its prefix; a word cannot begin with two consonants, so a vowel goes before them: اكتب، قل، خذ، مد. */
function imperatives(stem: string, ending: string, prefix: string, verbClass: VerbClass): readonly string[] {
  const { form, radicals } = verbClass
  if (form === '4') return [`Ha${stem}${ending}`]
  const doubled = ending === 'o' && radicals[1] === radicals[radicals.length - 1]
  return (doubled ? ['o', 'a'] : [ending]).flatMap((end) => {
    const bare = settle(`t${prefix}${stem}${end}`, verbClass).slice(2)
    if (!/^[^aiu]{2}/.test(bare) || bare[0] === bare[1]) return [bare]
    const u = /^[^aiu]+u/.test(bare)
    // أخذ، أكل، أمر lose their hamza: خذ
    return [(u ? 'u' : 'i') + bare, ...(form === '1' && u && bare.startsWith('H') ? [bare.slice(1)] : [])]
  })
}
