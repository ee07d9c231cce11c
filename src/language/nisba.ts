import type { WordReading } from '../document/index.js'

type Features = Pick<WordReading, 'gender' | 'number'>

/** The endings of a relative adjective, longest first. */
const ENDINGS: readonly (readonly [string, Features])[] = [
  ['يتان', { gender: 'f', number: 'du' }],
  ['يتين', { gender: 'f', number: 'du' }],
  ['يان', { gender: 'm', number: 'du' }],
  ['يين', { gender: 'm', number: 'pl' }],
  ['يون', { gender: 'm', number: 'pl' }],
  ['يات', { gender: 'f', number: 'pl' }],
  ['ية', { gender: 'f', number: 'sg' }],
  ['يا', { gender: 'm', number: 'sg' }],
  ['ي', { gender: 'm', number: 'sg' }],
]

/** The nouns a relative adjective may be made from: جامعي from جامعة, لغوي from لغة, استثنائي from استثناء. */
function bases(stem: string): string[] {
  const out = [stem, `${stem}ة`, `${stem}ا`]
  if (stem.endsWith('و')) out.push(`${stem.slice(0, -1)}ة`, stem.slice(0, -1), `${stem.slice(0, -1)}ي`, `${stem.slice(0, -1)}ا`)
  if (stem.endsWith('ئ')) out.push(`${stem.slice(0, -1)}ء`, `${stem.slice(0, -1)}ية`)
  return out
}

/** A noun or an adjective in a form that a relative adjective is made from: no dual, and no accusative in ‑an. */
const isName = (r: WordReading, base: string): boolean =>
  !(base.endsWith('ا') && r.number === 'sg' && !r.lemma.endsWith('ا')) &&
  ((r.pos === 'noun' && r.number !== 'du') || (r.pos === 'adjective' && r.number === 'sg'))

/**
 * Readings of a folded word that the lexicon lacks as the relative adjective of a noun that it has: «جامعية» from جامعة.
 * `lemma` is the lemma of the noun; empty where there is none.
 */
export function nisbaReadings(folded: string, forms: ReadonlyMap<string, readonly WordReading[]>): readonly WordReading[] {
  for (const [ending, features] of ENDINGS) {
    if (!folded.endsWith(ending) || folded.length - ending.length < 2) continue
    const stem = folded.slice(0, -ending.length)
    const known = bases(stem).flatMap((base) =>
      base.length >= 3 || stem.length >= 3 ? (forms.get(base)?.find((r) => isName(r, base)) ?? []) : [],
    )
    const noun = known.find((r) => r.pos === 'noun') ?? known[0]
    if (noun) return [{ lemma: noun.lemma, pos: 'adjective', form: 'nisba', ...features }]
  }
  return []
}
