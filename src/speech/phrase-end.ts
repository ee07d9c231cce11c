import type { Token } from '../document/index.js'
import { addressed } from './addressed.js'
import { asideAt } from './aside-at.js'
import { beginsNoun } from './begins-noun.js'
import { COUNTED, ELATIVES, objectBegins } from './object-begins.js'
import { participleCue } from './participles.js'
import { partyBegins } from './party-begins.js'
import { isQuotationMark } from './quotations.js'
import type { Scene } from './scene.js'
import { adjectival, DEMONSTRATIVES, isMasdar, isThat, isVerb, mayBeVerb, RELATIVES, WEIGHT } from './words.js'

/** Prepositions that stay inside the description of a source: مسؤول في الوزارة، متحدث باسم الجيش. */
export const INSIDE = new Set(['داخل', 'في', 'من', 'ب', 'لدي', 'باسم', 'بين', 'ل', 'عن', 'الي'])

/** Does a phrase that began at `at` end before token `i`? `definite`: has a definite word stood in it since its last «و»? */
export function endsPhrase(scene: Scene, i: number, at: number, definite: boolean): boolean {
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
    !(i - 1 > at && adjectival(tokens[i - 1]!)) &&
    !scene.known.particles.has(tokens[i - 1]!.base)
  )
    return false
  // «معارضون الرئيس»: a sound plural that keeps its nun has no genitive.
  if (
    i === at + 1 &&
    token.definite &&
    !adjectival(token) &&
    token.preposition === '' &&
    token.conjunction === '' &&
    !tokens[at]!.definite &&
    tokens[at]!.pronoun === '' &&
    scene.head(at)?.number === 'pl' &&
    /(?:ون|ين)$/u.test(tokens[at]!.base)
  )
    return true
  // «اتهمت مقيمة أحد المستشفيات»: what counts others begins a phrase of its own.
  if (head?.row.type === 'some' && i > at && COUNTS.has(token.folded) && !INSIDE.has(tokens[i - 1]!.base)) return true
  // «وصفها أصحاب المتاجر بـ"الجيدة"».
  if (token.folded === 'ب' && isQuotationMark(tokens[i + 1])) return true
  const kind = scene.known.particles.get(token.base)
  // «مصادر غير رسمية»: the adjective is denied.
  if (token.folded === 'غير' && i > at && tokens[i + 1]?.kind === 'word' && adjectival(tokens[i + 1]!)) return false
  if (kind !== undefined && token.preposition === '' && !head) {
    if (token.folded === 'باسم') return false
    if (kind === 'preposition' && INSIDE.has(token.base) && token.pronoun === '' && token.conjunction === '') {
      // «أحد المستشارين في وقت سابق عدم …»: an aside describes nobody.
      if (asideAt(scene, i) > 0) return true
      // A name needs no description by «من»: there what the verb governs begins.
      if (scene.names[i - 1] && token.base !== 'في') return true
      const next = scene.head(i + 1)?.row.type
      const one = next === 'some' ? scene.head(i + 2)?.row.type : next
      if (one === 'occasion' || one === 'text') return true
      if (scene.times[i + 1]! > 0) return true
      if (token.base === 'ل' && (addressed(scene, i + 1) || (isQuotationMark(tokens[i + 1]) && addressed(scene, i + 2))))
        return true
      // «مجموعات معنية بالدفاع عن البيئة», «منظمة للدفاع عن البيئة»: the deed's own preposition.
      const deed = tokens[i - 1]!
      if (token.base === 'عن' && UNDER.has(deed.preposition) && deed.definite && isMasdar(deed)) return false
      // «ربط المحللون بين»: the verb's own.
      return token.base === 'الي' || ((token.base === 'عن' || token.base === 'بين') && definite)
    }
    return true
  }
  // «المشروع متحفظاً»: a written accusative is no adjective of a definite noun.
  if (definite && !token.definite && token.text.includes('ً')) return true
  // «مدير جامعة «الضفاف» بياناً»: nor of one that is no accusative itself, unless it is what is counted.
  const type = token.text.includes('ً') && !token.definite ? scene.head(at)?.row.type : undefined
  if (type !== undefined && type !== 'some' && !/ًا?$|ا$/u.test(tokens[at]!.text) && tokens[i - 1]!.kind !== 'number') return true
  if (RELATIVES.has(token.folded)) return true
  if (mayBeVerb(token) && !head && (isVerb(token) || !token.readings.some((r) => r.pos !== 'verb'))) return true
  if (token.conjunction === 'ف') return true
  if (token.conjunction === 'و') return (mayBeVerb(token) && !head) || DEMONSTRATIVES.has(token.base) || token.preposition !== ''
  if (token.preposition === 'ب' && (scene.known.asides.has(token.folded) || DEMONSTRATIVES.has(token.base))) return true
  if (token.preposition === 'ب' && scene.names[i - 1] && token.folded !== 'باسم') return true
  if (token.preposition === 'ب' || token.preposition === 'ك') return definite && isMasdar(token) && !token.definite
  // «العقيد طيار سامي خليل», «البريجادير جنرال الأميركي كيفن هارت»: a rank of two words, or its arm.
  if (head?.row.type === 'military' && i === at + 1 && scene.head(at)?.row.type === 'military')
    if (scene.names[i + 1] || (tokens[i + 1]?.definite && scene.names[i + 2])) return false
  // Behind a definite phrase an indefinite noun is no adjective of it: there the object begins.
  if (
    definite &&
    !token.definite &&
    token.preposition === '' &&
    token.pronoun === '' &&
    (isMasdar(token) || head || WEIGHT.has(token.base)) &&
    // «المناطق الأكثر تضررا»: by what something is the most.
    !(tokens[i - 1]!.definite && ELATIVES.has(tokens[i - 1]!.base)) &&
    (!previousIsIndefiniteHead(scene, i) ||
      // «الوزير المرجاني قرطوش استعادة السد»: a word no table knows is a name.
      (i - 1 > at && isMasdar(token) && unknown(scene, i - 1)))
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
    // «تعميم للجان المحلية»: a head is no adjective.
    !scene.head(i - 1) &&
    (tokens[i - 1]!.conjunction === '') === (tokens[i - 2] !== undefined) &&
    i - 2 >= at &&
    beginsNoun(scene, i - 2)
  )
    return true
  if (partyBegins(scene, i, at)) return true
  // «صنفت مرجانيا الجبهة منظمة خطرة»: so too behind a country.
  if (
    (scene.names[i - 1]?.entity.kind === 'PER' || scene.names[i - 1]?.entity.kind === 'LOC') &&
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
    token.preposition === '' &&
    token.conjunction === '' &&
    ((token.pronoun !== '' && token.readings.length > 0 && !SELF.has(token.base)) ||
      (token.definite &&
        head !== undefined &&
        THINGS.has(head.row.type) &&
        !/ية?$/u.test(token.base) &&
        !feminine(before, token)) ||
      (token.definite &&
        !head &&
        !adjectival(token) &&
        !COUNTED.has(token.base) &&
        token.readings.length > 0 &&
        token.readings.every((r) => r.pos === 'noun' && r.form !== 'nisba')))
  )
    return true
  if (objectBegins(scene, i, at, definite)) return true
  // «دار «الضفاف» تراجع أرباحها»: behind a name in quotation marks a deed is the object.
  if (isQuotationMark(before) && isMasdar(token) && !token.definite && token.preposition === '' && token.conjunction === '')
    return true
  // «الهيئة أهمية تقديم صورة»: behind a definite noun no indefinite word describes it.
  if (
    i === at + 1 &&
    before.definite &&
    !scene.names[at] &&
    !scene.names[i] &&
    !token.definite &&
    token.pronoun === '' &&
    token.preposition === '' &&
    token.conjunction === '' &&
    token.readings.length > 0 &&
    token.readings.every((r) => r.pos === 'noun' && r.form !== 'nisba') &&
    tokens[i + 1]?.kind === 'word' &&
    // «الجبهة خطة مرجانيا».
    (!scene.names[i + 1] || (scene.names[i + 1]!.entity.kind === 'LOC' && !head && scene.head(at)?.row.type === 'organisation'))
  )
    return true
  // «المزارعون الحكومة»: nor is a definite noun in the singular an adjective of a sound plural.
  if (
    i === at + 1 &&
    head?.number === 'sg' &&
    token.definite &&
    token.preposition === '' &&
    token.conjunction === '' &&
    before.definite &&
    /...ون$/u.test(before.base) &&
    !adjectival(token)
  )
    return true
  // «صيادون موسم الروبيان»: nor does a sound plural that keeps its nun stand in construct.
  if (
    i === at + 1 &&
    !before.definite &&
    before.pronoun === '' &&
    scene.head(at)?.number === 'pl' &&
    /(?:ون|ين)$/u.test(before.base) &&
    !adjectival(token) &&
    !token.definite &&
    token.preposition === '' &&
    token.conjunction === '' &&
    token.kind === 'word' &&
    !scene.names[i] &&
    tokens[i + 1]?.definite &&
    tokens[i + 1]!.preposition === ''
  )
    return true
  // «وصف سامي خليل حادثة القطار», «أوضحت وزارة الداخلية ملابسات الحادث»: behind a name an indefinite noun and its genitive are the object.
  if (
    scene.names[i - 1] &&
    !scene.names[i] &&
    !head &&
    !token.definite &&
    token.pronoun === '' &&
    token.preposition === '' &&
    token.conjunction === '' &&
    !mayBeVerb(token) &&
    token.readings.some((r) => r.pos === 'noun' && r.form !== 'nisba') &&
    tokens[i + 1]?.definite &&
    !scene.names[i + 1]
  )
    return true
  // «لقطات تلفزيونية رجال الإنقاذ»: nor does another noun follow an indefinite noun with its adjective.
  if (
    !definite &&
    (head || (isMasdar(token) && scene.head(at))) &&
    !token.definite &&
    !adjectival(token) &&
    token.conjunction === '' &&
    token.preposition === '' &&
    i - 1 > at &&
    adjectival(before) &&
    // «مصادر عسكرية انضمام الكتيبة»: a head is an adjective too.
    (!scene.head(i - 1) || (!head && before.base.endsWith('ية')) || /ي(?:ون|ين)$/u.test(before.base))
  )
    return true
  // «اتهم الوزير التاجر»: nor is a definite noun of a person an apposition of another, but behind a form of address.
  if (
    i === at + 1 &&
    token.definite &&
    head &&
    CALLED.has(head.row.type) &&
    token.conjunction === '' &&
    token.preposition === '' &&
    before.definite &&
    !adjectival(token) &&
    OFFICES.has(scene.head(at)?.row.type ?? '')
  )
    return true
  // Behind a name only an adjective goes on with it: «مرجانيا القرار» are two phrases.
  if (scene.names[i - 1] && token.definite && !head && token.preposition === '' && (!adjectival(token) || WEIGHT.has(token.base)))
    return true
  return false
}

const UNDER = new Set(['ب', 'ل'])
const unknown = (scene: Scene, i: number): boolean => {
  const { kind, readings, preposition, base, folded } = scene.tokens[i]!
  return kind === 'word' && readings.length === 0 && preposition === '' && folded !== 'باسم' && !scene.known.particles.has(base)
}

/** Heads of persons and governments that stand beside no office. */
const CALLED = new Set(['official', 'local', 'witness', 'observer', 'medical', 'people', 'media', 'government'])
const OFFICES = new Set(['official', 'source', 'observer', 'local', 'witness', 'legal', 'media'])
const COUNTS = new Set(['احد', 'احدي', 'بعض', 'معظم', 'جميع', 'غالبية', 'اغلبية', 'اغلب'])
/** Heads that are never apposed to a person. */
const THINGS = new Set(['text', 'occasion', 'law', 'evidence'])
/** Words that repeat a noun with its pronoun: المصدر نفسه، الوزراء كلهم. */
const SELF = new Set(['نفس', 'انفس', 'ذات', 'كل', 'جميع', 'عين', 'كلا', 'وحد', 'اسم'])
const name = (scene: Scene, i: number): boolean => scene.names[i] !== null

/** «الطائفة المقابلة»: an adjective of the same ending. */
const feminine = (noun: Token, token: Token): boolean => noun.base.endsWith('ة') && token.base.endsWith('ة')

const previousIsIndefiniteHead = (scene: Scene, i: number): boolean => {
  const before = scene.tokens[i - 1]!
  return !before.definite && before.pronoun === '' && scene.names[i - 1] === null
}
