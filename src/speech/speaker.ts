import type { Party } from '../document/index.js'
import { fold } from '../text/index.js'
import { bodyCalled } from './body-called.js'
import { isSide } from './is-side.js'
import { issuedBy, issuer } from './issuer.js'
import type { Agreement } from './knowledge.js'
import { BODIES, type Memory } from './memory.js'
import { INNER, nameAhead, namedBefore, ownName } from './office-holder.js'
import { personBefore } from './person-before.js'
import { counts, isPeople, numberOf } from './persons.js'
import { appositionAt, namesIn, type Phrase } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Named, Scene } from './scene.js'
import { saysSame, takenUp } from './taken-up.js'
import { textOf } from './text-of.js'
import { HONORIFICS, isComma, RELATIVE_PRONOUNS } from './words.js'

/** Who speaks: a known entity, or an unnamed source in the text's own words. */
export interface Speaker {
  readonly entity: string | null
  readonly text: string
  readonly start: number
  readonly end: number
  /** What a verb that goes on with him shows; null where the text does not tell. */
  readonly gender: 'm' | 'f' | null
  readonly number: 'sg' | 'du' | 'pl' | null
  /** The word of the head in the table of sources; '' for a bare name. */
  readonly head: string
  readonly type: string
  /** Is he known to be one who speaks: a name, a source head? */
  readonly plausible: boolean
  readonly kind: 'PER' | 'ORG' | 'LOC' | null
  /** Persons told by a noun of feminine plural: «شخصيات … وأشاروا». */
  readonly persons?: boolean
}

export const partyOf = (speaker: Speaker): Party => ({
  entity: speaker.entity,
  text: speaker.text,
  span: { start: speaker.start, end: speaker.end },
})

export const sameSpeaker = (a: Speaker, b: Speaker): boolean =>
  a.entity !== null ? a.entity === b.entity : b.entity === null && a.text === b.text

/** Does a verb of these forms fit a speaker met before? A form that tells nothing fits everybody. */
export function agrees(forms: readonly Agreement[], speaker: Speaker): boolean {
  if (forms.length === 0) return true
  if (speaker.persons && forms.some((f) => f.number === 'pl')) return true
  return forms.some(
    (f) => (speaker.gender === null || f.gender === speaker.gender) && (speaker.number === null || f.number === speaker.number),
  )
}

const ONE = new Set(['احد', 'احدي'])
/** Heads of feminine plural that a verb may go on with as men: «شخصيات … وأشاروا». */
const GATHERED = new Set(['people', 'official', 'family', 'military', 'local', 'witness', 'organisation'])
const TAKEN_UP = new Set(['official', 'military', 'diplomatic', 'observer', 'medical', 'witness', 'local'])
/** How many sentences later an unnamed source is taken up by his head and adjective. */
const SAME_SOURCE = 12

/** Reads the speaker that a noun phrase names. `limit` bounds an apposition behind it. */
export function speakerOf(scene: Scene, memory: Memory, phrase: Phrase, limit: number, forms: readonly Agreement[]): Speaker {
  const { tokens, names } = scene
  // «أربعة مصادر»: the counted word is the head.
  const some = scene.head(phrase.head)?.row.type === 'some'
  const part = some ? scene.head(phrase.head + (INNER.has(scene.tokens[phrase.head + 1]?.folded ?? '') ? 2 : 1)) : undefined
  const counted =
    scene.head(phrase.head) === undefined && !scene.names[phrase.head] && phrase.to > phrase.head + 1
      ? scene.head(phrase.head + 1)
      : undefined
  const head =
    part ??
    scene.head(phrase.head) ??
    (counted?.number === 'pl' && !scene.tokens[phrase.head + 1]!.definite && scene.tokens[phrase.head + 1]!.conjunction === ''
      ? counted
      : undefined)
  const type = head?.row.type ?? ''
  const found = namesIn(scene, phrase)
  const people = head === undefined && isPeople(tokens[phrase.head])
  const atHead = names[phrase.head]
  const gender = forms.length > 0 && forms.every((f) => f.gender === forms[0]!.gender) ? forms[0]!.gender : null
  // «قال سامي خليل وليلى حداد …، مضيفين»: several who speak go on in either number.
  const together = (name: Named): boolean =>
    name.entity.kind === 'PER' &&
    found.some((n) => n.from >= name.to && n.entity.kind === 'PER' && tokens[n.from]!.conjunction === 'و')
  // «الحوثيون … وقالوا»: a body called by its people.
  const isMany = (name: Named): boolean => name.entity.kind === 'ORG' && name.to === name.from + 1 && isPeople(tokens[name.from])
  // Written out, since they are made again and again: a spread costs more than the reading itself.
  const named = (name: Named): Speaker => {
    const { text, start, end } = textOf(scene, name.from, name.to)
    return {
      text,
      start,
      end,
      entity: name.entity.id,
      gender: gender ?? (name.entity.kind === 'PER' ? (head?.gender ?? 'm') : name.entity.kind === 'LOC' ? 'f' : null),
      number: together(name) || isMany(name) ? null : 'sg',
      head: head?.row.word ?? '',
      type,
      plausible: true,
      kind: name.entity.kind,
    }
  }
  const self = (): Speaker => {
    const { text, start, end } = textOf(scene, phrase.from, phrase.to)
    // «أحد السكان … وأضاف»: one of many.
    const number = people ? 'pl' : ONE.has(tokens[phrase.head]!.base) ? 'sg' : numberOf(head?.number, type, gender)
    return {
      text,
      start,
      end,
      entity: null,
      // «وفقا لمصادر … وأضافت»: the plural of things goes on as a woman.
      gender: gender ?? (number === 'sg' && head?.number === 'pl' ? 'f' : head?.gender) ?? null,
      number,
      head: head?.row.word ?? '',
      type,
      persons: head?.number === 'pl' && head.gender === 'f' && GATHERED.has(type),
      plausible:
        people ||
        isSide(scene, phrase.head) ||
        (head !== undefined && type !== 'occasion' && (!some || part !== undefined || counts(scene, phrase))),
      kind: null,
    }
  }
  if (atHead && atHead.from <= phrase.head && (atHead.from === phrase.head || atHead.mention.as === 'title')) {
    // «رئيس الوزراء سامي خليل»: the name behind a title says the same more surely.
    const person =
      atHead.entity.kind === 'PER' && atHead.mention.as === 'title'
        ? (found.find((n) => n.mention.as === 'name' && n.entity.kind === 'PER') ?? appositionAt(scene, phrase.to, limit))
        : null
    if (atHead.entity.kind !== 'PER' && person === null) {
      const inside = found.find((n) => n !== atHead)
      if (inside && inside.from === atHead.to && inside.entity.kind === 'PER') return named(inside)
    }
    return named(person ?? atHead)
  }
  const bare =
    head !== undefined &&
    tokens[phrase.head]!.definite &&
    (phrase.to - phrase.from === 1 || (phrase.to - phrase.from === 2 && saysSame(scene, phrase)))
  const read = (named: Phrase): Speaker => speakerOf(scene, memory, named, limit, [])
  const issued = type === 'evidence' ? issuedBy(scene, phrase, limit, forms, read) : null
  if (issued) return issued
  if (type === 'text') return issuer(scene, memory, phrase, limit, forms, read) ?? self()
  if (type === 'family') {
    const name = appositionAt(scene, phrase.to, limit)
    return name && isComma(tokens[phrase.to]) ? named(name) : self()
  }
  if (BODIES.has(type)) {
    // «سلطات نورستان», «مكتب حاكم نورستان» are no place; «دولة نورستان» is.
    const bodies = found.filter(
      (n) =>
        (n.entity.kind === 'ORG' || (n.entity.kind === 'LOC' && head!.row.traits.includes('place'))) &&
        !heldOff(scene, phrase.head, n.from),
    )
    // «وكالة الأنباء «الضفاف»»: what stands in quotation marks is the name.
    const name = (type === 'outlet' ? bodies.find((n) => isQuotationMark(tokens[n.from - 1])) : undefined) ?? bodies[0]
    if (name) return { ...named(name), head: head!.row.word, gender: gender ?? head!.gender }
    const person = found.find((n) => n.entity.kind === 'PER')
    if (person && type === 'outlet') return named(person)
    const called = bodyCalled(scene, phrase)
    if (called) return { ...self(), entity: called.id, kind: 'ORG' }
    if (tokens[phrase.head]!.definite && head!.number === 'sg') {
      const body = memory.body(
        head!.row.word,
        head!.row.traits.includes('group') && !RELATIVE_PRONOUNS.has(tokens[phrase.to]?.folded ?? ''),
      )
      if (body && (phrase.to - phrase.from <= 2 || saysSame(scene, phrase)))
        return { ...self(), entity: body.entity.id, text: body.entity.name, kind: body.entity.kind }
    }
    return self()
  }
  // «يتهم المحققون الروس سامي خليل»: several are not called by one name.
  const several = head?.number === 'pl' && tokens[phrase.head]!.definite
  const person =
    (several ? null : ownName(scene, phrase, found)) ?? appositionAt(scene, phrase.to, limit) ?? nameAhead(scene, phrase, limit)
  if (person) return { ...named(person), gender: gender ?? head?.gender ?? null }
  const before = head && takenUp(scene, memory, phrase, head)
  if (before) return before
  if (bare && (head.row.word === 'مصدر' || head.number !== 'pl')) {
    const before = memory.last((s) => s.head === head.row.word)
    if (before?.entity) return before
    const same =
      phrase.to - phrase.from === 2 ? memory.last((s) => s.entity === null && s.type !== 'text' && s.type !== 'rumour') : null
    if (same) return { ...same, number: head.number, gender: gender ?? head.gender }
    // «المصدر» is the last one described as such, and not «مصادر».
    const described =
      head.row.word === 'مصدر'
        ? memory.last((s) => s.head === head.row.word && fold(s.text).startsWith(`${tokens[phrase.head]!.base} `))
        : null
    const first =
      described ??
      memory.first(head.row.word) ??
      (head.row.word === 'مصدر' ? memory.last((s) => s.entity === null && s.type !== 'text' && s.type !== 'rumour') : null)
    if (first) return { ...first, number: head.number, gender: gender ?? head.gender }
  }
  // «المسؤولون الذين طلبوا» behind «مسؤولون محليون»: the same.
  if (bare && head.number === 'pl' && TAKEN_UP.has(type) && RELATIVE_PRONOUNS.has(tokens[phrase.to]?.folded ?? '')) {
    const before = memory.last(
      (s) => s.entity === null && s.head === head.row.word && s.number !== 'sg',
      SAME_SOURCE,
      tokens[phrase.head]!.sentence,
    )
    if (before) return before
  }
  // «المصدر العسكري» behind «مصدر عسكري في المدينة»: the same, by his head and adjective.
  if (head !== undefined && tokens[phrase.head]!.definite && phrase.to - phrase.from === 2 && tokens[phrase.to - 1]!.definite) {
    const described = ` ${tokens[phrase.to - 1]!.base}`
    const before = memory.last(
      (s) =>
        s.entity === null &&
        s.head === head.row.word &&
        !(s.number === 'pl' && head.number === 'sg') &&
        fold(s.text).includes(described),
      SAME_SOURCE,
      tokens[phrase.head]!.sentence,
    )
    if (before) return { ...before, number: head.number, gender: gender ?? head.gender }
  }
  // «وأعرب سموه عن»: whoever has spoken last.
  if (
    HONORIFICS.has(tokens[phrase.head]!.base) &&
    tokens[phrase.head]!.pronoun.startsWith('ه') &&
    phrase.to === phrase.head + 1
  ) {
    const before = memory.last((s) => s.kind === 'PER')
    if (before) return before
    const told = personBefore(scene, phrase.head)
    return told ? named(told) : { ...self(), gender: 'm', number: 'sg', plausible: true }
  }
  if (head === undefined) {
    const stranger = namedBefore(scene, phrase)
    if (stranger > 0)
      return { ...self(), ...textOf(scene, phrase.from, stranger), gender: gender ?? 'm', number: 'sg', plausible: true }
    const name = found.find((n) => n.entity.kind !== 'LOC' && !heldOff(scene, phrase.head, n.from) && n.from - phrase.head <= 2)
    if (name) return named(name)
    const place = found.find((n) => n.from - phrase.head <= 1 && !tokens[phrase.head]!.definite && n.entity.kind === 'LOC')
    if (place && phrase.to === place.to) return { ...self(), plausible: false }
  }
  return self()
}

/** Does a preposition stand between the head and the name? */
function heldOff(scene: Scene, head: number, name: number): boolean {
  for (let i = head + 1; i <= name; i++) {
    const { base, preposition } = scene.tokens[i]!
    if (scene.known.particles.get(base) === 'preposition' || preposition !== '') return true
  }
  return false
}
