import type { Candidate } from './candidate.js'
import type { Heads } from './heads.js'
import type { Words } from './words.js'

const FLOOD_REACH = 4
const TODAY = 'يوم'
const TOWARDS = new Set(['الي', 'نحو', 'صوب', 'اقصي', 'جهة', 'ناحية', 'اتجاه', 'منطقة'])
const DIRECTIONS = new Set(['شرق', 'شمال', 'جنوب'])
/** «النيل من سمعته» is harming it, «نهر النيل من منابعه» the river. */
const FROM = 'من'
/** «كوبا أميركا» */
const CUP = 'كوبا'

/** A state's name that a word beside it makes something else: «صلاة المغرب», «كوبا أميركا». */
export function isOtherThing(c: Candidate, words: Words, heads: Heads): boolean {
  const before = words.at(c.from - 1)
  const [prayer, cup] = [words.classes.marks.prayer, words.classes.marks.cup]
  if (c.known?.row === 'countries:MA') return before?.kind === 'word' && (prayer.has(before.base) || prayer.has(before.folded))
  if (c.known?.row === 'places:west') return isDirection(words, c)
  if (c.known?.row === 'capitals:KR') return !words.speaksOf('KR') && !words.speaksOf('KP') && isAmongFloods(words, c.from)
  if (c.known?.row === 'places:nile')
    return words.at(c.to)?.folded === FROM && !(before?.kind === 'word' && heads.places.has(before.base))
  return c.known?.row === 'countries:CU'
    ? cup.has(words.at(c.to)?.folded ?? '')
    : cup.has(words.tokens[c.from]!.folded) && before?.folded === CUP
}

/** «أمطار وسيول», «في سيول وانهيارات»: do words of rain and slides stand near by? */
function isAmongFloods(words: Words, at: number): boolean {
  for (let i = at - FLOOD_REACH; i <= at + FLOOD_REACH; i++)
    if (words.classes.marks.flood.has(words.at(i)?.base ?? '')) return true
  return false
}

/** «قالت روسيا اليوم السبت»: a state, and the first word of the day. */
export const isStateToday = ({ from, to }: Candidate, words: Words): boolean =>
  words.tokens[to - 1]!.base === TODAY &&
  words.timeTokens.has(to) &&
  words.known(from).coreLook.names?.names.some((name) => name.row.startsWith('countries:')) === true

/** «من جهة الغرب», «إلى الغرب من», «الشرق والغرب», «الغرب الليبي» and not the states of the West. */
function isDirection(words: Words, { from, to }: Candidate): boolean {
  const { sentence } = words.tokens[from]!
  const [before, next] = [words.at(from - 1), words.at(to)]
  if (before?.sentence === sentence && (TOWARDS.has(before.base) || DIRECTIONS.has(before.base))) return true
  if (next?.kind !== 'word' || next.sentence !== sentence) return false
  return (
    DIRECTIONS.has(next.base) ||
    next.folded === FROM ||
    (next.definite && !words.hasProclitic(to) && words.nisba(to) !== undefined)
  )
}
