import type { VerbRow } from '../tables/verbs.js'

/**
 * What a verb's paradigm depends on: its form, the vowels of form I and, for every radical, one letter of the alphabet of `patterns`.
 * A sound radical is its own number; a weak one tells where it stands: V J first, W Y middle, w y last (و ي each).
 * Verbs with the same class have the same paradigm, so it is worked out once for all of them.
 */
export interface VerbClass {
  readonly form: string
  readonly vowels: string
  /** `radicals[0]` is the first. */
  readonly radicals: readonly string[]
  /** Does و as the first radical of form I fall out of the present? يصل، يضع، يسع; but يوجل، يود. */
  readonly drops: boolean
}

/** The letters to put for the numbers of a class's patterns: `[1]` is the first radical, `[5]` the t of form VIII. */
export type Letters = readonly string[]

/** The t of form VIII becomes like the radical before it; '' where the two are written as one letter. */
const FORM_8_T: Readonly<Record<string, string>> = {
  ص: 'ط',
  ض: 'ط',
  ظ: 'ط',
  ط: '',
  ز: 'د',
  د: '',
  ذ: '',
  ت: '',
  ث: '',
  و: '',
  ي: '',
}
/** The first radical that becomes like the t of form VIII: اتصل، ادخر. */
const FORM_8_FIRST: Readonly<Record<string, string>> = { و: 'ت', ي: 'ت', ذ: 'د' }

/** In these forms the middle radical stands between vowels that keep it: طوّر، حاور. */
const STRONG_MIDDLE = new Set(['2', '3', '5', '6', '9', 'Q1', 'Q2', 'Q4'])

/** The class of a verb, and its letters. With `strong`, a weak middle radical is taken for a consonant, as in استحوذ and ازدوج. */
export function classify(
  row: Pick<VerbRow, 'root' | 'form' | 'vowels'>,
  strong: boolean,
): { verbClass: VerbClass; letters: Letters } {
  const letters = ['', ...row.root, '', ''].slice(0, 5)
  if (row.form === '8') {
    const first = letters[1]!
    letters[5] = FORM_8_T[first] ?? 'ت'
    letters[1] = FORM_8_FIRST[first] ?? first
  }
  const size = [...row.root].length
  const radicals = Array.from({ length: size }, (_, index) => radical(row, letters, index + 1, size, strong))
  const drops =
    row.form === '1' &&
    radicals[0] === 'V' &&
    radicals[1] !== radicals[2] &&
    (/^a.a$|i$/.test(row.vowels) || (row.vowels === 'i/a' && 'ءعحهغخ'.includes(letters[3]!)))
  return { verbClass: { form: row.form, vowels: row.vowels, radicals, drops }, letters }
}

function radical(row: Pick<VerbRow, 'root' | 'form'>, letters: Letters, at: number, size: number, strong: boolean): string {
  const letter = letters[at]!
  const last = at === size
  const weak = letter === 'و' ? 0 : letter === 'ي' ? 1 : -1
  // رأى loses its hamza in the present and in form IV
  if (row.root === 'رءي' && at === 2) return row.form === '1' || row.form === '4' ? 'h' : 'H'
  if (letter === 'ء') return 'H'
  if (at === 1 && weak >= 0) return 'VJ'[weak]!
  // only form I keeps a last و apart from ي: دعا، but تداعى
  if (last && weak >= 0) return row.form === '1' ? 'wy'[weak]! : 'y'
  if (weak >= 0)
    return (strong || size === 4 || STRONG_MIDDLE.has(row.form) || 'وي'.includes(letters[size]!) ? 'vj' : 'WY')[weak]!
  // endings begin with ت and ن and are then written as one letter with the radical: سكتّ
  if (last && letter === 'ت') return 't'
  if (last && letter === 'ن') return 'n'
  return letter === letters[size] && size === 3 && at === 2
    ? letter === 'ت'
      ? 't'
      : letter === 'ن'
        ? 'n'
        : '2'
    : last && letter === letters[at - 1]
      ? String(at - 1)
      : String(at)
}
