import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultLexicons, honorifics, sameName } from '../../../src/lexicon/index.js'
import { fold } from '../../../src/text/index.js'
import { share } from './figure.js'

/** A given name before the spellings, as names stand in news; sounds that are too weak a sign for one word alone then speak for it. */
const GIVEN = 'ألكسندر'

/** Latin forms under which the list has two names and not two spellings: Aden and Adán, al-Nadr and Kinana, Blanche and Blanca. */
const TWO_NAMES = new Set(['adan', 'nadr', 'blanche'])

/** Words of respect are no part of what is compared, as in the product. */
const respect = new Set(
  defaultLexicons()
    .rows(honorifics)
    .map((row) => fold(row.word)),
)
const withoutRespect = (name: string): string => {
  const words = name.split(' ').filter((word) => !respect.has(fold(word)))
  return words.length === 0 ? name : words.join(' ')
}

/** Every pair of a list, each once. */
function* pairs<T>(list: readonly T[]): Generator<[T, T]> {
  for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) yield [a, b]
}

/** Rows «Arabic TAB Latin»: those with one Latin form are spellings of one name. How many of their pairs do the rules alone join, without a row? */
export function measureVariants(file: string): void {
  const spellings = new Map<string, Set<string>>()
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [arabic, latin] = line.split('\t') as [string, string]
    spellings.set(latin, (spellings.get(latin) ?? new Set()).add(arabic))
  }
  const all = [...spellings.values()].flatMap((forms) => [...pairs([...forms])])
  const variants = [...spellings].flatMap(([latin, forms]) => (TWO_NAMES.has(latin) ? [] : [...pairs([...forms])]))
  const joined = (given: string, among = all): number =>
    among.filter(([a, b]) => sameName(`${given} ${a}`.trim(), `${given} ${b}`.trim()).verdict === 'same').length
  share('name variants: pairs joined by rule alone', joined(''), all.length)
  share('name variants: the same as surnames of one name', joined(GIVEN), all.length)
  share('name variants: without three pairs that are two names', joined(GIVEN, variants), variants.length)
}

/** The persons of the annotated articles in `folder`: are the spellings of one joined, and is nobody joined with another? Only names of two words and more. */
export function measurePersonJoins(folder: string): void {
  if (!existsSync(folder)) return
  const persons = new Map<string, Set<string>>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { entities } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      entities: readonly { key: string; kind: string; name: string; mentions: readonly { t: string }[] }[]
    }
    // «للملا» is «ل» before «الملا».
    for (const { key, name, mentions } of entities.filter(({ kind }) => kind === 'PER'))
      for (const form of [name, ...mentions.map(({ t }) => t.replace(/^لل/, 'ال'))])
        if (form.includes(' ')) persons.set(key, (persons.get(key) ?? new Set()).add(withoutRespect(form)))
  }
  const own = [...persons.values()].flatMap((forms) => [...pairs([...forms])])
  const joined = ([a, b]: readonly [string, string]): boolean => sameName(a, b).verdict !== 'different'
  const wrong = [...pairs([...persons])].flatMap(([[, some], [, others]]) =>
    [...some].flatMap((a) => [...others].map((b) => [a, b] as const)).filter(([a, b]) => sameName(a, b).verdict === 'same'),
  )
  share('persons annotated: spellings of one joined', own.filter(joined).length, own.length)
  console.log(
    `  ${'persons annotated: joined with another'.padEnd(46)} ${wrong.length}   ${wrong.map((pair) => pair.join(' = ')).join(', ')}`,
  )
}
