import { fold } from './fold.js'

/** Proclitics and the article, the longest first. */
const BEFORE = ['وبال', 'ولل', 'وال', 'فال', 'بال', 'كال', 'ال', 'لل']
/** Endings of the feminine, the dual, the plural and the relative adjective, and pronouns, the longest first. */
const BEHIND = ['تهما', 'تهم', 'تها', 'تنا', 'هما', 'ته', 'ها', 'هم', 'نا', 'ات', 'ان', 'ون', 'ين', 'يه', 'ه', 'ي', 'ا']
const SHORTEST = 3

/**
 * The key under which a word is looked for in a search: a light stem, the folded word without article, proclitics and one ending, ة as ه.
 * The forms of most words share it («المدينة»، «مدينته»، «وبالمدينة»), but it is no lemma: it is made of letters alone and knows no lexicon;
 * for the lemma see the readings of a token. What is left has three letters at least, else the cut is not made.
 */
export function searchKey(word: string): string {
  let key = fold(word).replaceAll('ة', 'ه').replaceAll('ؤ', 'و').replaceAll('ئ', 'ي')
  const before = BEFORE.find((affix) => key.startsWith(affix) && key.length - affix.length >= SHORTEST)
  if (before !== undefined) key = key.slice(before.length)
  else if (key.startsWith('و') && key.length > SHORTEST + 1) key = key.slice(1)
  const behind = BEHIND.find((affix) => key.endsWith(affix) && key.length - affix.length >= SHORTEST)
  return behind === undefined ? key : key.slice(0, -behind.length)
}
