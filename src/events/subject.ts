import type { Entity, WordReading } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import { mayMean } from './name-gender.js'
import { openedBefore } from './opened-before.js'
import { isAttribute, isCompatriot, isMasculine } from './persons.js'
import { type Phrase, phraseAt } from './phrase.js'
import { opensClause, prepositionAt, prepositionOf } from './prepositions.js'
import { isCloser, isOpener, isQuote, mentionsBefore, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** Particles and auxiliaries that stand between a subject and its verb. */
const BETWEEN = new Set([
  'قد',
  'لقد',
  'سوف',
  'لا',
  'لم',
  'لن',
  'ما',
  'كان',
  'كانت',
  'كانوا',
  'كانا',
  'يكون',
  'تكون',
  'ربما',
  'ايضا',
  'ايضاً',
  'نفسه',
  'نفسها',
  'سيكون',
  'وقد',
  'لذلك',
  'قريبا',
  'حاليا',
  'الان',
  'اليوم',
  'امس',
  'هو',
  'هي',
  'هم',
])
const FARTHEST = 30

/**
 * The phrases that stand before a finite verb as its subject (joined ones with it), or none: «زعيم الحركة توفي», «أن كيم سيسافر»,
 * and the noun a relative clause describes: «الشرطة التي اعتقلت».
 */
export function subjectBefore(scene: Scene, verb: number, start: number, overComma = false): readonly Phrase[] {
  const near = nearestBefore(scene, verb, start, overComma)
  return near.length > 0 ? near : openedBefore(scene, verb, start)
}

function nearestBefore(scene: Scene, verb: number, start: number, overComma: boolean): readonly Phrase[] {
  const { tokens } = scene
  // «قال الوزير "قامت الشرطة"»: the speaker is none of his words.
  const from = Math.max(start, scene.spokenFrom(verb))
  let i = verb - 1
  while (i >= from && (BETWEEN.has(tokens[i]!.folded) || scene.timeAt.has(i) || isQuote(tokens[i]))) i--
  if (i < from) return []
  if (RELATIVE_PRONOUNS.has(tokens[i]!.folded)) return antecedent(scene, i, from)
  const bracketed = isCloser(tokens[i]) ? scene.mentionAt.get(i - 1) : undefined
  // «(النور) تخطف عشرين مدنيا»: a body named in brackets.
  if (bracketed?.entity.kind === 'ORG' && bracketed.from - 1 === from && isOpener(tokens[from])) {
    const phrase = phraseAt(scene, bracketed.from, bracketed.to)
    return phrase ? [phrase] : []
  }
  if (tokens[i]!.kind === 'sign') {
    // «أن المبعوث سامي المهدي، زار المدينة»: a comma alone does not part a subject from its verb.
    if (!overComma || tokens[i]!.text !== '،' || i <= from) return []
    i--
  }
  // «زار المدينة أمس والتقى الوزير»: و begins a clause.
  if (tokens[verb]!.conjunction !== '') return []
  if (opensClause(tokens[i]!)) return []
  // Back to where the clause begins.
  let begin = i
  while (begin > from && i - begin < FARTHEST) {
    const before = tokens[begin - 1]!
    if (before.kind === 'sign' && !isQuote(before)) {
      break
    }
    // «ما لا يقل عن»: part of a number.
    if (before.folded === 'لا' && tokens[begin - 2]?.folded === 'ما') {
      begin -= 2
      continue
    }
    if (opensClause(before) && !RELATIVE_PRONOUNS.has(before.folded)) break
    if (finiteVerb(scene, begin - 1) !== null) {
      // «أن الجندي الذي دربه الجيش قتل»: over a relative clause with a subject of its own.
      const relative = begin - 2
      // «الوزير الذي وجهت إليه النقابة اتهامات»: so does a pronoun on the preposition of its verb.
      const resumed = tokens[begin - 1]!.pronoun !== '' || TAKEN_UP.test(tokens[begin]!.folded)
      const own = relative > from && RELATIVE_PRONOUNS.has(tokens[relative]!.folded) && resumed
      if (!own || subjectsIn(scene, begin, i + 1).length === 0) break
      i = relative - 1
      begin = relative
      continue
    }
    begin--
  }
  const found = subjectsIn(scene, begin, i + 1)
  const described = describedBefore(scene, i, begin)
  return described[0] !== undefined && (found.at(-1)?.to ?? -1) <= described[0].from ? described : found
}

/** A preposition with its pronoun. */
const TAKEN_UP = /^(?:ل|ب|عن|من|في|مع|علي|الي|ضد)(?:ه|ها|هم|هما)$/

const OTHER = /^(?:اخر|اخري)$/
const isNounBefore = (scene: Scene, i: number): boolean => {
  const noun = scene.tokens[i - 1]!
  return (
    noun.kind === 'word' && !noun.definite && noun.readings.some((r) => r.pos === 'noun') && finiteVerb(scene, i - 1) === null
  )
}

const RELATIONAL = /(?:ي|ية|يين|يون)ا?$/

/** «تفكيك «خلية إرهابية» خططت لهجمات»: the indefinite noun of persons or bodies that a clause right behind it describes. */
function describedBefore(scene: Scene, last: number, from: number): readonly Phrase[] {
  for (let i = last; i >= Math.max(from, last - 3); i--) {
    const token = scene.tokens[i]!
    if (isQuote(token)) continue
    if (token.kind !== 'word' || token.definite || token.pronoun !== '' || scene.mentionAt.has(i) || scene.timeAt.has(i))
      return []
    // «من جهة أخرى أعلن»: «other» behind a noun describes it.
    if (OTHER.test(token.base) && i > from && token.preposition === '' && isNounBefore(scene, i)) continue
    if (scene.know.participants.has(token.base)) {
      // «خلية إرهابية»: an adjective of the noun before it.
      const before = scene.tokens[i - 1]
      const adjective =
        i > from && before?.definite === false && before.pronoun === '' && scene.know.participants.has(before.base)
      const phrase = phraseAt(scene, adjective && RELATIONAL.test(token.base) ? i - 1 : i, last + 1)
      return phrase?.party ? [phrase] : []
    }
    if (i === last && i > from && isCompatriot(scene, i)) {
      const span = { start: token.coreStart, end: token.end }
      const party = { entity: null, text: scene.document.text.slice(span.start, span.end), span }
      return [{ from: i, to: i + 1, party, entity: null, kind: 'participant', head: i, number: null }]
    }
    if (token.preposition !== '' || token.conjunction !== '') return []
  }
  return []
}

/** The first phrase of a stretch that no preposition governs, and what is joined to it. */
function subjectsIn(scene: Scene, from: number, to: number): readonly Phrase[] {
  const out: Phrase[] = []
  let preposition = false
  // Where the last phrase that a preposition governs ends.
  let governed = -1
  for (let i = from; i < to; ) {
    const token = scene.tokens[i]!
    if (prepositionAt(scene, i) !== undefined && !scene.mentionAt.has(i) && !TAKEN_UP.test(token.folded)) {
      preposition = true
      i++
      continue
    }
    if (RELATIVE_PRONOUNS.has(token.folded)) break
    // «وجهت إليه النقابة»: with its pronoun a preposition governs nothing more.
    if (TAKEN_UP.test(token.folded)) {
      i++
      continue
    }
    const phrase = phraseAt(scene, i, to)
    if (phrase === null) {
      if (preposition || token.preposition !== '') governed = i + 1
      i++
      continue
    }
    if (out.length > 0 && token.conjunction !== 'و') {
      if (!preposition && out.at(-1)!.to < phrase.from && phrase.kind === 'name' && out.at(-1)!.kind === 'participant')
        out[out.length - 1] = phrase
      i = Math.max(phrase.to, i + 1)
      preposition = false
      continue
    }
    // «في محكمة بمحافظة سرت»: a name right behind what a preposition governs belongs to it.
    const belongs = governed === phrase.from && token.conjunction === ''
    if (!preposition && token.preposition === '' && !belongs && phrase.party !== null) out.push(phrase)
    if (preposition || token.preposition !== '') governed = phrase.to
    preposition = false
    i = Math.max(phrase.to, i + 1)
  }
  return out
}

const SEVERAL = /^(الذين|اللذين|اللذان|اللتين|اللتان)$/

/** The noun before a relative pronoun: the name or the noun of persons that ends there. */
export function antecedent(scene: Scene, relative: number, from: number): readonly Phrase[] {
  const { tokens } = scene
  let i = relative - 1
  while (i >= from && (isQuote(scene.tokens[i]) || scene.tokens[i]!.text === '،')) i--
  if (i < from) return []
  const name = scene.mentionAt.get(i)
  if (name !== undefined) {
    const phrase = phraseAt(scene, name.from, name.to)
    return phrase ? [apposed(scene, name.from, from) ?? phrase] : []
  }
  // The head of a run of words with the article: «الحركة الإسلامية المتشددة التي».
  let head = i
  while (
    head > from &&
    tokens[head]!.definite &&
    tokens[head]!.preposition === '' &&
    tokens[head]!.conjunction === '' &&
    tokens[head - 1]!.definite &&
    !scene.mentionAt.has(head - 1)
  )
    head--
  // «تنظيم "الفجر" المتطرف الذي»: what describes a name behind it leaves it the one described.
  let described = head - 1
  while (described >= from && isQuote(tokens[described])) described--
  const body =
    isAttribute(tokens[head]!) && !SEVERAL.test(tokens[relative]!.folded) && described >= from
      ? scene.mentionAt.get(described)
      : undefined
  if (body?.entity.kind === 'ORG') {
    const phrase = phraseAt(scene, body.from, body.to)
    if (phrase) return [phrase]
  }
  if (head < i && scene.know.participants.has(tokens[head]!.base)) i = Math.max(i, head)
  for (let k = Math.min(head, i); k >= Math.max(from, i - 5); k--) {
    const token = scene.tokens[k]!
    if (token.kind === 'sign' || (prepositionOf(token) !== undefined && !token.definite)) break
    const named = scene.mentionAt.get(k)
    // «دان الوزير التفجير الذي استهدف الحي»: only what is in construct with the noun before the pronoun is described («قوات الأمن التي»).
    if (k < head && (token.definite || named !== undefined || token.pronoun !== '')) break
    // «قوات الأمن التي»: a masculine noun is not what the feminine pronoun describes.
    const other = named === undefined && k > from && tokens[relative]!.folded === 'التي' && isMasculine(token)
    if (!other && (named !== undefined || scene.know.participants.has(token.base))) {
      const phrase = phraseAt(scene, named?.from ?? k, i + 1)
      if (phrase?.party) return [phrase]
    }
    // «الجنود الغربيين والأفغان الذين»: of several, the first may be the noun.
    if (k <= head && token.conjunction === 'و' && SEVERAL.test(tokens[relative]!.folded)) return antecedent(scene, k, from)
    if (k <= head && (token.preposition !== '' || token.conjunction !== '')) break
  }
  return []
}

/** «سامي المهدي، نجل عادل نصار، الذي»: whose son he is does not describe the father; a name before the comma is his own. */
function apposed(scene: Scene, name: number, from: number): Phrase | null {
  const noun = scene.tokens[name - 1]
  if (name - 1 < from || noun === undefined || noun.definite || noun.preposition !== '' || noun.pronoun !== '') return null
  const phrase = scene.know.participants.get(noun.base) === 'person' ? phraseAt(scene, name - 1, name + 12) : null
  if (phrase === null || phrase.entity !== null || phrase.party === null || phrase.number !== null) return null
  const before = scene.tokens[name - 2]?.text === '،' ? scene.mentionAt.get(name - 3) : undefined
  return before?.entity.kind === 'PER' && before.from >= from ? phraseAt(scene, before.from, before.to) : phrase
}

/** Which kinds of entity a verb or pronoun of this gender and number most likely means, the likeliest first. */
export function kindsFor(gender: WordReading['gender'], number: WordReading['number']): readonly Entity['kind'][] {
  if (number === 'pl' || number === 'du') return ['PER']
  return gender === 'f' ? ['ORG', 'LOC'] : ['PER', 'ORG']
}

/** The last entity named before token `at` that a verb or pronoun can mean; names that no preposition governs come first. */
export function lastAgreeing(
  scene: Scene,
  at: number,
  gender: WordReading['gender'],
  number: WordReading['number'],
  sentences = 2,
  kinds: readonly Entity['kind'][] = kindsFor(gender, number),
  nearest = false,
): Entity | null {
  const here = scene.tokens[at]!.sentence
  const last = mentionsBefore(scene, at) - 1
  // Persons come before bodies; bodies and countries are alike.
  for (const wanted of kinds[0] === 'PER' ? kinds.map((kind) => [kind]) : [kinds]) {
    let fallback: Entity | null = null
    for (let k = last; k >= Math.max(0, last - 60); k--) {
      const mention = scene.mentions[k]!
      if (here - scene.tokens[mention.from]!.sentence >= sentences) break
      if (!wanted.includes(mention.entity.kind)) continue
      if (number === 'sg' && !mayMean(scene, mention.from, mention.entity, gender)) continue
      const before = scene.tokens[mention.from - 1]
      const governed =
        scene.tokens[mention.from]!.preposition !== '' ||
        (before !== undefined &&
          (prepositionOf(before) !== undefined || (mention.entity.kind === 'LOC' && isGoverned(scene, mention.from - 1))))
      if (!governed || nearest) return mention.entity
      // «في باكستان»: where something is, does nothing.
      if (mention.entity.kind !== 'LOC') fallback ??= mention.entity
    }
    if (fallback !== null) return fallback
  }
  return null
}

/** «بمحافظة سرت», «في مدينة سرت»: a noun in construct with what stands behind it that a preposition governs. */
function isGoverned(scene: Scene, i: number): boolean {
  const noun = scene.tokens[i]!
  if (noun.kind !== 'word' || noun.definite || noun.pronoun !== '' || scene.mentionAt.has(i)) return false
  const before = scene.tokens[i - 1]
  return noun.preposition !== '' || (before?.sentence === noun.sentence && prepositionOf(before) !== undefined)
}
