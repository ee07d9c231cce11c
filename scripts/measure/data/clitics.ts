import { readFileSync } from 'node:fs'
import { analyse } from '../../../src/language/index.js'
import { defaultLexicons } from '../../../src/lexicon/index.js'
import { share } from './figure.js'

const ARABIC = /^[\u0621-\u064a\u064b-\u0652]+$/
const PROCLITICS = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'س'])
const PRONOUNS = new Set(['ه', 'ها', 'هم', 'هما', 'هن', 'ك', 'كم', 'نا', 'ي', 'ني'])

/** Written words of a CoNLL-U file (UD), each with the syntactic words in it. Words from which the treebank tore a tatweel are passed over. */
function wordsOf(file: string): string[][][] {
  const sentences: string[][][] = [[]]
  const rows = readFileSync(file, 'utf8').split('\n')
  let joined = false
  for (const row of rows) {
    if (row === '') sentences.push([])
    if (row === '' || row.startsWith('#')) continue
    const [id = '', form = '', , , , , , , , misc = ''] = row.split('\t')
    if (id.includes('-')) continue
    const words = sentences.at(-1)!
    const last = words.at(-1)
    if (joined && last && ARABIC.test(form) && ARABIC.test(last.at(-1)!)) last.push(form)
    else words.push([form])
    joined = misc.includes('SpaceAfter=No')
  }
  return sentences.filter((words) => words.length > 0)
}

/** The share of written words cut as a treebank cuts them: the same proclitics, and a pronoun where it has one. */
export function measureClitics(file: string): void {
  const lexicons = defaultLexicons()
  let right = 0
  let all = 0
  for (const words of wordsOf(file)) {
    const { tokens } = analyse(`عنوان\n${words.map((parts) => parts.join('')).join(' ')}`, lexicons)
    const at = new Map(tokens.map((token) => [token.start, token]))
    let start = 6
    for (const parts of words) {
      const token = at.get(start)
      start += parts.join('').length + 1
      if (!parts.every((part) => ARABIC.test(part))) continue
      let stem = 0
      while (
        stem < parts.length - 1 &&
        PROCLITICS.has(parts[stem]!) &&
        !(stem === parts.length - 2 && PRONOUNS.has(parts[stem + 1]!))
      )
        stem++
      const wanted = parts.slice(0, stem).join('')
      const found = token ? token.conjunction + (token.future ? 'س' : '') + token.preposition : ''
      all++
      if (found === wanted && (token?.pronoun !== '') === parts.length - stem > 1) right++
    }
  }
  share('clitics: words cut right (PUD)', right, all)
}
