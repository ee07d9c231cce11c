import type { Token } from '../document/index.js'
import type { Claim } from './claim.js'
import type { Agreement } from './knowledge.js'
import { BACK, Memory } from './memory.js'
import { phraseAt } from './phrase.js'
import type { Scene } from './scene.js'
import { skipAside, skipPrepositional } from './skip.js'
import { agrees, type Speaker, sameSpeaker, speakerOf } from './speaker.js'
import { antecedent, isGoverned, subjectAfter } from './subject.js'
import { formsOf, isToBe, isVerb, mayBeVerb, RELATIVE_PRONOUNS } from './words.js'

const mayBeParticiple = (token: Token): boolean => token.readings.some((r) => r.form === 'active-participle')

/** «سئل», «سئلت». */
const ASKED = new Set(['سئل', 'سئلت'])
/** How many sentences later he still speaks to the same agency. */
const LASTING = 8
const RECENT = 24
/** How far back those stand who act in order to ask, in tokens. */
const CROWD = 24
const PEOPLE = new Set(['people', 'local', 'witness', 'official', 'some'])

/** The reading of one document in progress: the scene, who has spoken, and the claims found so far. */
export class Reading {
  readonly memory = new Memory()
  readonly claims: Claim[] = []
  private readonly firsts = new Map<string, Claim>()
  private readonly subjects = new Map<number, Speaker | null>()
  constructor(readonly scene: Scene) {}

  /** The last claims, enough for a sentence and the quotations around it; what looks back looks at these, so that long texts cost no more. */
  recent(): readonly Claim[] {
    return this.claims.slice(-RECENT)
  }

  /** The innermost claim whose words hold token `i`. */
  enclosing(i: number): Claim | null {
    for (let k = this.claims.length - 1; k >= 0 && k >= this.claims.length - 12; k--) {
      const { content } = this.claims[k]!
      if (content.from <= i && i < content.to) return this.claims[k]!
    }
    return null
  }

  /** Where what a cue at `i` governs ends at the latest: its sentence, the quotation it stands in, or the words that hold it. */
  limitOf(i: number): number {
    const { scene } = this
    const sentence = scene.sentences[scene.tokens[i]!.sentence]!
    const quotation = scene.quotations.around[i]
    let limit = sentence.to
    if (quotation && quotation.to < limit) limit = quotation.to
    const outer = this.enclosing(i)
    if (outer && outer.content.to < limit) limit = outer.content.to
    return limit
  }

  /** Where the clause of `i` can begin at the earliest. */
  clauseFrom(i: number, from: number): number {
    const outer = this.enclosing(i)
    return outer && outer.content.from > from ? outer.content.from : from
  }

  /** The speaker that a verb or participle without a subject goes on with; its form tells his gender where nothing has. */
  goesOn(i: number, forms: readonly Agreement[]): Speaker | null {
    const speaker = this.before(i, forms)
    const gender = forms[0]?.gender
    const told = speaker?.gender === null && gender !== undefined && forms.every((f) => f.gender === gender)
    return told ? { ...speaker, gender } : speaker
  }

  private before(i: number, forms: readonly Agreement[]): Speaker | null {
    const { scene, claims } = this
    const outer = this.enclosing(i)
    if (outer) {
      // «ووفقا لمصادر أمنية، فقد أكدت أن»: the source itself is told to say it.
      if (outer.rule === 'speech/according' && outer.content.from === i && agrees(forms, outer.speaker)) return outer.speaker
      // Inside another's words the clause's own subject goes on: «إن سامي عرض … وطلب أن».
      const phrase =
        scene.tokens[i]!.conjunction === 'و' && !scene.quotations.around[i] ? phraseAt(scene, outer.content.from, i) : null
      const speaker = phrase ? speakerOf(scene, this.memory, phrase, i, []) : null
      return speaker?.entity && agrees(forms, speaker) ? speaker : null
    }
    const s = scene.tokens[i]!.sentence
    for (let k = claims.length - 1; k >= 0; k--) {
      const claim = claims[k]!
      if (scene.tokens[claim.cueFrom]!.sentence !== s) break
      if (
        claim.cueFrom < i &&
        claim.rule !== 'speech/according' &&
        !this.nested(claim) &&
        claim.speaker.type !== 'rumour' &&
        agrees(forms, claim.speaker)
      )
        return claim.speaker
    }
    // «… كشف المدير الخطة. موضحا أن»: a participle that opens its sentence belongs to the one before.
    // «كرم المحافظ الفائزين. وأثنى على …»: so does a verb with «و».
    const goes = scene.tokens[i]!.conjunction === 'و' ? isVerb(scene.tokens[i]) : mayBeParticiple(scene.tokens[i]!)
    if (i === scene.sentences[s]!.from && s > 0 && goes) {
      const last = this.claims.at(-1)
      const before = this.subjectOf(s - 1, i)
      if (
        before?.plausible &&
        before.kind === 'PER' &&
        agrees(forms, before) &&
        (!last || scene.tokens[last.cueFrom]!.sentence < s - 1)
      )
        return before
    }
    const subject = this.subjectOf(s, i)
    if (subject?.plausible && subject.entity && agrees(forms, subject)) return subject
    const near = this.nearest(s, i, forms)
    if (near) return near
    if (subject?.plausible && agrees(forms, subject)) return subject
    const fits = (speaker: Speaker): boolean => agrees(forms, speaker) && speaker.type !== 'rumour'
    // Behind another verb of the sentence its unknown subject is meant, and not a speaker of another sentence.
    for (let k = Math.max(scene.sentences[s]!.from, i - 120); k < i; k++)
      // «وسئل عن موعده، فأجاب»: he who is asked has spoken.
      if (
        isVerb(scene.tokens[k]) &&
        !scene.names[k] &&
        !isToBe(scene.tokens[k]!) &&
        !scene.quotations.around[k] &&
        !ASKED.has(scene.tokens[k]!.base)
      )
        return null
    return this.memory.last((speaker) => fits(speaker) && speaker.gender !== null, BACK, s) ?? this.memory.last(fits, BACK, s)
  }

  /** The subject of the nearest verb before token `i` of its sentence that fits. */
  private nearest(sentence: number, i: number, forms: readonly Agreement[]): Speaker | null {
    const { scene } = this
    const { from } = scene.sentences[sentence]!
    for (let k = i - 1; k >= from && k > i - 40; k--) {
      const token = scene.tokens[k]!
      if (k > from && (RELATIVE_PRONOUNS.has(scene.tokens[k - 1]!.folded) || scene.tokens[k - 1]!.folded === 'بما')) continue
      if (!isVerb(token) || scene.names[k] || scene.head(k) || isToBe(token)) continue
      const described = token.conjunction === '' ? antecedent(scene, k, from) : null
      const phrase = described && !isGoverned(scene, described) ? described : subjectAfter(scene, k, i)
      if (!phrase || phrase.from > k + 3) continue
      const speaker = speakerOf(scene, this.memory, phrase, i, formsOf(token))
      if (speaker.plausible && agrees(forms, speaker)) return speaker
    }
    return null
  }

  /** The last persons in the plural before token `i` in its sentence: «مئات السكان», «المحتجون». */
  crowd(i: number): Speaker | null {
    const { scene } = this
    const from = Math.max(scene.sentences[scene.tokens[i]!.sentence]!.from, i - CROWD)
    for (let k = i - 1; k >= from; k--) {
      const token = scene.tokens[k]!
      if (isVerb(token) && !scene.names[k]) return null
      if (scene.head(k)?.number !== 'pl' || token.preposition !== '' || scene.names[k]) continue
      if (!PEOPLE.has(scene.head(k)!.row.type)) continue
      const begin = scene.head(k - 1)?.row.type === 'some' && k - 1 >= from ? k - 1 : k
      const phrase = phraseAt(scene, begin, i)
      const speaker = phrase && phrase.to > k ? speakerOf(scene, this.memory, phrase, i, []) : null
      return speaker?.plausible ? speaker : null
    }
    return null
  }

  /** Have these words been taken by a cue before? */
  taken(claim: Claim): boolean {
    if (claim.rule === 'speech/according') return false
    for (let k = this.claims.length - 1; k >= 0 && k >= this.claims.length - 6; k--) {
      const before = this.claims[k]!
      if (
        before.content.from === claim.content.from &&
        claim.rule !== 'speech/relative' &&
        before.rule !== 'speech/according' &&
        before.rule !== 'speech/headline'
      )
        return true
    }
    return false
  }

  private nested(claim: Claim): boolean {
    return this.recent().some(
      (other) =>
        other !== claim &&
        // «بحسب الوكالة قالت الصحيفة»: what an agency passes on is nobody else's words.
        other.rule !== 'speech/according' &&
        other.content.from <= claim.cueFrom &&
        claim.cueFrom < other.content.to &&
        other.cueFrom < claim.cueFrom,
    )
  }

  /** The subject with which a sentence begins, before token `before`. */
  subjectOf(sentence: number, before: number): Speaker | null {
    const known = this.subjects.get(sentence)
    if (known !== undefined && known !== null && known.start < this.scene.tokens[before]!.start) return known
    const { scene } = this
    const { from } = scene.sentences[sentence]!
    let i = from
    for (let guard = 0; guard < 4; guard++) {
      i = skipAside(scene, i, before)
      const behind = skipPrepositional(scene, i, before)
      if (behind === i) break
      i = behind
    }
    while (i < before && (isToBe(scene.tokens[i]) || scene.tokens[i]!.folded === 'اما')) i++
    let phrase =
      (i < before && !mayBeVerb(scene.tokens[i])) || scene.names[i] || scene.head(i) ? phraseAt(scene, i, before) : null
    let forms: readonly Agreement[] = []
    for (let k = i; !phrase && k < before && k < i + 40; k++)
      if ((isVerb(scene.tokens[k]) || (k === i && mayBeVerb(scene.tokens[k]))) && !isToBe(scene.tokens[k]!)) {
        // «من جهة أخرى، أصدر المدير …»: what opens the sentence as an aside is nobody's antecedent.
        phrase = antecedent(scene, k, i) ?? subjectAfter(scene, k, before)
        forms = formsOf(scene.tokens[k]!)
        break
      }
    const speaker = phrase ? speakerOf(scene, this.memory, phrase, before, forms) : null
    this.subjects.set(sentence, speaker)
    return speaker
  }

  /** Does a claim at `i` go on with the interview or relay of the claim before it? */
  inherits(i: number, speaker: Speaker): boolean {
    const last = this.claims.at(-1)
    const sentence = this.scene.tokens[i]!.sentence
    const near = (claim: Claim): number => sentence - this.scene.tokens[Math.max(claim.cueFrom, claim.content.to - 1)]!.sentence
    if (last?.lasting && sameSpeaker(last.speaker, speaker)) return near(last) <= 1
    // Who is heard from the first through an agency goes on through it, whoever speaks between.
    const first = this.firsts.get(speaker.entity ?? speaker.text)
    const before = first?.lasting ? this.lastOf(speaker) : undefined
    return before?.lasting === true && near(before) <= LASTING
  }

  /** The last of the recent claims that this speaker made. */
  private lastOf(speaker: Speaker): Claim | undefined {
    for (let k = this.claims.length - 1; k >= 0 && k >= this.claims.length - RECENT; k--)
      if (sameSpeaker(this.claims[k]!.speaker, speaker)) return this.claims[k]
    return undefined
  }

  linksOf(speaker: Speaker): readonly Speaker[] {
    return this.lastOf(speaker)?.links ?? []
  }

  isOwn(speaker: Speaker): boolean {
    const entity = speaker.entity === null ? undefined : this.scene.entities.get(speaker.entity)
    return entity !== undefined && this.scene.isOwnOutlet(entity)
  }

  add(claim: Claim): void {
    this.claims.push(claim)
    const key = claim.speaker.entity ?? claim.speaker.text
    if (!this.firsts.has(key)) this.firsts.set(key, claim)
    // A source named behind another's words («…، وفق ما نقلته») is not the one who goes on speaking.
    const behind =
      claim.rule === 'speech/according' &&
      this.recent().some(
        (c) => c !== claim && c.rule !== 'speech/according' && claim.content.from <= c.cueFrom && c.cueFrom < claim.content.to,
      )
    if (
      claim.speaker.type !== 'rumour' &&
      (claim.speaker.plausible || claim.speaker.text.split(' ').length <= 4) &&
      !behind &&
      !this.quoted(claim.cueFrom)
    )
      this.memory.remember(claim.speaker, this.scene.tokens[claim.cueFrom]!.sentence, this.nested(claim))
  }

  private quoted(i: number): boolean {
    return this.scene.quotations.around[i] !== null
  }
}
