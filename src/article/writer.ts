import { givenNames, type Lexicons } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { creditOf, isPlace } from './credit.js'
import { furnitureOf } from './furniture.js'
import { keyOf } from './key.js'
import { statedDate } from './stated-date.js'

/** Given names, folded; true for those that are ordinary words too. Use through `lexicons.derive`. */
function givenKeys(lexicons: Lexicons): ReadonlyMap<string, boolean> {
  const keys = new Map<string, boolean>()
  for (const { name, doubtful } of lexicons.rows(givenNames))
    keys.set(fold(name), doubtful !== '' && keys.get(fold(name)) !== false)
  return keys
}

/** What stands between a given name and a father's or a family's, folded: no ordinary word goes before it. */
const LINEAGE = new Set(['بن', 'ابن', 'بنت', 'بو', 'ابو', 'ال', 'عبد'])

const CLOCK = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?\s?(?:[صم](?![\u0621-\u064a])|[AP]M)?/gi
const DIVIDERS = /[|/،,؛•·()[\]]|\s[-–—ـ]+|[-–—]{1,3}\s|\sفي\s|\sيوم\s|\sالساعة\s/
const WORDS = 4

/**
 * The writer whom a line around an article names beside its date, section or counters («كتبها: سليم النجار في السبت 3 أيار 2015 | القسم: ثقافة»);
 * null where it names none. A name that no word announces must begin with a given name.
 */
export function writerIn(text: string, lexicons: Lexicons, site: string | null): string | null {
  const furniture = lexicons.derive(furnitureOf)
  const date = statedDate(text, lexicons)
  const rest = date === null ? text : `${text.slice(0, date.start)} | ${text.slice(date.end)}`
  const own = new Set(site === null ? [] : keyOf(site).split(' '))
  for (const part of rest.replace(CLOCK, ' | ').split(DIVIDERS)) {
    const key = keyOf(part)
    if (key === '') continue
    const label = furniture.start(key, part.includes(':') ? ['byline', 'desk'] : ['byline'])
    const late = label === null ? lateName(part, lexicons) : null
    if (late !== null) return late
    if (label !== null) {
      const name = part
        .trim()
        .replace(/^:\s*/, '')
        .split(/[\s:]+/)
        .slice(label.phrase.split(' ').length)
        .join(' ')
        .trim()
      if (isNameLike(name) && furniture.start(keyOf(name), ['label', 'desk', 'agency-word']) === null) return name
    } else if (
      isNameLike(part.trim()) &&
      opensWithGiven(key, lexicons) &&
      !key.split(' ').every((word) => own.has(word)) &&
      creditOf(part, lexicons, site) === null &&
      !isPlace(part, lexicons)
    )
      return part.trim()
  }
  return null
}

const LABEL_WORDS = 2

/** The name behind a label of two words that stands later in a part («12 ملاحظة كتب بواسطة سليم النجار»). */
function lateName(part: string, lexicons: Lexicons): string | null {
  const words = part.trim().split(/\s+/)
  for (let at = 1; at + LABEL_WORDS < words.length && at <= 2 * WORDS; at++) {
    const label = lexicons.derive(furnitureOf).whole(keyOf(words.slice(at, at + LABEL_WORDS).join(' ')), ['byline'])
    const name = words.slice(at + LABEL_WORDS).join(' ')
    if (label !== null && isNameLike(name)) return name
  }
  return null
}

/** Two to four words in Arabic letters. */
const isNameLike = (name: string): boolean =>
  /^[\u0621-\u0652 ]+$/.test(name) && name.split(/\s+/).length >= 2 && name.split(/\s+/).length <= WORDS

function opensWithGiven(key: string, lexicons: Lexicons): boolean {
  const given = lexicons.derive(givenKeys)
  const sure = (name: string): boolean => given.get(name) === false
  const [first = '', second = ''] = key.split(' ')
  if (sure(first) || sure(`${first} ${second}`) || sure(`${first}${second}`)) return true
  return given.has(first) && (LINEAGE.has(second) || sure(second))
}
