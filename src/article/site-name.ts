import type { Lexicons } from '../lexicon/index.js'
import { furnitureOf } from './furniture.js'
import { keyOf } from './key.js'
import type { Line } from './line.js'

const WORDS = 5
/** What stands between the phrase of rights and the name of who holds them. */
const BETWEEN = /^(?:[\s©®:،,.\d–—-]|لـ?(?=[\s«"])|لدى|إلى)+|[\s©®.،\d–—»"-]+$/g

/** The name of the site as its line of rights gives it («جميع الحقوق محفوظة © الساحل»), or its label with a dash and nothing behind it; null where there is none. */
export function siteName(lines: readonly Line[], lexicons: Lexicons): string | null {
  const furniture = lexicons.derive(furnitureOf)
  for (const line of lines) {
    const row = line.words <= 12 ? furniture.inside(line.key) : null
    if (row?.class !== 'copyright') continue
    const at = line.text.lastIndexOf(row.phrase.split(' ').at(-1)!)
    const name =
      at < 0
        ? ''
        : line.text
            .slice(at)
            .replace(/^\S+/, '')
            .replace(BETWEEN, '')
            .replace(/^لـ?«?(?=ال)|^«/, '')
            .trim()
    const words = keyOf(name).split(' ')
    if (name !== '' && words.length <= WORDS && !/[a-z]/.test(words.join(''))) return name
  }
  const label = lines.slice(0, 6).find((line) => line.words <= WORDS && /\S\s+[-–—]$/.test(line.text))
  if (label === undefined) return null
  let end = label.text.length
  while ('-–—'.includes(label.text[end - 1] ?? '.')) end--
  return label.text.slice(0, end).trimEnd()
}
