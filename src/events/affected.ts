import type { Party } from '../document/index.js'
import { fold } from '../text/index.js'
import { type Argument, argumentsAfter } from './clause.js'
import type { Candidate } from './find-triggers.js'
import { befalls } from './genitive.js'
import { ownerOf, ownerOfThing } from './members.js'
import { type Phrase, phraseAt } from './phrase.js'
import { bareGroups, partiesOf } from './refer.js'
import { add, type RoleDraft } from './role-draft.js'
import type { Scene } from './scene.js'
import { relativeVerb } from './takes-place.js'

/** What may be done to a thing as well as to somebody. */
const THINGS = new Set([
  'attack',
  'air-strike',
  'bombing',
  'raid',
  'besiege',
  'destroy',
  'burn',
  'search',
  'loot',
  'postpone',
  'cancel',
  'dismantle',
  'block-road',
  'close',
  'confiscate',
  'transfer',
  'free',
])
/** Occurrences that are put off or called off, whose noun is an event of its own. */
const OCCASIONS = new Set(['postpone', 'cancel'])
/** Nouns that say behind a preposition how, or on what occasion, and not whom: «هجوم على نطاق واسع». */
const MANNER =
  /^(?:نطاق|اقل|ارجح|فور|اثر|متن|خلفية|مدي|مدار|هامش|اساس|غرار|ما|نحو|بعد|سبيل|راس|يد|ايدي|وجه|طريق|امل|حد|شكل|عجل|اغلب|وشك|مراي|مستوي|صعيد|دفعات|مراحل|يومين|يوم)$/

/** What one bombs with, and how: «تفجير عبوة ناسفة», «قصف مدفعي» befall no bomb and no gunner. */
const MEANS =
  /^(?:عبوة|عبوات|عبوتين|لغم|الغام|قنبلة|قنابل|حزام|سيارة|سيارات|سيارتين|شاحنة|دراجة|مفخخة|مفخخات|متفجرات|نفس|صاروخ|صواريخ|قذيفة|قذائف|رصاص|نار|نيران|حجارة|زجاجات|مدفعي|جوي|عشوائي|صاروخي|عنيف|مكثف)$/

/** The thing that an act is done to where no party is: «هجوم على فندق», «استهدف مسجدا», «تأجيل الزيارة», in the words of the text. */
export function affected(
  scene: Scene,
  candidate: Candidate,
  after: readonly Argument[],
  end: number,
  draft: RoleDraft,
): Party | null {
  const { frame, row } = candidate.trigger
  if (!THINGS.has(row.what) || draft.recipients.length > 0) return null
  if (row.what === 'transfer' && candidate.kind === 'verb') return null
  const target = candidate.kind === 'verb' ? null : targetOf(scene, candidate, end)
  if (target) {
    const parties = partiesOf(scene, target)
    for (const party of parties) add(draft.recipients, party)
    if (parties.length > 0 && target[0]!.entity?.kind === 'LOC') draft.place ??= parties[0]!
    return parties.length === 0 && isThing(scene, target[0]!) ? words(scene, target[0]!) : null
  }
  for (const { preposition, phrase, pronoun } of after) {
    if (preposition === '' || pronoun !== '' || phrase.party !== null) continue
    const role = frame.prepositions.get(fold(preposition))
    if (role === 'recipient' && preposition !== 'ل' && isThing(scene, phrase)) return words(scene, phrase)
  }
  const [first] = after
  if (candidate.kind === 'verb') {
    const groups = bareGroups(after)
    const behind = groups[0]?.[0]
    const acts = behind?.party != null && draft.actors.some((p) => p.span?.start === behind.party!.span?.start)
    const known = draft.actors.length > 0 || isDescribed(scene, candidate)
    // «دمرت قذائف المدرسة»: of two things the first acts.
    const object = acts || !known ? groups[1]?.[0] : behind
    return object && isThing(scene, object) && fits(scene, row.what, object) ? words(scene, object) : null
  }
  if (!(candidate.kind === 'masdar' || (frame.key === 'attack' && befalls(candidate))) || candidate.definite) return null
  if (first?.preposition === '' && first.phrase.from === candidate.to)
    return isThing(scene, first.phrase) &&
      !MEANS.test(scene.tokens[first.phrase.head]!.base) &&
      fits(scene, row.what, first.phrase)
      ? words(scene, first.phrase)
      : null
  // «تأجيل زيارة الوزير»: the noun of the occasion is an event too.
  if (!OCCASIONS.has(row.what) || first !== undefined) return null
  const occasion = phraseAt(scene, candidate.to, end)
  return occasion && fits(scene, row.what, occasion) ? words(scene, occasion) : null
}

const AIMS_AT = new Set(['هدف.10', 'طول.1'])

/** «هجوم انتحاري استهدف المصلين», «التفجير الذي طال فندقا»: what the verb behind an attack says that it was aimed at. */
function targetOf(scene: Scene, candidate: Candidate, end: number): readonly Phrase[] | null {
  const at = relativeVerb(scene, candidate.to)
  const verb = scene.tokens[at]
  if (at >= end || verb === undefined || verb.pronoun !== '' || verb.preposition !== '' || verb.conjunction !== '') return null
  if (!verb.readings.some((r) => r.pos === 'verb' && AIMS_AT.has(r.lemma))) return null
  const list = argumentsAfter(scene, at + 1, end, () => false).list
  return list[0]?.preposition === '' ? (bareGroups(list)[0] ?? null) : null
}

/** What is put off or called off is an occasion: «أجل الوزير الزيارة», not «ألغى اللقب». */
const fits = (scene: Scene, what: string, phrase: Phrase): boolean =>
  !OCCASIONS.has(what) ||
  scene.know.nouns.has(scene.tokens[phrase.head]!.base) ||
  scene.tokens[phrase.head]!.readings.some((r) => r.form === 'masdar')

/** Behind a noun or relative pronoun a verb has its object behind it: «هجوم استهدف فندقا». */
const isDescribed = (scene: Scene, candidate: Candidate): boolean => {
  const before = scene.tokens[candidate.at - 1]
  return (
    before !== undefined &&
    before.sentence === scene.tokens[candidate.at]!.sentence &&
    before.kind === 'word' &&
    scene.tokens[candidate.at]!.conjunction === ''
  )
}

const isThing = (scene: Scene, phrase: Phrase): boolean => {
  const head = scene.tokens[phrase.head]
  return (
    phrase.kind === 'thing' &&
    phrase.entity === null &&
    head?.kind === 'word' &&
    !MANNER.test(head.base) &&
    !scene.know.particles.has(head.base) &&
    head.readings.some((r) => r.pos === 'noun')
  )
}

/** The words of a thing, and whose it is where they name a body: «قاعدة تابعة لحزب النور». */
function words(scene: Scene, phrase: Phrase): Party {
  const owned = ownerOf(scene, phrase.head, phrase.to) ?? ownerOfThing(scene, phrase.head, phrase.to)
  if (owned) return owned
  const last = scene.tokens[phrase.to - 1]!
  const span = { start: scene.tokens[phrase.number === null ? phrase.head : phrase.from]!.coreStart, end: last.end }
  return { entity: null, text: scene.document.text.slice(span.start, span.end), span }
}
