import type { Token } from '../document/index.js'
import type { Begins, Candidate } from './candidate.js'
import type { Heads, PlaceHead } from './heads.js'
import { isDoing } from './joined-words.js'
import { isSiteAdjective, namesakeEnd, settlementEnd, suffixEnd } from './place-ends.js'
import { quotedEnd } from './quoted-name.js'
import { readName } from './read-name.js'
import { tokenSpan } from './token-span.js'
import type { Words } from './words.js'

const BETWEEN = 'بين'
/** «لدى» has persons and firms behind it as often. */
const WITH = 'لدي'
/** The weight of a city of 100,000. */
const LARGE = 5
const MOST_TOWNS = 3
/** How much an unknown word must look like a foreign name behind «قرب», behind «في», and where a letter was cut off as a preposition. */
const STRONG = 0.2
const WEAK = 0.45
const CUT = 0.3
/** A word cut from a preposition is short: of longer ones the cut is right. */
const MOST_CUT = 5
/** Endings of plurals and adjectives: «مناطق صناعية». */
const PLURAL = /(?:ات|ة|ين|ون|ائي|ان)$/
const ADJECTIVE = /...ية$/
/** Nouns of doing of the derived forms, whether or not the lexicon knows their verbs: انفعال، افتعال، استفعال، تفعيل. */
const MASDAR = /^(?:ان..ا.|ا.ت.ا.|است..ا.|ت..ي.ة?|م.ا..ة)$/
/** Broken plurals of four letters: دهاليز، كوابل. */
const BROKEN_PLURAL = /^..ا.ي?.$/
/** A town is feminine: «وصلت إلى سواريز الذي …» is a man. */
const MASCULINE = 'الذي'
const WAY = 'طريق'
const CENTRE = 'مركز'
/** Nouns of places that have hardly another sense. */
const OF_TOWNS = new Set(['مدينة', 'بلدة', 'قرية', 'محافظة', 'ولاية', 'منطقة', 'ناحية', 'قضاء', 'مديرية', 'جزيرة', 'ضاحية'])
const TOWN = 'مدينة'
const TOWN_ROWS = new Set(['cities', 'capitals'])
const BY = 'عن'
const TOWARDS = 'الي'
const FROM = 'من'
const NONE: readonly Candidate[] = []
const SIDE = 'ناحي'
/** «وأدى إلى», «وأدى الاتفاق» are written like «وادي». */
const VERB_LIKE = /^وأد/

/** Places behind their heads: «مدينة …», «مطار …», «شارع الملك …». */
export function findPlaces(words: Words, heads: Heads, begins: Begins): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i + 1 < words.tokens.length; i++) {
    const token = words.tokens[i]!
    if (token.kind !== 'word' || token.pronoun !== '') continue
    const kept = heads.places.get(token.base)
    if (kept === undefined) {
      for (const town of behindLocative(words, heads, begins, i)) found.push(town)
      continue
    }
    let candidate = readPlace(words, heads, begins, i, kept)
    if (candidate === undefined) continue
    found.push(candidate)
    if (!heads.severalPlaces.has(token.base)) continue
    while (candidate !== undefined && words.tokens[candidate.to]?.conjunction === 'و') {
      candidate = joinedPlace(words, begins, token, candidate.to)
      if (candidate !== undefined) found.push(candidate)
    }
  }
  return found
}

function readPlace(words: Words, heads: Heads, begins: Begins, i: number, kept: PlaceHead): Candidate | undefined {
  const head = words.tokens[i]!
  let at = i + 1
  const quoted = quotedEnd(words, at)
  if (quoted > 0) at++
  const token = words.tokens[at]
  if (token?.kind !== 'word' || token.sentence !== head.sentence || words.hasProclitic(at) || words.timeTokens.has(at))
    return undefined
  const person = begins.get(at)?.find((c) => c.kind === 'PER' && c.start === token.start)
  if ((person === undefined && words.isParticle(at)) || VERB_LIKE.test(head.text)) return undefined
  // «مركز المدينة» is the middle of any town.
  if (head.base === CENTRE && token.base === TOWN) return undefined
  // «عن طريق الهاتف»
  if (head.base === WAY && words.at(i - 1)?.folded === BY) return undefined
  const place = (from: number, to: number, trust: number): Candidate => ({
    ...tokenSpan(words, from, to),
    kind: 'LOC',
    rule: 'names/place-head',
    trust,
    ...(from === i ? {} : { words: [head] }),
  })
  // «مدرسة خالد بن الوليد», «مدينة الملك حسان الرياضية»
  const titled = head.base === TOWN && words.classes.honorifics.has(words.core(at))
  if ((titled || kept === 'namesake') && person !== undefined && !head.definite && person.to > at + 1)
    return place(quoted > 0 ? at : i, quoted > 0 ? person.to : namesakeEnd(words, person.to), 3)
  if (kept === 'namesake') return undefined
  const known = begins.get(at)?.find((c) => c.kind === 'LOC' && c.start === token.start)
  if (known !== undefined) {
    // «المتحف العديد من …»: a definite noun is no head of a name that proves little.
    if (known.trust < 2 && (head.definite || isHeadItself(words, at) || isDescribed(words, known))) return undefined
    const to = suffixEnd(words, known.to)
    // «قاعدة الوادي الجوية»: where an adjective agrees with the head, the head stays.
    const article = token.definite && heads.placesBeforeArticle.has(head.base)
    const town = heads.placesOfTowns.has(head.base) && isTown(known)
    const whole =
      kept === 'yes' || town || (kept === 'common' && (article || to > known.to || isSiteAdjective(words, known.to - 1)))
    return whole && !head.definite && quoted === 0
      ? { ...place(i, to, 3), ...(heads.placesOfStates.has(head.base) && known.known ? { known: known.known } : {}) }
      : { ...known, rule: 'names/place-head', trust: 4, words: [head] }
  }
  if (quoted > at + 1 && !head.definite && !words.isOrdinary(at)) return place(at, quoted, 2)
  if (head.definite) return undefined
  const settlement = settlementEnd(words, at)
  if (settlement > 0) return place(kept === 'no' ? at : i, settlement, 3)
  if (kept !== 'no' && quoted === 0) {
    // «سجن سامي الحداد» may be jailing him.
    if (person !== undefined && isDoing(head) && person.rule !== 'names/honorific' && !words.isKunya(at)) return undefined
    const run = person ?? readName(words, at)
    if (run !== undefined && ('kind' in run || run.opening === 'given' || run.opening === 'kunya'))
      return place(i, suffixEnd(words, run.to), 3)
    if (
      token.definite &&
      (heads.placesOfWords.has(head.base) || !words.isOrdinary(at)) &&
      !heads.loose.has(token.base) &&
      !words.nisba(at) &&
      !token.readings.some((r) => r.form === 'plural')
    )
      return place(i, suffixEnd(words, at + 1), 2)
  }
  if (
    !heads.locatives.has(token.base) &&
    !isAdjectiveOf(words, heads, i, at) &&
    isUnknown(words, at, kept === 'no' ? -1 : -0.2)
  ) {
    let to = at + 1
    while (to < at + 3 && isUnknown(words, to) && words.tokens[to]!.sentence === head.sentence && words.shape(to) > 0) to++
    const end = suffixEnd(words, to)
    return quoted > 0 || kept === 'no' || (kept === 'common' && end === to) ? place(at, to, 2) : place(i, end, end > to ? 3 : 2)
  }
  const lone =
    kept === 'no' &&
    token.definite &&
    !words.nisba(at) &&
    !heads.loose.has(token.base) &&
    !words.office(at) &&
    !(words.isWord(at + 1) && words.tokens[at + 1]!.definite && !words.hasProclitic(at + 1) && !words.nisba(at + 1))
  if (!lone) return undefined
  // «من ناحية الجودة»: as to it.
  if (words.at(i - 1)?.folded === FROM && head.base.startsWith(SIDE)) return undefined
  // «منطقتي الإنتاج والعرض» are no places.
  const sure = isDual(head)
    ? words.tokens[at + 1]?.conjunction === 'و' && !isDoing(token)
    : OF_TOWNS.has(head.base) && isNoNoun(words, heads, at)
  return sure || !words.isOrdinary(at) ? place(at, at + 1, sure ? 2 : 1) : undefined
}

/** A city of the lexicon, whose name is not the site's own. */
const isTown = ({ known }: Candidate): boolean =>
  known !== undefined && (known.sort === 'city' || TOWN_ROWS.has(known.row.slice(0, known.row.indexOf(':'))))

/** «منطقة الصوابر», «قرية المضيق»: a definite word that the lexicon does not know, or a participle, which agrees with nothing before it. */
function isNoNoun(words: Words, heads: Heads, i: number): boolean {
  const { readings, base } = words.tokens[i]!
  if (readings.length === 0) return !heads.locatives.has(base)
  return !/(?:ة|ات)$/.test(base) && readings.every((r) => r.form === 'active-participle' || r.form === 'passive-participle')
}

/** «منطقتي», «بلدتا» */
const isDual = (head: Token): boolean => head.readings.some((r) => r.form === 'dual')

/** «مدينة جزيرة كذا», but «دول الخليج»: a noun of places that goes on. */
const isHeadItself = (words: Words, i: number): boolean =>
  words.classes.placeHeads.has(words.tokens[i]!.base) &&
  (!words.tokens[i]!.definite || (words.isWord(i + 1) && words.tokens[i + 1]!.definite && !words.hasProclitic(i + 1)))

/** «مناطق آمنة» are described: a town's name that is an adjective without ال; «واحة أمن» is none of a state that the article does not name. */
const isDescribed = (words: Words, { from, known }: Candidate): boolean =>
  known?.row.startsWith('cities:') === true &&
  !words.tokens[from]!.definite &&
  words.tokens[from]!.readings.some(
    (r) => r.pos === 'adjective' || (r.pos === 'noun' && known.weight < LARGE && !words.states.has(known.country)),
  )

/** «مناطق متفرقة»: behind a plural an indefinite word that ends in ة is its adjective. */
const isAdjectiveOf = (words: Words, heads: Heads, head: number, i: number): boolean =>
  heads.severalPlaces.has(words.tokens[head]!.base) && words.tokens[i]!.folded.endsWith('ة')

const isUnknown = (words: Words, i: number, least = -0.2): boolean => {
  const token = words.tokens[i]
  return (
    token !== undefined &&
    words.isBareIndefinite(i) &&
    !words.isOrdinary(i) &&
    !words.isParticle(i) &&
    !words.nisba(i) &&
    !words.office(i) &&
    !words.classes.placeHeads.has(token.base) &&
    !words.classes.bodyHeads.has(token.base) &&
    token.folded.length > 2 &&
    !ADJECTIVE.test(token.folded) &&
    words.shape(i) > least
  )
}

/**
 * «قرب ديكوا», «في أولاري وباما»: towns that no row knows, behind a word of place, by their letters; a second one joined by و.
 * «إلى باما» is no «ب»: behind a preposition stands no second one.
 */
function behindLocative(words: Words, heads: Heads, begins: Begins, i: number): readonly Candidate[] {
  const token = words.tokens[i]!
  if (token.folded === WITH) return NONE
  const strong = heads.locatives.has(token.base) && !words.isParticle(i)
  if (token.definite || !(strong || heads.locatives.has(token.folded) || token.folded === BETWEEN)) return NONE
  const found: Candidate[] = []
  let places = 0
  for (let at = i + 1; at <= i + 2 * MOST_TOWNS; ) {
    const town = townAt(words, heads, begins, at, at > i + 1, strong ? STRONG : WEAK)
    if (town === undefined) break
    places++
    if (town.known === undefined) found.push({ ...town, words: [token] })
    at = town.to
    if (words.tokens[at]?.conjunction !== 'و' || words.tokens[at]!.sentence !== token.sentence) break
  }
  // «بيّن فلان» is written like «بين»: between stand two.
  return token.folded === BETWEEN && places < 2 ? [] : found
}

/** The town that begins at a token: one of the lexicon, or an unknown word with the look of a foreign name. */
function townAt(words: Words, heads: Heads, begins: Begins, at: number, joined: boolean, least: number): Candidate | undefined {
  const token = words.tokens[at]
  if (token?.kind !== 'word' || token.definite || words.timeTokens.has(at) || token.sentence !== words.tokens[at - 1]!.sentence)
    return undefined
  const known = begins.get(at)?.find((c) => c.trust >= 2)
  if (known !== undefined) return known.kind === 'LOC' && known.known !== undefined ? known : undefined
  const from = joined ? token.conjunction.length : 0
  const word = token.folded.slice(from)
  const cut = token.preposition !== '' || (token.conjunction !== '' && !joined)
  if (word.length < 4 || token.folded.length !== token.end - token.start || (cut && word.length > MOST_CUT)) return undefined
  if (!cut && (words.isOrdinary(at) || (token.pronoun !== '' && token.pronoun !== 'ي' && token.pronoun !== 'نا')))
    return undefined
  if (words.given(at) !== 'no' || words.isFamily(at) || words.nisba(at) || words.office(at) || words.isVerb(at)) return undefined
  if (
    heads.locatives.has(word) ||
    PLURAL.test(word) ||
    MASDAR.test(word) ||
    BROKEN_PLURAL.test(word) ||
    words.shapeOf(word) < (cut ? CUT : least)
  )
    return undefined
  let to = at + 1
  while (to < at + 3 && isUnknown(words, to) && words.tokens[to]!.sentence === token.sentence && words.shape(to) > least) to++
  const next = words.tokens[to]
  if (next?.folded === MASCULINE) return undefined
  // «إلى بلايز ماتويدي» goes to a person.
  const before = words.tokens[at - 1]!.folded
  if (
    before === TOWARDS &&
    next?.kind === 'word' &&
    next.sentence === token.sentence &&
    (to > at + 1 || isUnknown(words, to) || words.given(to) !== 'no' || words.isFamily(to))
  )
    return undefined
  // «في بانكو دي …»: a name before a name is no town.
  if (begins.get(to)?.some((c) => c.start === words.tokens[to]!.start && c.kind !== 'LOC' && c.trust >= 2)) return undefined
  return {
    from: at,
    to,
    start: token.start + from,
    end: words.tokens[to - 1]!.end,
    kind: 'LOC',
    rule: 'names/locative',
    trust: 2,
  }
}

/** «مدينتي الزهراء وأبو حمد»: the second place, of the lexicon or an unknown word. */
function joinedPlace(words: Words, begins: Begins, head: Token, at: number): Candidate | undefined {
  const token = words.tokens[at]!
  if (token.preposition !== '' || token.pronoun !== '' || token.sentence !== words.tokens[at - 1]!.sentence) return undefined
  const found = begins.get(at)
  const known = found?.find((c) => c.kind === 'LOC')
  if (known !== undefined) return { ...known, rule: 'names/place-head', trust: 4, words: [head] }
  const kunya = words.isKunya(at) ? readName(words, at) : undefined
  const to = kunya?.to ?? at + 1
  const ordinary = words.isOrdinary(at) && !(token.definite && isDual(head) && !isDoing(token))
  if (kunya === undefined && (ordinary || words.nisba(at) || words.office(at) || words.timeTokens.has(at))) return undefined
  return {
    from: at,
    to,
    start: token.start + token.conjunction.length,
    end: words.tokens[to - 1]!.end,
    kind: 'LOC',
    rule: 'names/place-head',
    trust: 3,
    words: [head],
  }
}
