import { byWord, type Token } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'

export { RELATIVE_PRONOUNS }

/** Closed-class words of a few letters that the grammar of reported speech turns on, folded. */
export const RELATIVES: ReadonlySet<string> = new Set([...RELATIVE_PRONOUNS, 'من', 'ما'])
export const NEGATIONS: ReadonlySet<string> = new Set(['لم', 'لن', 'لا', 'غير', 'ليس', 'دون', 'عدم'])
/** Before ان these make it another word: قبل أن، بعد أن، إلا أن. */
export const NOT_THAT: ReadonlySet<string> = new Set([
  'بعد',
  'قبل',
  'منذ',
  'دون',
  'غير',
  'الا',
  'سوي',
  'كما',
  'مع',
  'رغم',
  'حين',
  'بدل',
  'بيد',
  'لو',
  'حتي',
  'شرط',
  'بما',
  'ذلك',
  'حيث',
  'عن',
  'في',
  'سبق',
  'لولا',
  'اجل',
  'خصوصا',
  'خاصه',
  'خاصة',
  'علما',
])
export const DEMONSTRATIVES: ReadonlySet<string> = new Set(['هذا', 'هذه', 'ذلك', 'تلك', 'هؤلاء', 'هذان', 'هذين', 'ذاك', 'اولئك'])
/** Before «ما» these take up what was told: «وهو ما نفته الشركة». */
export const THAT_IS: ReadonlySet<string> = new Set(['وهو', 'وهي', 'هو', 'هي', 'وهذا', 'هذا'])
/** What is weighed by whoever speaks, and never speaks. */
export const WEIGHT: ReadonlySet<string> = new Set(['اهمية', 'ضرورة', 'خطورة', 'صحة', 'حاجة'])
/** Forms of address before an office. */
export const HONORIFICS: ReadonlySet<string> = new Set(['معالي', 'سمو', 'سعادة', 'فضيلة', 'فخامة', 'دولة'])
const TO_BE: ReadonlySet<string> = new Set([
  'كان',
  'كانت',
  'كانوا',
  'يكون',
  'تكون',
  'قد',
  'لقد',
  'سبق',
  'كانا',
  'كانتا',
  'يزال',
  'تزال',
  'يزالون',
  'زال',
  'زالت',
  'زالوا',
  'لايزال',
  'لاتزال',
  'سيكون',
  'ستكون',
  'سيكونون',
  'اصبح',
  'اصبحت',
  'اصبحوا',
  'بات',
  'باتت',
  'باتوا',
  'ظل',
  'ظلت',
  'ظلوا',
])

/** Behind «فيما» these make it no «while»: فيما بينهم، فيما يتعلق ب. */
const CONCERNING: ReadonlySet<string> = new Set(['يتعلق', 'يخص', 'يتصل', 'يلي', 'بعد', 'عدا'])

/** «فيما» or «بينما» that opens a clause at `i`. */
export const isWhile = (tokens: readonly Token[], i: number): boolean => {
  const base = tokens[i]?.base
  const next = tokens[i + 1]
  if (base !== 'فيما' || next === undefined) return base === 'بينما'
  // «التحقيق فيما اعتبره إهمالا»: in what he called so.
  const what = next.pronoun.startsWith('ه') && mayBeVerb(next)
  return !what && !CONCERNING.has(next.base) && !(next.base === 'بين' && next.pronoun !== '')
}

/** A form of «to be», or a particle that only colours the verb behind it, with or without و and ف. */
export const isToBe = (token: Token | undefined): boolean =>
  token !== undefined &&
  (TO_BE.has(token.folded) || ((token.folded[0] === 'و' || token.folded[0] === 'ف') && TO_BE.has(token.folded.slice(1))))

/** Is the token إن or أن, with or without ب and a pronoun? */
export const isThat = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  token.base === 'ان' &&
  token.conjunction === '' &&
  (token.preposition === '' || token.preposition === 'ب')

export const isSign = (token: Token | undefined, ...signs: string[]): boolean =>
  token !== undefined && token.kind === 'sign' && signs.includes(token.text)

/** A colon before words, and none inside a time or a score: «5:44». */
export const isColon = (tokens: readonly Token[], i: number): boolean =>
  isSign(tokens[i], ':') && !(tokens[i - 1]?.kind === 'number' && tokens[i + 1]?.kind === 'number')

/** The dash that closes what the one at `at` opens, with the signs the outlet itself prints: near, and before its sentence ends. */
export function closingDash(tokens: readonly Token[], at: number, last: number): number {
  for (let k = at + 2; k < Math.min(last, at + DASHED); k++) if (isSign(tokens[k], '-', '–')) return k
  return -1
}
/** What dashes bracket is no longer, in tokens. */
const DASHED = 14

const COMMAS = '،,؛;'
export const isComma = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'sign' && token.text.length === 1 && COMMAS.includes(token.text)

/** A finite verb and nothing else. */
export const isVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.readings.length > 0 &&
  // «قال» is no participle of «قل».
  ((token.base === 'قال' && !token.definite && token.preposition === '') ||
    token.readings.every((r) => r.pos === 'verb' && r.form !== 'imperative'))

/** The token can be a finite verb. */
export const mayBeVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.definite &&
  token.preposition === '' &&
  token.readings.some((r) => r.form === 'past' || r.form === 'present')

/** What the third-person forms of a verb agree with. */
export const formsOf = (token: Token): { gender: 'm' | 'f'; number: 'sg' | 'du' | 'pl' }[] =>
  token.readings
    .filter((r) => r.person === 3 && r.voice !== 'passive')
    .map((r) => ({ gender: r.gender ?? 'm', number: r.number ?? 'sg' }))

/** What a noun's pronoun of the third person tells of whom it means: «تصريحاته», «تحذيرها». */
export const formsOfPronoun = (pronoun: string): { gender: 'm' | 'f'; number: 'sg' | 'pl' }[] => {
  if (pronoun === 'ه' || pronoun === 'ها') return [{ gender: pronoun === 'ه' ? 'm' : 'f', number: 'sg' }]
  return pronoun === 'هم' ? [{ gender: 'm', number: 'pl' }] : []
}

export const isMasdar = (token: Token | undefined): boolean => token?.readings.some((r) => r.form === 'masdar') ?? false

/** May the word be an adjective, by its ending or as it is read? */
export const adjectival = byWord(
  ({ base, readings }: Token) =>
    base.length > 3 && (/(?:ي|ية|يون|يين|ان)$/u.test(base) || readings.some((r) => r.pos === 'adjective')),
)
