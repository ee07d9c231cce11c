import type { Token } from '../document/index.js'
import type { StatusCueRow } from '../lexicon/index.js'
import { opensClause } from './prepositions.js'
import { isQuote, type Scene } from './scene.js'
import { BEING } from './verb-behind.js'
import { finiteVerb } from './word-class.js'

/** Particles right before a word, a subject's length back for ربما: the nearest first. */
export function particlesBefore(scene: Scene, at: number, from: number): { row: StatusCueRow; at: number }[] {
  const out: { row: StatusCueRow; at: number }[] = []
  for (let i = at - 1; i >= Math.max(from, at - 3); i--) {
    const token = scene.tokens[i]!
    if (token.kind === 'sign' && !isQuote(token)) break
    if (token.definite) break
    const rows = (scene.know.wordCues.get(token.folded) ?? scene.know.wordCues.get(token.base) ?? []).filter(
      (row) => row.kind === 'before',
    )
    // «وهذا ما نفته الوزارة»: a verb whose object pronoun takes it up makes it «which».
    const relative =
      token.folded === 'ما' &&
      (RELATIVE_MA.has(scene.tokens[i - 1]?.folded ?? '') ||
        // «، ما أسفر عن سقوط قتلى»: it takes up the clause before it.
        scene.tokens[i - 1]?.text === '،' ||
        // «انفجر لغم في المزرعة ما أدى إلى مقتل راع»: so it does behind a word, where the verb tells what came of it.
        (scene.tokens[i - 1]?.kind === 'word' && tellsResult(scene.tokens[i + 1])) ||
        (i === at - 1 && scene.tokens[at]!.pronoun !== ''))
    // «أي من الهجومين»: one of those that were.
    const some = token.folded === 'اي' && scene.tokens[at]!.definite && scene.tokens[i + 1]?.folded === 'من'
    for (const row of rows)
      if (
        !relative &&
        !some &&
        (i === at - 1 ||
          row.word === 'ربما' ||
          (row.status === 'hypothetical' && i >= at - 3) ||
          SKIPPED.has(scene.tokens[at - 1]!.folded))
      )
        out.push({ row, at: i })
    if (rows.length === 0 && !SKIPPED.has(token.folded) && i < at - 1) break
  }
  return out
}

/** Verbs of what came of something (أسفر, أدى, تسبب, أوقع, دفع, جعل, أجبر, اضطر, أثار, ألحق), and of what happened (جرى, حدث). */
const RESULTS = new Set([
  'سفر.4',
  'ءدي.2',
  'سبب.5',
  'وقع.4',
  'دفع.1',
  'جعل.1',
  'جبر.4',
  'ضرر.8',
  'ثور.4',
  'لحق.4',
  'جري.1',
  'حدث.1',
])

const tellsResult = (token: Token | undefined): boolean => token?.readings.some((r) => RESULTS.has(r.lemma)) ?? false

/** Behind these «ما» is «which», not «not». */
const RELATIVE_MA = new Set([
  'هو',
  'هي',
  'وهو',
  'وهي',
  'كل',
  'علي',
  'عن',
  'من',
  'في',
  'مع',
  'الي',
  'وفق',
  'حسب',
  'بحسب',
  'مثل',
  'بعد',
  'عند',
])
const SKIPPED = new Set(['اي', 'نوع', 'من', 'الي', 'يكون', 'تكون', 'يتم', 'ان', 'هناك'])

/** «إذا», «لو», «في حال», «هل» at the head of the clause the word stands in. */
export function clauseCue(scene: Scene, at: number, from: number): { row: StatusCueRow; at: number } | null {
  for (let i = at - 1; i >= Math.max(from, at - 12); i--) {
    const token = scene.tokens[i]!
    if (token.kind === 'sign' && !isQuote(token)) return null
    if (CLAUSE_ENDS.has(token.folded)) return null
    // «إنها لم تدعم» is no «إن لم».
    if (token.pronoun !== '') continue
    const rows = scene.know.clauseCues.get(token.base) ?? scene.know.clauseCues.get(token.folded)
    if (rows === undefined) continue
    for (const [rest, row] of rows)
      if (
        rest.every((word, k) => scene.tokens[i + 1 + k]?.folded === word) &&
        !(row.word === 'إذا' && asksWhether(scene, i)) &&
        !isEvenIf(scene, i) &&
        !(rest.length > 0 && isState(scene, i + 1 + rest.length, at))
      )
        return { row, at: i }
  }
  return null
}

/** «سئل عما إذا كان سيحضر»: whether, and no condition. */
const asksWhether = (scene: Scene, at: number): boolean => WHETHER.has(scene.tokens[at - 1]?.folded ?? '')
const WHETHER = new Set(['ما', 'عما', 'مما', 'فيما', 'بما'])

/** «ولو ليوم واحد»: «if only for», which no verb follows. */
const isEvenIf = (scene: Scene, i: number): boolean =>
  scene.tokens[i]!.base === 'لو' && scene.tokens[i]!.conjunction === 'و' && finiteVerb(scene, i + 1) === null

/** «البلدان في حالة حرب»: a state, where the phrase stands right before a noun that nothing makes definite. */
const isState = (scene: Scene, noun: number, at: number): boolean => {
  const [token, next] = [scene.tokens[noun]!, scene.tokens[noun + 1]]
  return (
    noun === at &&
    !token.definite &&
    token.pronoun === '' &&
    scene.tokens[noun - 1]!.folded === 'حالة' &&
    (next === undefined || next.kind === 'sign' || !(next.definite || scene.mentionAt.has(noun + 1)))
  )
}

/** «سيسافر على الأرجح», «غادر على ما يبدو»: a phrase of doubt behind the verb in its clause. */
export function hedgeBehind(scene: Scene, at: number, end: number): { row: StatusCueRow; at: number } | null {
  for (let i = at + 1; i < Math.min(end - 1, at + 9); i++) {
    const token = scene.tokens[i]!
    if (token.kind === 'sign' && !isQuote(token)) return null
    for (const [rest, row] of scene.know.clauseCues.get(token.folded) ?? NO_CUES)
      if (row.status === 'possible' && rest.length > 0 && rest.every((word, k) => scene.tokens[i + 1 + k]?.folded === word))
        return { row, at: i }
    if (opensClause(token) || finiteVerb(scene, i) !== null) return null
  }
  return null
}

/** «قد يكون المهاجم فر», «ربما يكون الجيش قد انسحب»: a doubt on the verb of being whose subject stands before the verb. */
export function hedgedBeing(scene: Scene, at: number, from: number): { row: StatusCueRow; at: number } | null {
  for (let i = at - 1; i > Math.max(from, at - 9); i--) {
    const token = scene.tokens[i]!
    if (token.folded === 'قد') continue
    if (BEING.has(token.base)) return particlesBefore(scene, i, from).find(({ row }) => row.status === 'possible') ?? null
    if ((token.kind === 'sign' && !isQuote(token)) || opensClause(token) || finiteVerb(scene, i) !== null) return null
  }
  return null
}

const NO_CUES: readonly (readonly [readonly string[], StatusCueRow])[] = []
const CLAUSE_ENDS = new Set(['فان', 'ف', 'الذي', 'التي', 'الذين', 'لكن', 'حيث', 'بينما'])

/** Does a condition stand anywhere before in the sentence? Its consequence would happen only then. */
export function conditional(scene: Scene, at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 60); i--)
    if (
      scene.tokens[i]!.folded === 'اذا' ||
      scene.tokens[i]!.folded === 'لو' ||
      ((scene.tokens[i]!.base === 'حال' || scene.tokens[i]!.base === 'حالة') && scene.tokens[i - 1]?.folded === 'في')
    )
      return true
  return false
}

/** Does «سوى» or «إلا» follow in the clause? */
export function excepted(scene: Scene, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 9); i++) {
    const token = scene.tokens[i]!
    if (token.kind === 'sign' && !isQuote(token)) return false
    if (token.folded === 'سوي') return true
    if (token.folded === 'الا') return scene.tokens[i + 1]?.folded !== 'ان' && scene.tokens[i + 1]?.folded !== 'انه'
    if (finiteVerb(scene, i) !== null) return false
  }
  return false
}
