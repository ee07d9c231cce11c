import type { VerbClass } from './root.js'

/** What happens to hamzas, doubled and weak radicals, as ordered rules of rewriting over the alphabet of `patterns`. */
type Rules = readonly (readonly [RegExp, string])[]

/** Two hamzas in one syllable: آمن، إيمان، أومن. A first و behind i and a first ي behind u become long vowels: إيصال، موقن. */
const FIRST: Rules = [
  [/H([aiu])H(?=[^aiu])/g, 'H$1$1'],
  [/iV(?=[^aiu])/g, 'ii'],
  [/uJ(?=[^aiu])/g, 'uu'],
]

/** Two equal radicals with a short vowel between them are drawn together before a vowel (a noun's stem has its case vowel behind it): مدد → مدّ، يمدد → يمدّ. */
const DOUBLED: Rules = [
  [/([^aiuo])(?!\1)([2-4tn])([aiu])\2(?=[aiuN]|$)/g, '$1$3$2$2'],
  [/([aiu])([2-4tn])[aiu]\2(?=[aiuN]|$)/g, '$1$2$2'],
]

/** Hollow verbs: the middle radical becomes a long vowel, short in a closed syllable: قال، يقول، قيل، لم يقل، قلت، جئت، لست. */
const MIDDLE: Rules = [
  [/^([^aiu])aW[au](?=[^aiu]{2})/, '$1u'],
  [/^([^aiu])a[WY][aiu](?=[^aiu]{2})/, '$1i'],
  [/^([^aiu]a)Y(?=[^aiu]{2})/, '$1'],
  [/u[WY]i/g, 'ii'],
  [/aa[WY]i/g, 'aaHi'],
  [/a[WY][aiu]/g, 'aa'],
  [/iW/g, 'ij'],
  [/([^aiu])Yuu/g, '$1ii'],
  [/([^aiu])Wuu/g, '$1uu'],
  [/([^aiu])[WY]([aiu])/g, '$1$2$2'],
  [/([aiu])\1(?=[^aiuoNA](?:o|[^aiuoNA]))/g, '$1'],
  [/HiH/g, 'Hiy'],
]

/** Defective verbs: what becomes of the last radical before each ending: رمت، رموا، ينسون، لم يدع، مدعو، التقاء، مباراة. */
const LAST: Rules = [
  [/([^aiu])h(?=[ai]y)/g, '$1'],
  [/uuw/g, 'uv'],
  [/uuy/g, 'ij'],
  [/[iu]y|iw/g, 'iy'],
  [/a[wy]at(?=$|aa$)/, 'at'],
  [/a[wy]aT/, 'aaT'],
  [/aa[wy]/, 'aaH'],
  [/a[wy]uu/, 'av'],
  [/a[wy]ii/, 'aj'],
  [/[iu][wy]uu/, 'uu'],
  [/[iu][wy]ii/, 'ii'],
  [/[wy]o$/, ''],
  [/^([^aiu]a[^aiu])awa$/, '$1aa'],
  [/a[wy][aiuN]?$/, 'A'],
]

const apply = (word: string, rules: Rules): string => rules.reduce((now, [from, to]) => now.replace(from, to), word)

/** Forms II and V double the middle radical and so keep it apart from an equal last one: شتتت. */
const APART = new Set(['2', '5'])

/** The sounds of a word of a verb of the given class after all rules that concern its radicals. */
export function settle(word: string, { form, radicals }: VerbClass): string {
  const [first, middle] = radicals
  const last = radicals[radicals.length - 1]!
  let now = word
  if ('HVJ'.includes(first!)) now = apply(now, FIRST)
  if ((middle === last && !APART.has(form)) || radicals.length === 4 || form === '9') now = apply(now, DOUBLED)
  if (middle === 'W' || middle === 'Y') now = apply(now, MIDDLE)
  if ('wyH'.includes(last)) now = apply(now, LAST)
  return now
}
