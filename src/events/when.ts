import type { Attribution, TimeExpression } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import { isDated } from './dated-times.js'
import type { Candidate } from './find-triggers.js'
import { isComma, isQuote, type Scene } from './scene.js'
import { takesPlace } from './takes-place.js'
import { finiteVerb } from './word-class.js'

/**
 * The time expression of an event: the nearest in its clause, behind it before before it; then the nearest in the sentence that another
 * verb does not claim. A time outside the words attributed to somebody does not date what he says.
 */
export function timeOf(
  scene: Scene,
  candidate: Candidate,
  from: number,
  end: number,
  by: Attribution | null,
  taken: (at: number) => boolean,
): TimeExpression | null {
  const announced =
    by !== null &&
    PERFORMED.has(candidate.trigger.frame.key) &&
    candidate.kind !== 'verb' &&
    tokensBetween(scene, by.content.start, candidate.at) <= 1
  const inside = (time: TimeExpression): boolean =>
    by === null || announced || (time.start >= by.content.start && time.start < by.content.end)
  const { tokens } = scene
  const verb = candidate.kind === 'verb'
  for (let i = candidate.to; i < Math.min(end, candidate.to + FARTHEST); i++) {
    const time = scene.timeAt.get(i)
    if (time && isDated(time) && inside(time) && !BORN.test(tokens[i - 1]?.base ?? '') && !BORN.test(tokens[i - 2]?.base ?? ''))
      return time
    const token = tokens[i]!
    // «الاجتماع الذي عقد مساء الأربعاء»: a relative clause that only says that it took place.
    if (RELATIVE_PRONOUNS.has(token.folded)) {
      const next = finiteVerb(scene, i + 1)
      if (!verb && next !== null && (takesPlace(scene, i + 1) || (next.form === 'past' && !taken(i + 1)))) continue
      break
    }
    if (BARRIERS.has(token.folded)) break
    // «هجوم استهدف القاعدة الأحد»: the verb that tells of the noun before it has its time.
    if (!verb && i === candidate.to && !candidate.definite && finiteVerb(scene, i)?.form === 'past') continue
    if (taken(i) && (!verb || finiteVerb(scene, i) !== null)) break
    if (token.kind === 'sign' && !isQuote(token) && token.text !== '(' && token.text !== ')') {
      if (token.text !== '،') break
      if (scene.timeAt.has(i + 1)) continue
      if (finiteVerb(scene, i + 1) !== null || finiteVerb(scene, i + 2) !== null) break
    }
  }
  for (let i = candidate.at - 1; i >= Math.max(from, candidate.at - FARTHEST); i--) {
    const time = scene.timeAt.get(i)
    if (time && isDated(time) && inside(time)) return time
    const token = tokens[i]!
    // «انتفاضة 2011 التي أطاحت بالرئيس»: the time of what a relative clause describes.
    if (verb && RELATIVE_PRONOUNS.has(token.folded) && i === candidate.at - 1 && i > from) {
      const time = scene.timeAt.get(i - 1)
      if (time && isDated(time) && inside(time)) return time
    }
    // «عام 2001 حيث أطاح به», «أمس، عندما هاجم»: the time right before such a clause is its own.
    if (verb && AT_THAT_TIME.has(token.folded) && i >= candidate.at - 3 && i > from) {
      const time = scene.timeAt.get(isComma(tokens[i - 1]) && token.folded !== 'حيث' ? i - 2 : i - 1)
      if (time && isDated(time) && inside(time)) return time
    }
    if (BARRIERS.has(token.folded) || RELATIVE_PRONOUNS.has(token.folded) || taken(i)) break
    if (verb && finiteVerb(scene, i) !== null) break
  }
  return null
}

/** «ستستمر الضربات حتى 2017»: the day up to which something goes on is the end of its time; «اليوم وأمس», «عامي 2009 و2010»: joined times are its ends. */
export function timeValueOf(scene: Scene, time: TimeExpression): string {
  const at = scene.tokenAt(time.start)?.index ?? 0
  if (scene.tokens[at - 1]?.folded === UNTIL && !time.value.includes('/')) return `../${time.value}`
  const values = [...joined(scene, at, -1), time.value, ...joined(scene, at, 1)].sort()
  const [first, last] = [values[0]!, values.at(-1)!]
  return first === last || values.some((value) => !PLAIN.test(value) || value.length !== first.length)
    ? time.value
    : `${first}/${last}`
}
const PLAIN = /^\d{4}(?:-\d\d){0,2}$/
const AND = 'و'

/** The values of the times that are joined by «و» to the one at token `at`, on one side of it. */
function joined({ tokens, timeAt }: Scene, at: number, step: 1 | -1): readonly string[] {
  const out: string[] = []
  let time = timeAt.get(at)
  for (let i = at; time !== undefined; ) {
    while (timeAt.get(i) === time) i += step
    let links = 0
    while (tokens[i]?.folded === AND) {
      links++
      i += step
    }
    const next = timeAt.get(i)
    const second = step === 1 ? tokens[i] : tokens[i - step]
    if (next === undefined || !isDated(next) || (links === 0 && second?.conjunction !== AND)) break
    out.push(next.value)
    time = next
  }
  return out
}
const UNTIL = 'حتي'

/** Acts that are done by being announced: «أعلنت الجمعة تعيين الوزير». */
const PERFORMED = new Set(['appoint', 'pledge', 'impose', 'release'])

const FARTHEST = 60

function tokensBetween(scene: Scene, offset: number, at: number): number {
  let n = 0
  for (let i = at - 1; i >= 0 && n < 9 && scene.tokens[i]!.start >= offset; i--) n++
  return n
}

/** «من مواليد سرت 1990»: the year of a birth is a description. */
const BORN = /^(مواليد|مولود|مولودة)$/
const AT_THAT_TIME = new Set(['حيث', 'عندما', 'حين', 'حينما', 'يوم'])
const BARRIERS = new Set(['ان', 'انه', 'انها', 'بان', 'حيث', 'بينما', 'فيما', 'لكن', 'عندما', 'بعدما'])
