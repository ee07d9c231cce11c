import type { CueRow } from '../lexicon/index.js'
import { quotationBefore } from './according-cues.js'
import { accordingAt, sourceStart } from './according-words.js'
import { actOf } from './act.js'
import { actorBefore } from './actor.js'
import { carrierBefore } from './carrier.js'
import type { Claim } from './claim.js'
import { contentOf } from './content.js'
import { findSubject, isResumed, near } from './find-subject.js'
import { joinOf } from './join-of.js'
import { verbCue } from './knowledge.js'
import { OWN, spokenTo } from './links.js'
import { construct, genitive, goesOnWithDeed } from './noun-or-verb.js'
import { phraseAt } from './phrase.js'
import type { Reading } from './reader.js'
import { beforeClaim, documentClaim, isThis, relativeClaim, relayClaim } from './relays.js'
import { namelessness, opensAsVerb, ruledOut } from './ruled-out.js'
import type { Speaker } from './speaker.js'
import { speakerOf } from './speaker.js'
import { CONNECTIVES } from './subject.js'
import { behindMarks, nobody, tells, unknownName } from './unknown-subject.js'
import { allowed, isDeed, isDescribed, isJudged, isObject, judging } from './verb-objects.js'
import { DEMONSTRATIVES, isComma, isMasdar, isThat, isToBe, RELATIVE_PRONOUNS, THAT_IS } from './words.js'

/** A finite verb of saying at token `i` and all that belongs to it; null where it reports nothing. */
export function verbClaim(reading: Reading, i: number): Claim | null {
  const { scene, memory } = reading
  const { tokens } = scene
  const token = tokens[i]!
  if (
    token.kind !== 'word' ||
    scene.names[i] ||
    token.future ||
    (scene.known.particles.has(token.base) && token.pronoun === '' && !opensAsVerb(scene, i))
  )
    return null
  const cue = verbCue(token, scene.known)
  // «مقال رأي», «نفي الخبر»: where the page tells ى from ي, no past of these ends in ي.
  if (cue && !cue.present && scene.keepsYa && token.text.endsWith('ي') && !scene.known.inYa.has(cue.row.lemma)) return null
  if (!cue || cue.row.traits.includes('called') || ruledOut(scene, i, cue.row, cue.present)) return null
  const sentence = scene.sentences[token.sentence]!
  const limit = reading.limitOf(i)
  const from = reading.clauseFrom(i, sentence.from)
  const before = tokens[i - 1]
  // Behind a relative pronoun stands the verb: «الحارس الذي وصفه بالبطل».
  const noun =
    cue.row.lemma !== 'قول.1' &&
    // «نفى» with its two dots left off is no «نفي».
    !(scene.keepsYa && token.text.endsWith('ى')) &&
    token.readings.some((r) => r.pos === 'noun') &&
    !(i > sentence.from && RELATIVE_PRONOUNS.has(before?.base ?? ''))
  // «أبدت الوزارة قدرا من المرونة»: an accusative in ا, and no two who do it.
  if (noun && !cue.present && token.conjunction === '' && cue.agreement.every((f) => f.number === 'du')) return null
  // «بعد توقع البنك»: behind a preposition it is the noun.
  if (
    noun &&
    before &&
    before.folded !== 'كما' &&
    token.conjunction === '' &&
    i > sentence.from &&
    scene.known.particles.get(before.base) === 'preposition' &&
    before.pronoun === ''
  )
    return null
  // «وصفت الصحيفة طلب التأشيرة بأنه»: what another verb governs is the noun.
  if (noun && reading.enclosing(i)?.content.from === i && GOVERNS.has(reading.enclosing(i)!.rule)) return null
  // «لمقدم طلب الإعفاء», «وهذا طلب عادي»: behind a noun without article, or a demonstrative, it is the noun.
  if (
    noun &&
    before &&
    token.conjunction === '' &&
    i > sentence.from &&
    (genitive(scene, i - 1) || DEMONSTRATIVES.has(before.base))
  )
    return null
  // «وصل طلب رسمي بتعيينه»: with an adjective behind it, it is the noun.
  if (
    noun &&
    cue.row.act === 'REQUEST' &&
    token.conjunction === '' &&
    /ية?$/u.test(tokens[i + 1]?.base ?? '') &&
    !tokens[i + 1]!.definite &&
    !scene.names[i + 1]
  )
    return null
  // «للتوعية بالقيد وحث المواطنين على»: it goes on with a deed under its preposition.
  if (noun && token.conjunction === 'و' && isMasdar(token) && goesOnWithDeed(scene, i, from)) return null
  if (namelessness(scene, i + 1, limit)) return null
  if (cue.row.traits.includes('document')) return documentClaim(reading, i, cue.row, limit)
  if (cue.row.traits.includes('relay')) return relayClaim(reading, i, cue.row, cue.agreement, from, limit)
  const relative =
    before !== undefined &&
    i > sentence.from &&
    (RELATIVE_PRONOUNS.has(before.folded) ||
      (WHAT.has(before.base) && (token.pronoun !== '' || isResumed(scene, i))) ||
      // «وهو أمر نفته الشركة».
      (before.folded === 'امر' && token.pronoun !== '' && THAT_IS.has(tokens[i - 2]?.folded ?? '')))
  if (relative && cue.present && cue.row.traits.includes('impersonal') && token.pronoun === '' && !isThat(tokens[i + 1]))
    if (!isResumed(scene, i)) return null
  if (
    !relative &&
    token.conjunction === '' &&
    token.pronoun === '' &&
    isResumed(scene, i) &&
    cue.agreement.some((f) => f.gender === 'm') &&
    tokens[i + 1]!.preposition === '' &&
    ['في', 'عن'].includes(tokens[i + 1]!.base) &&
    before?.sentence === token.sentence &&
    !scene.names[i - 1] &&
    !scene.head(i - 1) &&
    !carrierBefore(scene, i)
  )
    return null
  const told =
    relative && (token.pronoun !== '' || isResumed(scene, i)) ? relativeClaim(reading, i, cue.row, cue.agreement, limit) : null
  if (told) return told
  const held = cue.row.traits.includes('judges') && token.pronoun !== ''
  if (relative && WHAT.has(before.base)) return null
  // «وهو ما يظهر عودة الهدوء»: what was told before shows it.
  if (before?.folded === 'ما' && !relative && THAT_IS.has(tokens[i - 2]?.folded ?? '')) return null
  // «الشبكة التي أعلن عن كشفها»: nobody is told who announced it.
  if (
    before?.folded === 'التي' &&
    tokens[i + 1]?.folded === 'عن' &&
    !cue.agreement.some((f) => f.gender === 'f' && f.number === 'sg')
  )
    return null
  if (token.pronoun !== '' && !cue.row.traits.includes('addressee') && !relative && token.pronoun !== 'نا') {
    if (!cue.row.frame.includes('object') && !cue.row.traits.includes('judges')) return null
  }
  // «صرح بذلك المتحدث»: the words are the sentence before.
  if (i === from && isThis(tokens[i + 1])) {
    const said = beforeClaim(reading, i, cue.row, cue.agreement, limit)
    if (said) return said
  }
  const found = findSubject(reading, i, cue.row, cue.agreement, from, limit, relative)
  const described = found !== null && !relative && isDescribed(scene, i, found, cue.row, limit)
  // «ثم أعلنت توزيع البذور»: what stands behind is announced, and announces nothing.
  const announced =
    found !== null &&
    found.phrase.from > i &&
    !relative &&
    (described ||
      isJudged(scene, i, found.phrase, cue, limit) ||
      (!found.speaker.plausible && isObject(scene, i, found.phrase, cue, limit)))
  const subject = announced ? null : found
  // «والزوار يتابعون المباراة بشغف»: with an object behind its subject it is no going on.
  if (
    cue.row.traits.includes('continues') &&
    cue.present &&
    subject !== null &&
    subject.phrase.to <= i &&
    tokens[i + 1]?.definite &&
    tokens[i + 1]!.preposition === ''
  )
    return null
  const join = joinOf(scene, i, held ? judging(cue.row) : cue.row, limit, subject)
  const voiced = join?.kind === 'words' && subject !== null && subject.phrase.from > i && subject.phrase.from >= join.content
  // «خطة تتبناه الدولة منذ عام»: the pronoun is the object already.
  if (join?.kind === 'object' && token.pronoun !== '' && !held && !cue.row.traits.includes('addressee')) return null
  if (join?.kind === 'object' && !allowed(scene, i, cue.row, cue.present, join.content)) return null
  if (join && cue.row.traits.includes('deed') && !isDeed(scene, i, join, cue.row)) return null
  if (subject?.speaker.type === 'law' && subject.speaker.entity === null && join?.kind !== 'that') return null
  if (!join)
    return subject?.speaker.plausible && subject.phrase.from > i ? quotedBefore(reading, i, cue.row, subject.speaker) : null
  if (
    cue.present &&
    cue.row.traits.includes('impersonal') &&
    subject &&
    subject.phrase.from < i &&
    !near(scene, subject.phrase, i)
  )
    return null
  // «ستبني الشركة المحطة في حقل أمل في الجنوب»: what may be a noun and governs one only reports right behind its subject.
  if (noun && subject && join.kind === 'preposition' && !cue.present && token.conjunction === '' && i > from)
    if (subject.phrase.to <= i && !relative && (!near(scene, subject.phrase, i) || construct(scene, i - 1))) return null
  // «لم يكن أحد يظن أنه»: nobody says it.
  if (subject && nobody(scene, subject.phrase.from, from)) return null
  // «وهم يهتفون «بلدنا لنا»»: what stands in the quotation marks is said, and says nothing.
  let speaker = voiced ? null : (subject?.speaker ?? null)
  if (!speaker) {
    // «وتعهد بتقديم …» behind the clause of somebody who acts goes on with him; elsewhere it is the noun.
    const coordinated =
      token.conjunction === 'و' &&
      join.kind === 'preposition' &&
      (i > from || !isMasdar(token) || (join.at === i + 1 && sentence.kind === 'body'))
    if (noun && join.kind !== 'that' && join.kind !== 'words' && !coordinated && !described) return null
    if (
      noun &&
      i > from &&
      token.conjunction === '' &&
      token.pronoun === '' &&
      before !== undefined &&
      !isToBe(before) &&
      !isComma(before) &&
      // «عندما ذكر أن»: so it is behind these.
      !CONNECTIVES.has(before.base) &&
      // «لكنه توقع أن»: behind the pronoun of these only a verb stands.
      !(before.pronoun !== '' && (before.base === 'لكن' || before.base === 'ان'))
    )
      return null
    // «ويشير إلى أن» goes on with whoever has spoken: nobody's would be «ويشار».
    const goes = i === from && token.conjunction === 'و' && token.base.startsWith('ي') && cue.row.frame[0] === 'إلى'
    if (cue.present && cue.row.traits.includes('impersonal') && token.pronoun === '' && !goes) return null
    speaker = reading.goesOn(i, cue.agreement)
    const clause = join.kind === 'that' || join.kind === 'words'
    if (!speaker && clause && !cue.present && !noun && !relative) speaker = actorBefore(reading, i, cue.agreement)
    if (!speaker || (noun && coordinated && speaker.entity === null)) return null
  } else if (!speaker.plausible) {
    const { phrase } = subject!
    const stranger = join.kind === 'preposition' && unknownName(scene, phrase, i)
    const clausal = join.kind === 'that' || join.kind === 'words'
    if (cue.row.traits.includes('things') && !stranger && !(join.kind === 'that' && tells(scene, cue.present, phrase, i)))
      return null
    if (noun && phrase.from !== behindMarks(scene, i + 1) && !stranger) return null
    if (!clausal && !stranger) return null
  }
  const content = contentOf(scene, join, limit, speaker, relative ? 'relative' : 'main')
  if (!content || namelessness(scene, content.from, content.to)) return null
  // «يقرون بهذا»: no words; but «نفى ذلك» is told.
  if (cue.row.act !== 'DENY' && content.to === content.from + 1 && DEMONSTRATIVES.has(tokens[content.from]!.base)) return null
  const toBe = subject?.phrase && subject.phrase.from > i ? subject.phrase : null
  const behind = spokenTo(scene, memory, i + 1, Math.max(join.at, i + 1))
  const own = behind === OWN || behind.length > 0 ? behind : spokenTo(scene, memory, from, i)
  const inherited = own.length === 0 && reading.inherits(i, speaker) ? reading.linksOf(speaker) : []
  const from2 = teller(reading, i + 1, join.at)
  if (from2)
    return {
      rule: 'speech/relay',
      row: `cues:${cue.row.lemma}`,
      cueFrom: i,
      cueTo: i + 1,
      cue: { start: token.coreStart, end: token.end },
      content,
      act: actOf(scene, cue.row, content),
      speaker: from2,
      links: reading.isOwn(speaker) ? [] : [speaker],
      lasting: true,
      words: [{ start: from2.start, end: from2.end }],
    }
  const links = own.filter((link) => link.entity === null || link.entity !== speaker!.entity)
  return {
    rule: `speech/verb-${join.kind}`,
    row: `cues:${cue.row.lemma}`,
    cueFrom: i,
    cueTo: i + 1,
    cue: { start: token.coreStart, end: token.end },
    content,
    act: actOf(scene, cue.row, content),
    speaker,
    links: links.length > 0 ? links : inherited,
    lasting: links.length > 0 || inherited.length > 0,
    words: toBe ? [{ start: speaker.start, end: speaker.end }] : [],
  }
}

const GOVERNS = new Set(['speech/verb-object', 'speech/called'])
const WHAT = new Set(['ما', 'مما', 'عما'])

/** «قالت الصحيفة، نقلا عن مصادر، إن …»: the one it was taken from, named between the cue and the words. */
function teller(reading: Reading, from: number, to: number): Speaker | null {
  for (let k = from; k < to; k++) {
    const found = accordingAt(reading.scene, k)
    if (found?.row.link !== 'عن' && found?.row.link !== 'إلى') continue
    const phrase = phraseAt(reading.scene, sourceStart(reading.scene, found.row, found.to), to)
    const speaker = phrase ? speakerOf(reading.scene, reading.memory, phrase, to, []) : null
    if (speaker?.plausible) return speaker
  }
  return null
}

/** «…»، قال سامي: the words stand before their cue. */
function quotedBefore(reading: Reading, i: number, row: CueRow, speaker: Speaker): Claim | null {
  const content = row.frame.includes('words') ? quotationBefore(reading, i) : null
  if (!content || reading.recent().some((c) => c.content.from === content.from)) return null
  const token = reading.scene.tokens[i]!
  return {
    rule: 'speech/verb-behind',
    row: `cues:${row.lemma}`,
    cueFrom: i,
    cueTo: i + 1,
    cue: { start: token.coreStart, end: token.end },
    content,
    act: row.act,
    speaker,
    links: [],
    lasting: false,
    words: [{ start: speaker.start, end: speaker.end }],
  }
}
