import type { Party, TimeExpression } from '../document/index.js'
import { isComplemented } from './complemented.js'
import type { Candidate } from './find-triggers.js'
import type { Governor } from './governor.js'
import { isMany, PUBLIC } from './habit.js'
import { isAskedAfter, isWork, namesKind, nounBehind } from './in-construct.js'
import { isAct, isToldBefore } from './is-act.js'
import { leadsTo } from './leads-to.js'
import { lentBehind, wont } from './light-verbs.js'
import { isAsked } from './open.js'
import { NUMERAL } from './persons.js'
import type { Roles } from './roles.js'
import type { Scene } from './scene.js'
import { finiteVerb, spelledVerb } from './word-class.js'

/** Particles before the occurrence in the course of which, or before or after which, something else happened. */
const WITHIN: ReadonlySet<string> = new Set([
  'في',
  'خلال',
  'اثر',
  'جراء',
  'عقب',
  'بعد',
  'قبل',
  'منذ',
  'اثناء',
  'غداة',
  'نتيجة',
  'قبيل',
  'بعيد',
])

/** What the column `needs` may ask for; any one of a row's needs must be met. */
export function hasEvidence(
  scene: Scene,
  candidate: Candidate,
  roles: Roles,
  governors: readonly Governor[],
  time: TimeExpression | null,
  retold: boolean,
): boolean {
  // «لم يحدد تاريخ الوفاة»: what is known is only asked after.
  if (candidate.trigger.row.what === 'die' && candidate.kind !== 'verb' && isAskedAfter(scene, candidate.at)) return false
  if (candidate.kind !== 'verb' && namesKind(scene, candidate.at)) return false
  return candidate.trigger.needs.size === 0 || meetsNeeds(scene, candidate, roles, governors, time, retold)
}

const meetsNeeds: typeof hasEvidence = (scene, candidate, roles, governors, time, retold) => {
  const { needs } = candidate.trigger
  const parties: readonly Party[] = [...roles.actors, ...roles.recipients]
  const named = parties.some((party) => party.entity !== null)
  let lent: boolean | null = null
  const light = (): boolean => {
    lent ??=
      governors.some((g) => g.row.status === '' && g.at >= candidate.at - 8 && (named || time !== null || !wont(scene, g))) ||
      lentBehind(scene, candidate)
    return lent
  }
  const token = scene.tokens[candidate.at]!
  const before = scene.tokens[candidate.at - 1]
  const plain = token.readings.every((r) => r.pos === 'verb') || spelledVerb(token)
  const sure = plain || !token.readings.some((r) => r.form === 'masdar')
  for (const need of needs) if (need.includes('+') ? need.split('+').every(met) : met(need)) return true
  // «عمليات البحث», «أعمال التزوير»: of a masdar it is said that it was done.
  if (isWork(scene, candidate.at) || isAct(scene, candidate) || isToldBefore(scene, candidate)) return true
  if (isComplemented(scene, candidate)) return true
  // «طلبت الوزارة إجلاءهم»: what is asked for, planned or got done is that of somebody in particular.
  if ((candidate.kind === 'noun' && token.definite) || needs.has('article') || needs.has('light+indefinite+alone')) return false
  return candidate.kind !== 'verb' && candidate.trigger.table === undefined && isAsked(scene, candidate.at, governors)

  /** «طالب الخطباء بضرورة الحذر»: a preposition that goes with the verb stands behind its subject. */
  function governs(from: number): boolean {
    for (let i = from; i < from + 3; i++) {
      const behind = scene.tokens[i]
      if (behind === undefined || behind.sentence !== token.sentence || behind.kind === 'sign' || behind.conjunction !== '')
        return false
      const preposition = behind.preposition !== '' ? behind.preposition : behind.folded
      if (candidate.trigger.frame.prepositions.has(preposition))
        return preposition !== 'في' && preposition !== 'من' && preposition !== 'ل'
    }
    return false
  }

  /** «التنديد بالهجوم», «ثم الانضمام إليهم»: of a definite masdar that has its complement it is said what was done. */
  function completed(): boolean {
    const behind = scene.tokens[candidate.to]
    if (!token.definite || behind === undefined || behind.sentence !== token.sentence || behind.conjunction !== '') return false
    return behind.preposition === 'ب' || (behind.preposition === '' && COMPLEMENTS.test(behind.folded))
  }

  /** «إلغاء مناصب», «مؤازرة الفرقة»: a masdar in construct with what is done, and in none with a noun before it («مركز استقبال النازحين»). */
  function doneTo(): boolean {
    const behind = scene.tokens[candidate.to]
    if (token.definite || behind?.sentence !== token.sentence || behind.kind !== 'word') return false
    if (behind.preposition !== '' || behind.conjunction !== '' || scene.know.particles.has(behind.base)) return false
    if (!behind.readings.some((r) => r.pos === 'noun') && !scene.mentionAt.has(candidate.to)) return false
    return !(
      before?.sentence === token.sentence &&
      token.preposition === '' &&
      token.conjunction === '' &&
      !before.definite &&
      before.pronoun === '' &&
      before.readings.some((r) => r.pos === 'noun' && r.form !== 'masdar') &&
      finiteVerb(scene, candidate.at - 1) === null &&
      !scene.know.particles.has(before.base)
    )
  }

  /** Does a definite noun stand behind, with which the word is in construct? */
  function heads(next: number): boolean {
    const behind = scene.tokens[next]
    return (
      behind !== undefined &&
      behind.sentence === token.sentence &&
      behind.definite &&
      behind.preposition === '' &&
      behind.conjunction === ''
    )
  }

  function met(need: string): boolean {
    if (need === 'party' && (parties.length > 0 || retold)) return true
    if (need === 'doer' && (roles.actors.length > 0 || (candidate.reading?.voice === 'passive' && parties.length > 0)))
      return true
    // «ندد خطباء الجوامع بالهجوم»: what was done was done by somebody, though the words for them are unknown. A word that may be a noun is no proof by itself.
    if (
      need === 'party' &&
      candidate.kind === 'verb' &&
      candidate.reading?.form === 'past' &&
      (plain || governs(candidate.to + 1))
    )
      return true
    // A headline tells news in the present.
    if (need === 'party' && candidate.kind === 'verb' && plain && scene.document.sentences[token.sentence]?.kind !== 'body')
      return true
    // «سيموّل», «سحب الأسلحة»: what is to come, and a masdar with the object that makes it an act, are nobody's habit.
    if (need === 'party' && candidate.kind === 'verb' && token.future) return true
    // «أغلق القائم بالأعمال القضية اليوم»: what a verb tells of a time happened, whoever did it.
    if (DONE_BY.has(need) && candidate.kind === 'verb' && time !== null && sure) return true
    // «وصل أمس إلى العاصمة»: where no noun stands behind, the subject is who was spoken of.
    if (need === 'person' && candidate.kind === 'verb' && scene.timeAt.has(candidate.to)) return true
    // «نزلوا إلى الساحة»: only people take the plural of the masculine.
    if ((need === 'doer' || need === 'person') && candidate.kind === 'verb' && isMany(candidate)) return true
    // «اقتراحات تدين الغارات»: so is what is done to others in the present, where it is no habit.
    if (need === 'party' && candidate.kind === 'verb' && plain && PUBLIC.has(candidate.trigger.row.type)) return true
    if (need === 'party' && candidate.kind === 'masdar' && (candidate.trigger.with.size > 0 || light())) return true
    // «احتجازه», «تدمير تسع سيارات»: a masdar with a pronoun or a number tells of somebody or something in particular.
    if (
      need === 'party' &&
      (candidate.kind === 'masdar' || (candidate.kind === 'noun' && token.readings.some((r) => r.form === 'masdar'))) &&
      (token.pronoun !== '' || scene.tokens[candidate.to]?.kind === 'number' || completed() || doneTo())
    )
      return true
    if (need === 'parties' && (parties.length > 1 || (retold && parties.length > 0))) return true
    if (need === 'object' && hasObject(scene, candidate.to)) return true
    // «هدد بالرد», «تهديدات بالقتل»: with what is threatened it is an act, and without it may be a danger.
    if (need === 'complement' && governs(candidate.to)) return true
    if (need === 'entity' && (named || retold || light() || token.pronoun === 'هم')) return true
    if (need === 'time' && (time !== null || retold)) return true
    if (need === 'light' && light()) return true
    if (need === 'eventive' && (named || time !== null || retold || light())) return true
    // «قتلوا في هجوم للمسلحين»: what else happened in it.
    if (need === 'eventive' && before !== undefined && WITHIN.has(before.base) && (parties.length > 0 || token.definite))
      return true
    // «قتله إثر خلاف»: what led to something else.
    if (need === 'after' && before !== undefined && before.sentence === token.sentence && LED_TO.test(before.base)) return true
    // «خضع للتحقيق»: with the article and no genitive it is the inquiry, and no attaining.
    if (
      need === 'article' &&
      token.definite &&
      token.pronoun === '' &&
      candidate.reading?.number !== 'pl' &&
      !/ات$/.test(token.base)
    )
      return true
    // «لدى وصوله»: whose it is stands on it.
    if (need === 'owned' && token.pronoun !== '') return true
    if (need === 'place' && roles.place !== null) return true
    // «في هجوم»: without the article it is a new one, and no kind of thing.
    if (need === 'indefinite' && !token.definite && token.pronoun === '' && !heads(candidate.to)) return true
    // «حرب المتمردين»: a definite noun in construct says whose or which it was.
    if (need === 'construct' && heads(candidate.to)) return true
    if (need === 'bare' && !token.definite) return true
    // «إجراء تحقيق شامل», and no «تحقيق تقدم»: nothing is done to anything.
    if (need === 'alone' && !nounBehind(scene, candidate.to)) return true
    // «العملية», «الحملة»: an occurrence of which the article has told.
    if (need === 'again' && retold) return true
    if (need === 'dated' && time !== null) return true
    // «مسيرته» is a life's course; «بالتعاون مع» says only with whom.
    if (need === 'unowned' && token.pronoun === '') return true
    if (need === 'core' && !(token.preposition === 'ب' && token.definite)) return true
    if (
      need === 'war' &&
      (retold ||
        (token.definite && scene.know.nisba.has(scene.tokens[candidate.to]?.base ?? '')) ||
        ((named || roles.place !== null || time !== null) &&
          (token.definite || token.pronoun !== '' || scene.mentionAt.has(candidate.to))))
    )
      return true
    if (need === 'to' && (roles.recipients.length > 0 || roles.place !== null || leadsTo(scene, candidate))) return true
    // «أربعة قتلى», «12 من القتلى», «حصيلة القتلى»: numbers are words as well.
    const number = before?.folded === 'من' ? scene.tokens[candidate.at - 2] : before
    if (
      need === 'count' &&
      ((number !== undefined &&
        (number.kind === 'number' ||
          scene.know.participants.get(number.base) === 'quantity' ||
          NUMERAL.test(number.base) ||
          TOLL.test(number.base))) ||
        (candidate.kind !== 'verb' && scene.tokens[candidate.to]?.kind === 'number') ||
        roles.counted !== null ||
        light() ||
        (candidate.kind === 'noun' && COUNTED.test(token.folded)))
    )
      return true
    // Asked where the participle was found.
    if (need === 'agent') return true
    if (need === 'person' && roles.actors.some((p) => isPerson(scene, p))) return true
    // A crowd before somebody's door, or one that calls for something, has not come by chance.
    if (
      need === 'gathering' &&
      scene.tokens.slice(candidate.to, candidate.to + 18).some((t) => t.sentence === token.sentence && GATHERING.has(t.base))
    )
      return true
    return need === 'notceasefire' && before?.base !== 'وقف'
  }
}

/** What asks who did it. */
const DONE_BY: ReadonlySet<string> = new Set(['party', 'parties', 'doer'])

/** «مدد حملته», «أقفل الجيش المنطقة»: does a noun with its article or pronoun stand bare behind a verb and its subject? */
function hasObject(scene: Scene, from: number): boolean {
  const { sentence } = scene.tokens[from - 1]!
  for (let i = from, words = 0; words < 3; i++) {
    const token = scene.tokens[i]
    if (token === undefined || token.sentence !== sentence || token.kind === 'sign' || scene.timeAt.has(i)) return false
    if (scene.mentionAt.has(i)) continue
    words++
    if (token.preposition !== '' || token.conjunction !== '' || (scene.know.particles.has(token.base) && !token.definite))
      return false
    const noun = token.readings.some((r) => r.pos === 'noun' && r.form !== 'active-participle')
    const next = scene.tokens[i + 1]
    const closed = token.definite || token.pronoun !== '' || next?.definite === true || scene.mentionAt.has(i + 1)
    if (noun && closed && !scene.know.participants.has(token.base)) return true
  }
  return false
}

/** Nouns of counting. */
const TOLL = /^(حصيلة|عداد|عدد|اعداد|مجموع|اجمالي)$/

/** «قتيلا», «قتيلان», «جريحين»: the indefinite accusative and the dual are numbers by themselves. */
const COUNTED = /(ا|ان|[^ي]ين)$/

const GATHERING = new Set([
  'امام',
  'قبالة',
  'مطالبة',
  'مطالبين',
  'احتجاج',
  'احتجاجا',
  'تضامنا',
  'مرددين',
  'هاتفين',
  'هتاف',
  'هتافات',
  'شعارات',
  'لافتات',
  'تنديدا',
  'منددين',
  'رفضا',
  'داعين',
  'للمطالبة',
  'برلمان',
])

/** A named person, or words whose first is a noun of persons («مسؤولون», «عشرات المصابين») or of those who travel together («وفد»). */
function isPerson(scene: Scene, party: Party): boolean {
  if (party.entity !== null) return scene.kindOf(party.entity) === 'PER'
  if (party.span === undefined) return false
  const { participants } = scene.know
  const first = scene.tokenAt(party.span.start)
  if (first === undefined) return false
  if (participants.get(first.base) === 'person' || TRAVELLING.has(first.base)) return true
  if (participants.get(first.base) !== 'quantity' && first.kind !== 'number') return false
  const last = scene.tokenAt(party.span.end - 1)
  const next = scene.tokenAt(first.end + 1)
  return [next, last].some((t) => t !== undefined && t.start < party.span!.end && participants.get(t.base) === 'person')
}

/** Particles before what something else came of. */
const LED_TO = /^(بعد|عقب|اثر|سبب|جراء|نتيجة)$/

/** Prepositions, with a pronoun or without, that bring what a masdar is done to or with. */
const COMPLEMENTS = /^(الي|علي|مع|عن)(ه|ها|هم|هما)?$/

const TRAVELLING: ReadonlySet<string> = new Set(['وفد', 'وفدا', 'بعثة', 'فريق', 'لجنة'])
