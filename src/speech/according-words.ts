import type { AccordingRow, CueRow } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { verbCue } from './knowledge.js'
import { namedBefore } from './office-holder.js'
import { phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Scene } from './scene.js'
import { DEMONSTRATIVES, isThat } from './words.js'

/** The row of the table `according` that begins at token `i`, and the token behind its words; null where none does. */
export function accordingAt(scene: Scene, i: number): { row: AccordingRow; to: number } | null {
  const token = scene.tokens[i]
  if (token?.kind !== 'word') return null
  const rows = scene.known.according.get(token.folded)
  const found = rows ? firstOf(scene, i, rows) : null
  if (found || token.conjunction === '') return found
  const bare = scene.known.according.get(token.folded.slice(1))
  return bare ? firstOf(scene, i, bare) : null
}

function firstOf(scene: Scene, i: number, rows: readonly According[]): { row: AccordingRow; to: number } | null {
  for (const { row, words } of rows) {
    let k = 1
    while (k < words.length && wordIs(scene, i + k, words[k]!, k === words.length - 1 && row.link === 'pronoun')) k++
    if (k < words.length) continue
    const to = i + words.length
    if (sourceFollows(scene, row, to)) return { row, to }
  }
  return null
}

interface According {
  readonly row: AccordingRow
  readonly words: readonly string[]
}

const wordIs = (scene: Scene, i: number, word: string, bare: boolean): boolean => {
  const token = scene.tokens[i]
  return token !== undefined && (token.folded === word || (bare && token.base === word && !token.definite))
}

const PARTICLES: Readonly<Record<string, string>> = { ل: 'ل', عن: 'عن', إلى: 'الي' }

/** Where the source of an according-phrase begins, its joining particle left out: «وفقا لـ«رويترز»». */
export function sourceStart(scene: Scene, row: AccordingRow, to: number): number {
  const particle = PARTICLES[row.link]
  let i = particle !== undefined && scene.tokens[to]?.folded === particle ? to + 1 : to
  while (isQuotationMark(scene.tokens[i]) || (scene.tokens[i]?.kind === 'word' && DEMONSTRATIVES.has(scene.tokens[i]!.base))) i++
  return i
}

/** «وفق القانون» and «حسب الجدول» name no source: one must be a name or a known head, or a verb of saying behind «ما». */
function sourceFollows(scene: Scene, row: AccordingRow, to: number): boolean {
  const { tokens } = scene
  if (row.link === 'pronoun' && tokens[to - 1]!.pronoun !== '') return true
  const token = tokens[to]
  if (!token) return false
  if (row.link === 'ما') {
    // «رد على ما وصفته بالتأخير», «عقوبات على ما قالت إنها شبكة»: what she calls so is no source.
    const cue = verbCue(token, scene.known)
    const on = tokens[to - 2]?.folded === 'علي'
    return cue !== null && !((on || (row.words === 'كما' && token.pronoun !== '')) && saysWhat(tokens, to, cue.row))
  }
  if (row.link === 'pronoun') return speaks(scene, to)
  if (row.link === 'ل' && token.preposition !== 'ل' && token.folded !== 'ل') return false
  if (row.link === 'عن' && token.folded !== 'عن') return false
  if (row.link === 'إلى' && token.folded !== 'الي') return false
  const start = sourceStart(scene, row, to)
  // «حسب معلوماتنا»: their own.
  if (tokens[start]?.pronoun === 'نا' || tokens[start]?.pronoun === 'ي') return false
  // «وبحسب القانون، يحق له …» tells what the law says; «عوقب وفق القانون» how he was punished.
  if (scene.head(start)?.row.type === 'law' && !scene.names[start]) {
    const at = to - fold(row.words).split(' ').length
    return at === scene.sentences[scene.tokens[at]!.sentence]!.from
  }
  return speaks(scene, start)
}

const speaks = (scene: Scene, i: number): boolean => {
  const type = scene.head(i)?.row.type
  // «بحسب كل شركة» tells them apart; «بحسب كل من الوزير والسفير» are sources.
  if (scene.tokens[i]?.folded === 'كل' && scene.tokens[i + 1]?.folded !== 'من') return false
  if (scene.names[i] || (type !== undefined && type !== 'occasion')) return true
  const phrase = type === undefined ? phraseAt(scene, i, scene.tokens.length) : null
  return phrase !== null && namedBefore(scene, phrase) > 0
}

/** Does the verb at `i` tell what something is called: «وصفته», «سماه», «قالت إنها»? */
const saysWhat = (tokens: Scene['tokens'], i: number, { traits }: CueRow): boolean =>
  tokens[i]!.pronoun !== ''
    ? traits.includes('judges') || traits.includes('called')
    : isThat(tokens[i + 1]) && tokens[i + 1]!.pronoun.startsWith('ه')
