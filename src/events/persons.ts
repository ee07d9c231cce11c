import type { Token } from '../document/index.js'
import { fold } from '../text/index.js'
import type { EventKnowledge, ParticipantKind } from './knowledge.js'
import type { Scene } from './scene.js'

/** Words that numbers begin with and that a lexicon may know otherwise. */
export const NUMERAL = /^(ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر|مئ|مائ|الاف|الف|مليون|ملايين|اثن)/

/** A place that is written like a woman's office, and «other» behind its noun. */
const NOBODY: ReadonlySet<string> = new Set(['محافظة', 'اخري'])

/** «الاحتلال» is who occupies, «احتلال المدينة» what is done. */
const PARTY_IN_FULL: ReadonlySet<string> = new Set(['احتلال'])

/** What kind of party a noun names. */
export const participantKind = (scene: Scene, token: Token): ParticipantKind | undefined => scene.know.kindOf(token) ?? undefined

/** What tells the kind of party that a word names. */
type Kinds = Pick<EventKnowledge, 'participants' | 'nisba'>

/** The kind of party, as a row says, or persons by its form: the sound masculine plural is kept for them («مقاولون», «متطوعين», «مؤيدي»). */
export function kindOfWord(know: Kinds, token: Token): ParticipantKind | null {
  const known =
    NOBODY.has(token.base) || (!token.definite && PARTY_IN_FULL.has(token.base)) ? undefined : know.participants.get(token.base)
  if (known !== undefined) return known
  const last = token.base.charCodeAt(token.base.length - 1)
  return (last === NUN || last === YA) && isSoundPlural(know, token) ? 'person' : null
}

const NUN = 'ن'.charCodeAt(0)
const YA = 'ي'.charCodeAt(0)

function isSoundPlural({ nisba }: Kinds, token: Token): boolean {
  if (/ي(ون|ين)$/.test(token.base) && nisba.has(token.base)) return true
  // In construct the nun is dropped; then only derived participles (مؤيدي) are told from relative adjectives (هاتفي).
  const ending = /(ون|ين)$/.exec(token.base)?.[0] ?? (/^م.*ي$/.test(token.base) ? 'ي' : null)
  if (ending === null || NUMERAL.test(token.base)) return false
  const stem = token.base.slice(0, -ending.length)
  // «مخزني»: a noun that has its plural of another form is a dual.
  const nouns = token.readings.filter((r) => r.pos === 'noun')
  if (ending === 'ي' && nouns.length > 0 && nouns.every((r) => r.number !== 'pl')) return false
  let found = false
  for (const r of token.readings) {
    if (r.pos === 'verb' || r.form === 'masdar') return false
    const persons =
      r.number === 'pl' &&
      r.gender !== 'f' &&
      ((r.pos === 'adjective' && /ي(ون|ين)$/.test(token.base)) ||
        r.form === 'active-participle' ||
        r.form === 'passive-participle' ||
        (r.pos === 'noun' && r.form === 'plural' && fold(r.lemma) === stem))
    if (persons) found = true
  }
  return found
}

/** «المخالفين»: the sound plural and the dual in this form are never the subject of a verb. */
export const isOblique = (token: Token): boolean =>
  token.base.endsWith('ين') &&
  token.readings.length > 0 &&
  token.readings.every((r) => r.number === 'pl' || r.number === 'du' || r.pos === 'verb')

export const isPlural = (token: Token): boolean => token.readings.some((r) => r.number === 'pl' || r.number === 'du')

/** «زعيما البلدين», «وزيري خارجية الدولتين»: the dual of a noun of persons in construct with a definite dual. */
export function isDualOfDual(scene: Scene, at: number, to: number): boolean {
  const noun = scene.tokens[at]!
  if (noun.definite || noun.pronoun !== '' || !scene.know.duals.has(`${noun.base}ن`)) return false
  for (let i = at + 1; i < to; i++) {
    const token = scene.tokens[i]!
    if (token.definite) return scene.know.duals.has(token.base) || /^(دول|كوري)ت(ين|ان)$/.test(token.base)
  }
  return false
}

const RELATIONAL = /ي$|ية$|يين$|يون$/

/** Is a word a noun, and neither adjective nor participle nor a name of many? */
export const isNounOnly = (token: Token): boolean =>
  token.readings.length > 0 &&
  !RELATIONAL.test(token.base) &&
  token.readings.every((r) => r.pos === 'noun' && (r.form === 'noun' || r.form === 'plural' || r.form === 'masdar'))

/** «تدابير اقتصادية ودبلوماسية»: a feminine relative adjective behind a plural of things, or behind another such, is no woman. */
export function describesThings(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]!
  const before = scene.tokens[i - 1]
  if (!token.base.endsWith('ية') || token.pronoun !== '' || token.preposition !== '' || before?.sentence !== token.sentence)
    return false
  if (before.kind !== 'word' || before.definite !== token.definite || before.pronoun !== '' || scene.mentionAt.has(i - 1))
    return false
  return before.base.endsWith('ية') || (isPlural(before) && participantKind(scene, before) === undefined)
}

/** Has a noun the article or a pronoun, so that nothing without them describes it? */
export const isClosed = (token: Token | undefined): boolean => token !== undefined && (token.definite || token.pronoun !== '')

/** «تنظيم "الفجر" المتطرف», «الحزب الحاكم»: a singular with the article that describes what stands before it, and is nobody by itself. */
export const isAttribute = (token: Token): boolean =>
  token.definite &&
  token.preposition === '' &&
  token.conjunction === '' &&
  token.pronoun === '' &&
  !/(?:ين|ون|ات)$/.test(token.base) &&
  (RELATIONAL.test(token.base) || token.readings.some((r) => r.pos === 'adjective' || PARTICIPLES.has(r.form))) &&
  !token.readings.some((r) => r.pos === 'noun' && r.form === 'noun')

const PARTICIPLES = new Set<string>(['active-participle', 'passive-participle'])

/** «إعدام كرواتي»: behind what befalls persons a relative adjective of a country is one of its people. */
export function isCompatriot(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]!
  const before = scene.tokens[i - 1]
  return (
    token.base.endsWith('ي') &&
    !token.definite &&
    token.preposition === '' &&
    scene.know.nisba.has(token.base) &&
    before !== undefined &&
    !before.definite &&
    BEFALLS.test(before.base)
  )
}
const BEFALLS = /^(?:مقتل|قتل|اعدام|خطف|اختطاف|اعتقال|توقيف|احتجاز|اصابة|اغتيال|استشهاد|وفاة|جثة|جثمان|محاكمة|طعن)$/

/** «الشرطة القيادي», «الجيش القرية»: may a word with the article be the adjective of the singular noun right before it? */
export function mayDescribe(noun: Token, word: Token): boolean {
  const feminine = word.base.endsWith('ة')
  // «يوقع الوزيران المذكرة», but «الطيران الحربي»
  if (noun.base.endsWith('ان') && isDual(noun)) return word.base.endsWith('ان')
  if (noun.base.endsWith('ة')) return feminine || !/(?<!ا)ي$/.test(word.base)
  return !feminine || !word.base.endsWith('ية') || !isMasculine(noun)
}
/** Of two, and by no reading of one: «الوزيران», not «الطيران». */
export const isDual = ({ readings }: Token): boolean =>
  readings.some((r) => r.number === 'du') && !readings.some((r) => r.number === 'sg')

export const isMasculine = (noun: Token): boolean =>
  noun.readings.length > 0 && noun.readings.every((r) => r.number === 'sg' && r.gender === 'm')

/** «الحكومة الوزير سامي المهدي», «الرئيس الوزير سامي المهدي»: the title of one person stands for many or for a body in no name, and a second office is another's. */
export function isAnother(scene: Scene, participant: number, title: Token): boolean {
  const head = scene.tokens[participant]
  if (head === undefined) return false
  const { offices, honorifics } = scene.know
  if (participantKind(scene, head) !== 'person' || isPlural(head)) return true
  return offices.has(title.base) && isNounOnly(title) && !honorifics.has(title.folded) && !honorifics.has(head.folded)
}
