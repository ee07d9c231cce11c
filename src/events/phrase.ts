import { byWord, type Entity, type Party, type Token } from '../document/index.js'
import { numberAt } from '../lexicon/index.js'
import { nameBehind } from './name-behind.js'
import { describesThings, isAnother, isNounOnly, isPlural, mayDescribe, NUMERAL, participantKind } from './persons.js'
import { named, party, withoutName } from './phrase-party.js'
import { isQuote, type Scene } from './scene.js'
import { finiteVerb, isParticle } from './word-class.js'

/** A noun phrase: its tokens (half-open) and, where it names a party, that party. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly party: Party | null
  readonly entity: Entity | null
  /** A name stands for it, a noun of persons or bodies, or neither. */
  readonly kind: 'name' | 'participant' | 'thing'
  readonly head: number
  readonly number: number | null
  /** «الزعيمان», «الطرفين»: two that were named before. */
  readonly dual?: boolean
  /** An indefinite accusative: «زعيما» of «عينوه زعيما» is no second object. */
  readonly accusative?: boolean
  /** The name that the phrase ends in without being it: «شوارع القاهرة», «أجهزة الاستخبارات». */
  readonly within?: { readonly entity: Entity; readonly party: Party }
}

const LONGEST = 14
const PORTION = /^(قسم|جزء|شطر|عدد)$/
const GREATER = /^(اكبر|اعظم)$/

/** Words that may stand before the noun they count and are particles by the lexicon. */
const QUANTIFIERS = new Set([
  'بعض',
  'كل',
  'جميع',
  'عدة',
  'نحو',
  'حوالي',
  'اكثر',
  'اقل',
  'قرابة',
  'زهاء',
  'ما',
  'معظم',
  'غالبية',
  'احد',
  'احدي',
  'كلا',
  'كلتا',
  'عدد',
  'كبار',
  'قدامي',
  'اهم',
  'اول',
])
const SOUND = /(?:ون|ين)$/
const RELATIONAL = /ي$|ية$|يين$|يون$|يات$/

/**
 * Reads the noun phrase that begins with token `i` and ends before `end`; null where none begins. A name behind a closed phrase is its
 * apposition («وزير الدفاع الروسي سيرغي شويغو» is Shoigu), behind an open construct its genitive («عائلة الملا عمر» is the family) unless
 * the head gives way to it («حركة طالبان»).
 */
export function phraseAt(scene: Scene, i: number, end: number): Phrase | null {
  const { tokens, know, document } = scene
  let at = i
  while (at < end && isQuote(tokens[at])) at++
  const first = tokens[at]
  if (at >= end || first === undefined || first.kind === 'sign') return null
  const mention = scene.mentionAt.get(at)
  if (mention !== undefined) return named(scene, i, at, mention.to, mention.entity, end)
  // «كل من تونس وليبيا»
  if (first.base === 'كل' && !first.definite && tokens[at + 1]?.folded === 'من' && at + 2 < end) {
    const each = phraseAt(scene, at + 2, end)
    return each && { ...each, from: i }
  }
  // «عدد 20 من العمال»
  if (first.base === 'عدد' && tokens[at + 1]?.kind === 'number' && at + 2 < end) {
    const counted = phraseAt(scene, at + 1, end)
    return counted && { ...counted, from: i }
  }
  // «القسم الأكبر من القوات»: most of them are they.
  if (
    first.definite &&
    PORTION.test(first.base) &&
    GREATER.test(tokens[at + 1]?.base ?? '') &&
    tokens[at + 2]?.folded === 'من' &&
    at + 3 < end
  ) {
    const whole = phraseAt(scene, at + 3, end)
    return whole && { ...whole, from: i }
  }
  if (first.kind === 'word' && isParticle(scene, first) && !QUANTIFIERS.has(first.base)) return null
  // «التقى الاثنان»: the two who were named.
  if (first.definite && first.base === 'اثنان') return { ...party(scene, i, at, at + 1, null, null), dual: true }
  let number: number | null = null
  let head = at
  // What is counted by «من» may govern a genitive of its own: «أربعة من قادة الحزب», «أحد قادة الحركة».
  let partitive = QUANTIFIERS.has(first.base)
  if (
    first.kind === 'number' ||
    (first.kind === 'word' && (first.readings.length === 0 || QUANTIFIERS.has(first.base) || NUMERAL.test(first.base)))
  ) {
    const read = numberAt(tokens.slice(at, at + 12), 0, scene.lexicons)
    if (read !== null) {
      number = read.value
      head = Math.min(at + read.to, end)
      if (tokens[head]?.folded === 'من' && head + 1 < end) {
        const whole = scene.mentionAt.get(head + 1)
        // «390 من حزب الفجر»: so many of a body are a party that only these words name.
        if (whole !== undefined && whole.entity.kind !== 'PER') return party(scene, i, at, whole.to, null, number)
        head++
        partitive = true
      }
    }
  }
  let pos = head
  let open = true
  let participant = -1
  let headless = true
  const limit = Math.min(end, i + LONGEST)
  while (pos < limit) {
    const token = tokens[pos]!
    if (isQuote(token)) {
      pos++
      continue
    }
    if (token.kind === 'number' && open && !headless && participant < 0 && number === null && pos === head + 1) {
      // «جثث 20 شخصا», «بحياة 20 عاملا»: those who are counted are the genitive.
      const counted = scene.timeAt.has(pos) ? null : phraseAt(scene, pos, limit)
      if (counted?.party)
        return { ...withoutName(scene, i, at, head, counted.to, counted.number, -1), number: counted.number, to: counted.to }
    }
    if (token.kind === 'sign' || (token.kind === 'number' && !headless) || scene.timeAt.has(pos)) break
    // «على سبعة بالسجن»: a number may count nothing.
    if ((!headless || (number !== null && pos > at)) && (token.conjunction !== '' || token.preposition !== '')) break
    const name = scene.mentionAt.get(pos)
    const headKind = participant >= 0 ? participantKind(scene, tokens[participant]!) : undefined
    if (name !== undefined) {
      if (headless) break
      if (participant < 0) {
        if (!open) {
          // «مؤسسها سامي المهدي», «الفنان عادل نصار»: a closed noun before a person's name is his description.
          if (name.entity.kind === 'PER' && number === null && pos - head <= 3)
            return party(scene, i, head, name.to, name.entity, number)
          // «العاصمة كابل», «المدينة الليبية سرت»
          if (!(name.entity.kind === 'LOC' && tokens[head]!.definite && SITES.test(tokens[head]!.base) && pos - head <= 3)) break
        }
        const thing = withoutName(scene, i, at, head, name.to, number, participant)
        return {
          ...thing,
          within: {
            entity: name.entity,
            party: { entity: name.entity.id, text: document.text.slice(name.span.start, name.span.end), span: name.span },
          },
        }
      }
      if (!open) {
        // «مؤيدي حكومة الرئيس سامي المهدي»: many are not the one who is named; his name explains the title before it.
        if (name.entity.kind === 'PER' && pos > participant + 1 && isPlural(tokens[participant]!)) {
          // «اعتقلت السلطات الهندية سامي المهدي»: behind an adjective of theirs he is another.
          if (isTitled(scene, participant + 1, pos)) pos = name.to
          break
        }
        return name.entity.kind === 'PER' && (headKind === 'person' || headKind === 'quantity')
          ? party(scene, i, head, name.to, name.entity, number)
          : withoutName(scene, i, at, head, pos, number, participant)
      }
      if (headKind === 'body' && name.entity.kind !== 'PER') return party(scene, i, head, name.to, name.entity, number)
      if (tokens[participant]!.definite && headKind !== 'person') break
      if (tokens[participant]!.definite && name.entity.kind === 'PER') return party(scene, i, head, name.to, name.entity, number)
      pos = name.to
      open = false
      // «وزيرا خارجية مصر وتركيا»: two have two genitives.
      const second = tokens[pos]?.conjunction === 'و' && pos < limit ? scene.mentionAt.get(pos) : undefined
      if (second?.entity.kind !== name.entity.kind || !know.duals.has(`${tokens[participant]!.base}ن`)) continue
      pos = second.to
      break
    }
    if (token.kind === 'word' && isParticle(scene, token)) {
      // «عدد من المتظاهرين», «عشرات من الجنود».
      if (headKind === 'quantity' && token.folded === 'من' && pos === participant + 1) {
        pos++
        continue
      }
      if (!headless || !QUANTIFIERS.has(token.base)) break
    }
    if (!headless && finiteVerb(scene, pos) !== null) break
    // «عشرون عراقيا»: whom a number counts by their country are persons.
    // «خطف كرواتي»: so is one behind a verb.
    const nisba = headless && !token.definite && know.nisba.has(token.base)
    // «ثلاثون متضررا»: so are those whom a participle describes.
    const described = headless && number !== null && !token.definite && isParticiple(token)
    const counted =
      described || (nisba && (number !== null || (token.base.endsWith('ي') && at > 0 && finiteVerb(scene, at - 1) !== null)))
    // «مغاربة يتظاهرون»: a people called by its plural; behind a noun it describes.
    const people = headless && !token.definite && know.peoples.has(token.base)
    const kind =
      counted || people
        ? 'person'
        : isSovereignty(scene, token) || describesThings(scene, pos)
          ? undefined
          : participantKind(scene, token)
    const adjective = isAdjectival(token) || know.nisba.has(token.base)
    // «استقبال سموه المواطنين»: «his highness» is closed.
    if (headKind === 'quantity' && tokens[participant]!.pronoun !== '') break
    // «انتقد نواب معارضون المذكرة»: what keeps its nun is in construct with nothing.
    const previous = headless ? undefined : tokens[pos - 1]!
    if (previous && token.definite && !previous.definite && /ون$/.test(previous.base) && isPlural(previous)) break
    if (!headless && !open && headKind !== 'quantity') {
      const last = tokens[pos - 1]!
      // «قصفت الطائرة السيارة»: a noun with the article describes none.
      if (token.definite && last.definite && participant >= 0 && kind === undefined && isNounOnly(token)) break
      if (token.definite && !last.definite && last.pronoun === '' && !scene.mentionAt.has(pos - 1)) break
      if (!token.definite && !adjective) break
      // «تطعيم الأبناء سيئ»: behind the article an adjective without it says something of the noun.
      if (!token.definite && last.definite && !scene.mentionAt.has(pos - 1)) break
      // «اتهمت الحكومة المدنيين», «المتظاهرون المدنيين»: a plural describes a plural in its case.
      if (token.definite && last.definite && OBLIQUE.test(token.base) && isPlural(token))
        if (NOMINATIVE.test(last.base) || (first.conjunction === '' && tokens.slice(head, pos).every(isSingular))) break
      // «اعتقلت الشرطة القيادي», «قصف الجيش القرية»: what does not agree with a noun does not describe it.
      if (token.definite && last.definite && head === pos - 1 && !mayDescribe(last, token)) break
      // «هاجم مسلحون مقرا»: no plural is described by a singular accusative.
      if (!token.definite && SOUND.test(last.base) && token.folded.endsWith('ا')) break
      if (
        token.definite &&
        kind !== undefined &&
        !adjective &&
        // «الشرطة المسلحة»
        !(token.base.endsWith('ة') && last.base.endsWith('ة') && token.readings.some((r) => r.pos === 'adjective')) &&
        tokens[pos - 1]?.definite === true &&
        !RELATIONAL.test(token.base) &&
        (isAnother(scene, participant, token) ||
          (scene.mentionAt.get(pos + 1)?.entity.kind !== 'PER' && scene.mentionAt.get(pos + 2)?.entity.kind !== 'PER'))
      )
        break
    }
    if (
      kind !== undefined &&
      (participant < 0 ? headless || QUANTIFIERS.has(tokens[pos - 1]?.base ?? '') : headKind === 'quantity')
    )
      participant = pos
    if (token.definite || token.pronoun !== '') open = false
    // A plural or dual with its nun, and what a number counts, governs nothing.
    else if (
      kind !== undefined &&
      participant === pos &&
      ((number !== null && !partitive) ||
        (/(ون|ين|ان)$/.test(token.base) && isPlural(token) && !token.readings.some((r) => r.pos === 'noun' && r.number === 'sg')))
    )
      open = false
    else if (!headless && adjective && kind === undefined) open = false
    headless = false
    pos++
  }
  if (pos === head && number === null) return null
  // «المتحدث باسم الحركة سامي المهدي», «الزعيم الجديد للحزب عادل نصار»: whose he is stands between him and his name.
  if (
    participant >= 0 &&
    participantKind(scene, tokens[participant]!) === 'person' &&
    number === null &&
    !isPlural(tokens[participant]!)
  ) {
    const name = nameBehind(scene, pos, end, tokens[participant]!.definite)
    if (name !== null) return party(scene, i, head, name.to, name.entity, number)
  }
  return withoutName(scene, i, at, head, pos, number, participant)
}

/** «سيادة ليبيا»: no form of address. */
const isSovereignty = (scene: Scene, token: Token): boolean => {
  const next = scene.tokens[token.index + 1]
  return token.base === 'سيادة' && token.pronoun === '' && (next === undefined || participantKind(scene, next) !== 'person')
}

const OBLIQUE = /ين$/
const isSingular = byWord(({ readings }) => readings.length > 0 && readings.every((r) => r.number === 'sg'))
const NOMINATIVE = /ون$/

/** Does the title of one person stand between two tokens: «حكومة الرئيس»? */
const isTitled = (scene: Scene, from: number, to: number): boolean =>
  scene.tokens
    .slice(from, to)
    .some((t) => !isPlural(t) && !scene.know.nisba.has(t.base) && participantKind(scene, t) === 'person')

const isParticiple = byWord(
  ({ readings }) =>
    readings.length > 0 && readings.every((r) => r.form === 'active-participle' || r.form === 'passive-participle'),
)

/** Is the word an adjective or participle and nothing else? */
const isAdjectival = byWord(
  ({ readings }) =>
    readings.length > 0 &&
    readings.every((r) => r.pos === 'adjective' || r.form === 'active-participle' || r.form === 'passive-participle'),
)

/** Nouns of places that a name explains. */
const SITES = /^(عاصمة|مدينة|بلدة|قرية|جزيرة|منطقة|محافظة|ولاية|دولة|بلد|جارة|اقليم|ميناء|مقاطعة)$/
