import type { Token } from '../document/index.js'
import { participleCue } from './participles.js'
import { isQuotationMark } from './quotations.js'
import type { Named, Scene } from './scene.js'
import { DEMONSTRATIVES, isComma, isMasdar, isSign, isThat, isVerb, mayBeVerb, RELATIVES } from './words.js'

/** A noun phrase: its tokens (half-open), and the token of its head. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly head: number
}

/** Prepositions that stay inside the description of a source: مسؤول في الوزارة، متحدث باسم الجيش. */
const INSIDE = new Set(['داخل', 'في', 'من', 'ب', 'لدي', 'باسم', 'بين', 'ل', 'عن', 'الي'])
const LONGEST = 14

/**
 * The noun phrase that begins at token `at` and ends before `limit`: head, adjectives, genitives, names, prepositional phrases that describe.
 * Null where no noun begins there.
 */
export function phraseAt(scene: Scene, at: number, limit: number): Phrase | null {
  const { tokens, names, times } = scene
  let i = at
  while (i < limit && (isQuotationMark(tokens[i]) || (tokens[i]!.kind === 'word' && DEMONSTRATIVES.has(tokens[i]!.base)))) i++
  if (tokens[i]?.folded === 'كل' && tokens[i + 1]?.folded === 'من') i += 2
  const head = i
  const first = tokens[i]
  if (!first || i >= limit || !beginsNoun(scene, i)) return null
  let definite = false
  let i2 = i
  while (i2 < limit && i2 - head < LONGEST) {
    const token = tokens[i2]!
    const name = names[i2]
    if (i2 > head && times[i2]! > 0) break
    if (name) {
      if (i2 > head && token.preposition === 'ل' && addressed(scene, i2)) break
      // «اتهمت مرجانيا نورستان»: two names side by side are two parties, unless the second is a person's.
      const before = names[i2 - 1]
      if (
        i2 > head &&
        before &&
        before.entity !== name.entity &&
        before.to === i2 &&
        name.entity.kind !== 'PER' &&
        token.conjunction === '' &&
        token.preposition === ''
      )
        break
      definite = true
      i2 = Math.max(name.to, i2 + 1)
      continue
    }
    // «د. خالد»: an abbreviated title before a name.
    if (scene.known.particles.get(token.folded) === 'abbreviation' && isSign(tokens[i2 + 1], '.')) {
      i2 += 2
      continue
    }
    if (token.kind === 'sign') {
      if (!isQuotationMark(token)) break
      i2++
      continue
    }
    // «فريق الإحصاء 20 سيارة»: behind a definite word a number counts what follows.
    if (token.kind === 'number' && i2 > head && definite && tokens[i2 + 1]?.kind === 'word' && !tokens[i2 + 1]!.definite) break
    if (token.kind === 'foreign' || token.kind === 'number') {
      i2++
      continue
    }
    if (i2 > head && endsPhrase(scene, i2, head, definite)) break
    // «عدد من المجالس ومسؤولون دوليون»: what is coordinated is definite for itself.
    if (token.conjunction === 'و') definite = false
    if (token.definite || token.pronoun !== '') definite = true
    i2++
  }
  while (
    i2 > head + 1 &&
    ((isQuotationMark(tokens[i2 - 1]) && !closesInside(scene, i2 - 1, head)) ||
      (INSIDE.has(tokens[i2 - 1]!.base) && !tokens[i2 - 1]!.definite && tokens[i2 - 1]!.kind === 'word' && !names[i2 - 1]))
  )
    i2--
  return { from: head, to: i2, head }
}

const closesInside = (scene: Scene, at: number, from: number): boolean => {
  const quotation = scene.quotations.around[at - 1]
  return quotation !== null && quotation !== undefined && quotation.from >= from - 1 && quotation.to === at
}

/** Can a noun phrase begin at token `i`? */
export function beginsNoun(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]
  if (!token || token.kind === 'sign') return false
  if (scene.names[i]?.from === i || scene.names[i]) return token.preposition === ''
  if (token.kind !== 'word') return token.kind === 'number' || token.kind === 'foreign'
  if (token.text.includes('ً') && !token.definite && token.readings.some((r) => r.form === 'active-participle') && !scene.head(i))
    return false
  // «طالب» is a student, and before «بتدخل» one who demands.
  if (
    scene.head(i) &&
    !token.definite &&
    mayBeVerb(token) &&
    token.readings.some((r) => scene.known.verbs.has(r.lemma)) &&
    (scene.tokens[i + 1]?.preposition === 'ب' || (scene.head(i + 1) && scene.tokens[i + 1]!.definite))
  )
    return false
  if (token.preposition !== '' || isThat(token) || isVerb(token) || token.future || participleCue(scene, i)) return false
  if (scene.head(i)) return true
  const kind = scene.known.particles.get(token.base)
  return kind === undefined || kind === 'demonstrative' || (kind === 'abbreviation' && isSign(scene.tokens[i + 1], '.'))
}

/** Is the word at `i` an outlet or the press, so that ل before it means «spoken to»? */
export function addressed(scene: Scene, i: number): boolean {
  const name = scene.names[i]
  if (name) return scene.isOutlet(name.entity)
  const type = scene.head(i)?.row.type
  return type === 'outlet' || type === 'media'
}

function endsPhrase(scene: Scene, i: number, at: number, definite: boolean): boolean {
  const { tokens } = scene
  const token = tokens[i]!
  if (isThat(token) || token.future) return true
  if ((token.base === 'قول' && token.pronoun !== '') || participleCue(scene, i)) return true
  if (token.preposition === 'ل' && addressed(scene, i)) return true
  const head = scene.head(i)
  if (head?.row.type === 'occasion' && !token.definite && INSIDE.has(tokens[i - 1]!.base)) return true
  // «علي» with its dots is a name on a page that writes «على» without.
  if (scene.keepsYa && token.text === 'علي') return false
  // «مصير تلك العباءات»: a genitive with its demonstrative.
  if (
    !definite &&
    DEMONSTRATIVES.has(token.folded) &&
    tokens[i + 1]?.definite &&
    tokens[i - 1]!.kind === 'word' &&
    scene.times[i + 1]! < 0 &&
    !scene.head(i - 1) &&
    !scene.known.particles.has(tokens[i - 1]!.base)
  )
    return false
  // «اتهمت مقيمة أحد المستشفيات»: what counts others begins a phrase of its own.
  if (head?.row.type === 'some' && i > at && COUNTS.has(token.folded) && !INSIDE.has(tokens[i - 1]!.base)) return true
  const kind = scene.known.particles.get(token.base)
  if (kind !== undefined && token.preposition === '' && !head) {
    if (token.folded === 'باسم') return false
    if (kind === 'preposition' && INSIDE.has(token.base) && token.pronoun === '' && token.conjunction === '') {
      // A name needs no description by «من»: there what the verb governs begins.
      if (scene.names[i - 1] && token.base !== 'في') return true
      const next = scene.head(i + 1)?.row.type
      if (next === 'occasion' || next === 'text') return true
      if (scene.times[i + 1]! > 0) return true
      if (token.base === 'ل' && (addressed(scene, i + 1) || (isQuotationMark(tokens[i + 1]) && addressed(scene, i + 2))))
        return true
      return token.base === 'الي' || (token.base === 'عن' && definite)
    }
    return true
  }
  if (RELATIVES.has(token.folded)) return true
  if (mayBeVerb(token) && !head && !token.readings.some((r) => r.pos !== 'verb')) return true
  if (token.conjunction === 'ف') return true
  if (token.conjunction === 'و') return (mayBeVerb(token) && !head) || DEMONSTRATIVES.has(token.base) || token.preposition !== ''
  if (token.preposition === 'ب' && scene.known.asides.has(token.folded)) return true
  if (token.preposition === 'ب' && scene.names[i - 1] && token.folded !== 'باسم') return true
  if (token.preposition === 'ب' || token.preposition === 'ك') return definite && isMasdar(token) && !token.definite
  // Behind a definite phrase an indefinite noun is no adjective of it: there the object begins.
  if (
    definite &&
    !token.definite &&
    token.preposition === '' &&
    token.pronoun === '' &&
    (isMasdar(token) || head) &&
    !previousIsIndefiniteHead(scene, i)
  )
    return true
  // «المصنفة أولى عالميا انسحابها»: behind an adverb the object begins.
  if (
    definite &&
    token.pronoun !== '' &&
    isMasdar(token) &&
    /..ا$/u.test(tokens[i - 1]!.base) &&
    !tokens[i - 1]!.definite &&
    !scene.names[i - 1]
  )
    return true
  if (scene.names[i - 1] && !name(scene, i) && token.pronoun !== '' && token.conjunction === '' && !SELF.has(token.base))
    return true
  // «أحزاب محلية القرار»: behind an indefinite noun and its adjective a definite one begins another phrase.
  if (
    !definite &&
    token.definite &&
    token.preposition === '' &&
    !tokens[i - 1]!.definite &&
    adjectival(tokens[i - 1]!) &&
    (tokens[i - 1]!.conjunction === '') === (tokens[i - 2] !== undefined) &&
    i - 2 >= at &&
    beginsNoun(scene, i - 2)
  )
    return true
  if (
    i === at + 1 &&
    token.definite &&
    head?.number === 'pl' &&
    scene.tokens[at]!.definite &&
    scene.head(at)?.number === 'sg' &&
    token.conjunction === ''
  )
    return true
  if (
    scene.names[i - 1]?.entity.kind === 'PER' &&
    token.definite &&
    head &&
    (head.number === 'pl' || head.row.type === 'government' || head.row.type === 'organisation' || THINGS.has(head.row.type)) &&
    token.conjunction === ''
  )
    return true
  // «المقاتلين الولاء», «المتمردين علاقاته»: behind a definite noun one that is neither adjective nor its genitive begins another phrase.
  const before = tokens[i - 1]!
  if (
    i > at &&
    before.kind === 'word' &&
    before.definite &&
    !scene.names[i] &&
    (!head || THINGS.has(head.row.type)) &&
    token.preposition === '' &&
    token.conjunction === '' &&
    ((token.pronoun !== '' && token.readings.length > 0 && !SELF.has(token.base)) ||
      (token.definite &&
        !adjectival(token) &&
        token.readings.length > 0 &&
        token.readings.every((r) => r.pos === 'noun' && r.form !== 'nisba')))
  )
    return true
  // «لقطات تلفزيونية رجال الإنقاذ»: nor does another noun follow an indefinite noun with its adjective.
  if (
    !definite &&
    head &&
    !token.definite &&
    !adjectival(token) &&
    token.conjunction === '' &&
    token.preposition === '' &&
    i - 1 > at &&
    adjectival(before) &&
    !scene.head(i - 1)
  )
    return true
  // «اتهم الوزير التاجر»: nor is a definite noun of a person an apposition of another, but behind a form of address.
  if (
    i === at + 1 &&
    token.definite &&
    head &&
    PERSONS.has(head.row.type) &&
    token.conjunction === '' &&
    token.preposition === '' &&
    before.definite &&
    !adjectival(token) &&
    OFFICES.has(scene.head(at)?.row.type ?? '')
  )
    return true
  // Behind a name only an adjective goes on with it: «مرجانيا القرار» are two phrases.
  if (scene.names[i - 1] && token.definite && !head && token.preposition === '' && !adjectival(token)) return true
  return false
}

const PERSONS = new Set(['official', 'local', 'witness', 'observer', 'medical', 'people', 'media', 'government'])
const OFFICES = new Set(['official', 'source', 'observer', 'local', 'witness', 'legal', 'media'])
const COUNTS = new Set(['احد', 'احدي', 'بعض', 'معظم', 'جميع', 'غالبية', 'اغلبية', 'اغلب'])
/** Heads that are never apposed to a person. */
const THINGS = new Set(['text', 'occasion', 'law', 'evidence'])
/** Words that repeat a noun with its pronoun: المصدر نفسه، الوزراء كلهم. */
const SELF = new Set(['نفس', 'انفس', 'ذات', 'كل', 'جميع', 'عين', 'كلا', 'وحد', 'اسم'])
const name = (scene: Scene, i: number): boolean => scene.names[i] !== null
export const adjectival = (token: Token): boolean =>
  token.base.length > 3 && (/(?:ي|ية|يون|يين|ان)$/u.test(token.base) || token.readings.some((r) => r.pos === 'adjective'))

const previousIsIndefiniteHead = (scene: Scene, i: number): boolean => {
  const before = scene.tokens[i - 1]!
  return !before.definite && before.pronoun === '' && scene.names[i - 1] === null
}

/** The first name inside `phrase` that is no part of another noun's description, and the token where it begins. */
export function namesIn(scene: Scene, phrase: Phrase): readonly Named[] {
  const out: Named[] = []
  for (let i = phrase.from; i < phrase.to; i++) {
    const name = scene.names[i]
    if (name && out.at(-1)?.entity !== name.entity) out.push(name)
    else if (name && out.at(-1)!.from !== name.from) out.push(name)
  }
  return out
}

/** The apposition behind a phrase: a comma (or a bracketing dash), then a name. */
export function appositionAt(scene: Scene, at: number, limit: number): Named | null {
  let i = at
  if (i < limit && (isComma(scene.tokens[i]) || isSign(scene.tokens[i], '(', '-', '–'))) i++
  while (i < limit && isQuotationMark(scene.tokens[i])) i++
  // «…، المهندس سامي خليل»: a form of address stands before the name.
  for (let k = 0; k < 2 && i > at && i < limit && !scene.names[i] && scene.tokens[i]!.definite && scene.head(i); k++) i++
  const name = i < limit ? scene.names[i] : null
  return name && name.entity.kind === 'PER' && scene.tokens[i]!.preposition === '' ? name : null
}
