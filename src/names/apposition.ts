import type { NameRun } from './read-name.js'
import type { Words } from './words.js'

const RELATIVE = new Set(['الذي', 'التي'])
const AGED = new Set(['البالغ', 'البالغة'])
const OF = 'من'
const YEARS = new Set(['عام', 'عاما', 'سنة', 'سنوات', 'اعوام'])

/** «فلان، وزير النقل»: does an office follow behind a comma or a bracket? */
export function officeBehind(words: Words, to: number): boolean {
  const sign = words.sign(to)
  // «فلان مساعد الوزير»: right behind a name a noun of office is in apposition.
  if (words.isWord(to) && !words.hasProclitic(to) && words.tokens[to]!.pronoun === '') return words.office(to)?.kind === 'office'
  return (sign === '،' || sign === ',' || sign === '(') && words.office(to + 1) !== undefined
}

/** «ريستو بيلا (33 عاما)», «"ريستو بيلا" البالغ من العمر 33 عاما»: only people have an age. */
export function agedBehind(words: Words, to: number): boolean {
  let at = to
  while (at < to + 2 && words.tokens[at]?.kind === 'sign') at++
  if (AGED.has(words.tokens[at]?.folded ?? ''))
    return words.tokens[at + 1]?.folded === OF || words.tokens[at + 1]?.kind === 'number'
  return at > to && words.tokens[at]?.kind === 'number' && YEARS.has(words.tokens[at + 1]?.base ?? '')
}

/** «فلان، الذي …», «فلان، الشاب الذي …»: a singular relative pronoun, or a definite noun of office or calling. */
export function describedBehind(words: Words, to: number): boolean {
  const sign = words.sign(to)
  if ((sign !== '،' && sign !== ',') || !words.isWord(to + 1)) return false
  return RELATIVE.has(words.tokens[to + 1]!.folded) || (words.tokens[to + 1]!.definite && words.office(to + 1) !== undefined)
}

/** «وأوضح سامي مصري مدير المصنع»: between a verb of persons and a noun of office a given name and one more word. */
export function beforeOffice(words: Words, run: NameRun): number {
  const { from, to, parts, opening } = run
  if (parts > 1 || (opening !== 'given' && opening !== 'doubtful') || words.hasProclitic(from) || !words.isPersonVerb(from - 1))
    return 0
  const [token, next] = [words.tokens[from]!, words.tokens[to]]
  if (words.tokens[from - 1]!.sentence !== token.sentence || token.definite || token.pronoun !== '') return 0
  if (
    next?.kind !== 'word' ||
    next.sentence !== token.sentence ||
    (next.definite && opening !== 'given') ||
    next.pronoun !== '' ||
    words.hasProclitic(to)
  )
    return 0
  if (words.isParticle(to) || words.isVerb(to) || words.office(to) !== undefined || words.timeTokens.has(to)) return 0
  // «انتقد سامي قرار وزير النقل»
  if (
    !next.definite &&
    next.readings.some((r) => r.pos === 'noun') &&
    words.given(to) === 'no' &&
    !words.isFamily(to) &&
    !words.nisba(to)
  )
    return 0
  const office = words.tokens[to + 1]
  return office?.kind === 'word' &&
    office.sentence === token.sentence &&
    office.pronoun === '' &&
    !words.hasProclitic(to + 1) &&
    words.office(to + 1)?.kind === 'office'
    ? to + 1
    : 0
}
