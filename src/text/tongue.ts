import { isArabicLetter } from './chars.js'

/** Languages written in Arabic letters. */
export type Tongue = 'ar' | 'fa' | 'ur' | 'ps' | 'ckb' | 'ug'

/**
 * The commonest function words of each, as written on its own keyboard; ی and ک are read as ي and ك first, since Arabic sites mix them in.
 * A closed class: these words carry no news and do not change.
 */
const FUNCTION_WORDS: Readonly<Record<Tongue, string>> = {
  ar: 'في من على إلى الى أن ان إن التي الذي الذين عن مع هذا هذه كان كانت بعد قبل أو لا لم لن ما بين كما قد وقال وقد قال ذلك تلك خلال حيث و',
  fa: 'از به كه در اين را است با براي مي آن شد كرد بود هم تا بر يك خود شده اند هاي ها نيز گفت وي پس و هر كس همه دارد دارند شود شوند كند كنند باشد باشند بايد خواهد دهد داده داشته داشت بوده هستند نيست نمي تواند آنان آنها همچنين هيچ اگر ولي بوسيله هايي مورد كسي ميشود نمود نمايد ديگر تمام',
  ur: 'كے ميں ہے كي كا سے نے كو اور پر كہ ہيں اس بهي كر تها گيا ايك انہوں جو نہيں ہو جائے كسي يا اپنے تمام ہر شخص',
  ps: 'د په چې كې له او ته دي يې هغه سره كړي شوي وي لپاره خو دا كوم هر نه يا څخه باندې چه يو',
  ckb: 'لە بە كە ئەو بۆ ئەم دا و هەر لەگەڵ يان بوو كرد دەكات سەر هەموو ئەوە نەك بەڵام',
  ug: 'ۋە بىلەن بۇ بىر ئۇ ئۈچۈن دەپ بولغان قىلغان ھەم كېيىن ھەر ياكى ئىش كىشى بولۇش ئۆز ھېچ',
}

/** Letters that no Arabic word has; one in a hundred letters is beyond any Arabic page. Those of one language alone speak for it. */
const LETTERS_OF_OTHERS = new Set('پچژگٹڈڑںےہھټډړږښګېۍځڅێۆەڵڕۇۋڭۈ')
const OWN_LETTERS: readonly (readonly [Tongue, ReadonlySet<string>])[] = [
  ['ur', new Set('ٹڈڑںے')],
  ['ps', new Set('ټډړږښګۍځڅڼ')],
  ['ckb', new Set('ێڵڕڤ')],
  ['ug', new Set('ۇۋڭۈ')],
]

/**
 * Function words of the dialects that their standard counterparts replace in writing (not: ما، not مش). They stand in quotations of news; what is
 * full of them is no news.
 */
const DIALECT_WORDS =
  'مش ده دي دول عشان علشان ازاي إزاي ليه فين كده عايز عاوز عايزين بتاع بتاعت بقى اللي ايه إيه دلوقتي احنا إحنا انتو مفيش برضه برضو ' +
  'هيك شو ليش هلق هلأ وين مشان بدي بدنا بدو بدك هاد هاي هدول منيح لسه لسا كمان مو ' +
  'وش ايش وايد شلون هسه اكو ماكو الحين يبي ابي شنو هذي ترى ' +
  'بزاف ديال واش دابا كيفاش علاش برشا باش هكا فما نتاع غادي راه ماشي شحال'

/** Function words that only the standard language has: a paragraph with more of these reports in it and quotes the dialect. */
const STANDARD_WORDS = new Set('التي الذي الذين أن إن وأن وإن قد وقد قال وقال لم لن حيث إذ إلى سوف وأضاف'.split(' '))

const WORDS: ReadonlyMap<Tongue, ReadonlySet<string>> = new Map(
  (Object.entries(FUNCTION_WORDS) as [Tongue, string][]).map(([tongue, words]) => [tongue, new Set(words.split(' '))]),
)
const DIALECT = new Set(DIALECT_WORDS.split(' '))

/** How Arabic a text is. Shares are of 0–1. */
export interface TongueVerdict {
  /** Share of Arabic script among all letters. */
  readonly script: number
  /** The language of what stands in Arabic script, and the share of its words that are function words of that language. */
  readonly tongue: Tongue
  readonly words: number
}

const SAMPLE = 20_000
/** Of the others only Persian can fill a paragraph with letters that Arabic has too: it then shows this share of function words, this many times those of Arabic. */
const SURE = 0.1
const TIMES = 2

/** Judges the script and language of a text (of its first 20,000 code units). */
export function tongueOf(text: string): TongueVerdict {
  const sample = text.slice(0, SAMPLE)
  let arabic = 0
  let others = 0
  let letters = 0
  const counts = new Map<Tongue, number>([...WORDS.keys()].map((tongue) => [tongue, 0]))
  const speaksFor = (tongue: Tongue, weight = 1): void => void counts.set(tongue, counts.get(tongue)! + weight)
  for (let i = 0; i < sample.length; i++) {
    const c = sample.charCodeAt(i)
    if (!isArabicLetter(c)) {
      if (isOtherLetter(c)) letters++
      continue
    }
    letters++
    arabic++
    const letter = sample[i]!
    if (!LETTERS_OF_OTHERS.has(letter)) continue
    others++
    for (const [tongue, own] of OWN_LETTERS) if (own.has(letter)) speaksFor(tongue, 0.5)
  }
  const words = wordsOf(sample)
  for (const word of words) {
    for (const [tongue, known] of WORDS) if (known.has(word)) speaksFor(tongue)
    // The written article is the surest sign of Arabic: a fourth of all its words carry it.
    if (word.length > 4 && /^[وفبك]?ال|^لل/.test(word)) speaksFor('ar')
  }
  const inArabic = counts.get('ar')!
  let best: Tongue = 'ar'
  for (const [tongue, count] of counts)
    if (
      tongue !== 'ar' &&
      count > counts.get(best)! &&
      (others > arabic / 100 || (tongue === 'fa' && count > 1 && count >= words.length * SURE && count >= inArabic * TIMES))
    )
      best = tongue
  return {
    script: letters === 0 ? 0 : arabic / letters,
    tongue: best,
    words: words.length === 0 ? 0 : Math.min(1, counts.get(best)! / words.length),
  }
}

/** A letter of another script, the first half of those beyond the basic plane among them; pictograms are none. */
const isOtherLetter = (c: number): boolean =>
  c < 0x80
    ? (c >= 97 && c <= 122) || (c >= 65 && c <= 90)
    : (c >= 0xd800 && c <= 0xdbff && (c < 0xd83c || c > 0xd83e)) || /\p{L}/u.test(String.fromCharCode(c))

const wordsOf = (text: string): string[] =>
  text
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .match(/[\u0620-\u06ff]+/g) ?? []

/** What a passage is in: a language in Arabic letters, an Arabic dialect, or another script. */
export type PassageTongue = Tongue | 'dialect' | 'other script'

/** The least words by which the language of a passage can be told, and what makes it dialect. */
const TELLING = 5
const DIALECT_SIGNS = 3
const DIALECT_SHARE = 0.1

/**
 * The language of one paragraph; null for one too short to tell (under five words in Arabic letters and no more in others). A paragraph is
 * dialect by at least three of its function words that are, one in ten, and more than it has of those of
 * the standard language: «اللي» in a quotation does not make it so.
 */
export function passageTongue(passage: string): PassageTongue | null {
  const words = wordsOf(passage)
  const verdict = tongueOf(passage)
  if (words.length < TELLING) return verdict.script < 0.5 && passage.split(/\s+/).length >= TELLING ? 'other script' : null
  if (verdict.script < 0.3) return 'other script'
  if (verdict.tongue !== 'ar') return verdict.tongue
  const signs = words.filter((word) => DIALECT.has(word)).length
  const standard = words.filter((word) => STANDARD_WORDS.has(word)).length
  return signs >= DIALECT_SIGNS && signs > standard && signs >= words.length * DIALECT_SHARE ? 'dialect' : 'ar'
}
