import { isArabicLetter } from './chars.js'

/** Languages written in Arabic letters. */
export type Tongue = 'ar' | 'fa' | 'ur' | 'ps' | 'ckb' | 'ug'

/**
 * The commonest function words of each, as written on its own keyboard; ی and ک are read as ي and ك first, since Arabic sites mix them in.
 * A closed class: these words carry no news and do not change.
 */
const FUNCTION_WORDS: Readonly<Record<Tongue, string>> = {
  ar: 'في من على إلى الى أن ان إن التي الذي عن مع هذا هذه كان كانت بعد قبل أو لا لم ما بين كما قد وقال وقد قال ذلك خلال حيث و',
  fa: 'از به كه در اين را است با براي مي آن شد كرد بود هم تا بر يك خود شده اند هاي ها نيز گفت وي پس و',
  ur: 'كے ميں ہے كي كا سے نے كو اور پر كہ ہيں اس بهي كر تها گيا ايك انہوں جو',
  ps: 'د په چې كې له او ته دي يې هغه سره كړي شوي وي لپاره خو دا',
  ckb: 'لە بە كە ئەو بۆ ئەم دا و هەر لەگەڵ يان بوو كرد دەكات سەر هەموو',
  ug: 'ۋە بىلەن بۇ بىر ئۇ ئۈچۈن دەپ بولغان قىلغان ھەم كېيىن',
}

/** Letters that only the others write; one in a hundred letters is beyond any Arabic page. */
const LETTERS_OF_OTHERS = new Set('پچژگٹڈڑںےہھټډړږښګېۍځڅێۆەڵڕۇۋڭۈ')

const WORDS: ReadonlyMap<Tongue, ReadonlySet<string>> = new Map(
  (Object.entries(FUNCTION_WORDS) as [Tongue, string][]).map(([tongue, words]) => [tongue, new Set(words.split(' '))]),
)

/** How Arabic a text is. Shares are of 0–1. */
export interface TongueVerdict {
  /** Share of Arabic script among all letters. */
  readonly script: number
  /** The language of what stands in Arabic script, and the share of its words that are function words of that language. */
  readonly tongue: Tongue
  readonly words: number
}

const SAMPLE = 20_000

/** Judges the script and language of a text (of its first 20,000 code units). */
export function tongueOf(text: string): TongueVerdict {
  const sample = text.slice(0, SAMPLE)
  let arabic = 0
  let others = 0
  let letters = 0
  for (const letter of sample.match(/\p{L}/gu) ?? []) {
    letters++
    if (!isArabicLetter(letter.charCodeAt(0))) continue
    arabic++
    if (LETTERS_OF_OTHERS.has(letter)) others++
  }
  const counts = new Map<Tongue, number>([...WORDS.keys()].map((tongue) => [tongue, 0]))
  const words =
    sample
      .replace(/ی/g, 'ي')
      .replace(/ک/g, 'ك')
      .match(/[\u0620-\u06ff]+/g) ?? []
  for (const word of words) {
    for (const [tongue, known] of WORDS) if (known.has(word)) counts.set(tongue, counts.get(tongue)! + 1)
    // The written article is the surest sign of Arabic: a fourth of all its words carry it.
    if (word.length > 4 && (word.startsWith('ال') || word.startsWith('وال') || word.startsWith('بال')))
      counts.set('ar', counts.get('ar')! + 1)
  }
  let best: Tongue = 'ar'
  for (const [tongue, count] of counts) if (tongue !== 'ar' && count > counts.get(best)! && others > arabic / 100) best = tongue
  return {
    script: letters === 0 ? 0 : arabic / letters,
    tongue: best,
    words: words.length === 0 ? 0 : counts.get(best)! / words.length,
  }
}
