import { Deserializer, Serializer } from 'node:v8'
import type { Digest, Member } from './digest.js'
import type { KnownParty } from './parties.js'
import { printBehind, withPrint } from './prints.js'
import type { Telling, ToldEvent } from './tellings.js'
import { familyOf } from './what.js'

/** What packed digests are written in: one V8 reads what an older one wrote, not the other way. */
export const PACKED_BY = process.versions.v8

/**
 * A digest as bytes. V8's own form keeps what JSON loses: maps, infinities, arrays of one type of number. Members, parties and tellings are rows, for
 * there it writes the name of each property as often as there are objects; what follows from the rest, and what only the digest of one article asks
 * for, is left out.
 */
export function packDigest(digest: Digest): Uint8Array {
  const { source, text, title, outlet, published, credit, attributions, spoken, shingled } = digest
  const parties = [...new Set(digest.tellings.flatMap((t) => (t.place ? [...t.parties, t.place] : t.parties)))]
  const numbers = new Map(parties.map((party, n) => [party, n]))
  const bytes = new Serializer()
  bytes.writeHeader()
  bytes.writeValue({ source, text, title, outlet, published, credit, attributions, spoken, shingled })
  bytes.writeValue(digest.members.map(rowOfMember))
  bytes.writeValue(parties.map(rowOfParty))
  bytes.writeValue(digest.tellings.map((t) => rowOfTelling(t, (party) => numbers.get(party)!)))
  return withPrint(bytes.releaseBuffer())
}

/** The digest that `packDigest` made bytes of; nothing of them is held. */
export function unpackDigest(bytes: Uint8Array): Digest {
  const print = printBehind(bytes)
  const packed = new Deserializer(bytes)
  packed.readHeader()
  const head = packed.readValue() as Pick<
    Digest,
    'source' | 'text' | 'title' | 'outlet' | 'published' | 'credit' | 'attributions' | 'spoken' | 'shingled'
  >
  const { source } = head
  const members = (packed.readValue() as ReturnType<typeof rowOfMember>[]).map((row) => memberOf(row, source))
  const parties = (packed.readValue() as ReturnType<typeof rowOfParty>[]).map(partyOf)
  const tellings = (packed.readValue() as ReturnType<typeof rowOfTelling>[]).map((row) => tellingOf(row, parties, source))
  return { ...head, members, tellings, print }
}

const rowOfMember = ({ id, kind, name, key, wikidata, folded, names, mentions }: Member) =>
  [id, kind, name, key, wikidata, folded === name ? null : folded, names, mentions] as const

function memberOf(
  [id, kind, name, key, wikidata, folded, names, mentions]: ReturnType<typeof rowOfMember>,
  source: string,
): Member {
  return {
    source,
    id: shared(id),
    kind: shared(kind),
    name,
    ...(key === undefined ? {} : { key }),
    ...(wikidata === undefined ? {} : { wikidata }),
    folded: folded ?? name,
    names,
    mentions,
  }
}

const rowOfParty = ({ id, kind, name, state, isState, of, extent, words, keys }: KnownParty) =>
  [id, kind, name, state, isState, of, extent, words, keys] as const

const partyOf = ([id, kind, name, state, isState, of, extent, words, keys]: ReturnType<typeof rowOfParty>): KnownParty => ({
  id: kind === null ? id : shared(id),
  kind: kind && shared(kind),
  name,
  state: state && shared(state),
  isState,
  of: of && shared(of),
  extent: shared(extent),
  words: onHeap(words),
  keys: keys.length === 0 ? NOTHING : keys,
  rarity: 0,
  read: null,
})

function rowOfTelling(t: Telling, numberOf: (party: KnownParty) => number) {
  const { id, type, what, trigger, time, status, by, numbers } = t.event
  return [
    [id, type, what, trigger.start, trigger.end, time, status, by, numbers] as const,
    t.what,
    t.doers.map(numberOf),
    t.others.map(numberOf),
    t.place && numberOf(t.place),
    t.placeNear,
    t.quarter,
    t.range,
    t.grain,
    t.span,
    t.timeNear,
    t.doersNear,
    t.implied.from,
    t.implied.to,
    t.dated,
    t.timeWords,
    t.twin,
    t.published,
    t.at,
    t.paragraph,
    t.ordinal,
    t.denied,
    t.known,
    t.gist,
    t.toll,
    t.manners,
    t.another,
    t.several,
  ] as const
}

function tellingOf(row: ReturnType<typeof rowOfTelling>, all: readonly KnownParty[], source: string): Telling {
  const [event, what, doing, done, at, placeNear, quarter, range, grain, span, timeNear, doersNear, from, to, ...rest] = row
  const [dated, timeWords, twin, published, offset, paragraph, ordinal, denied, known, gist, toll, manners, another, several] =
    rest
  const [id, type, named, start, end, time, status, by, numbers] = event
  const [doers, others] = [partiesAt(doing, all), partiesAt(done, all)]
  const told: ToldEvent = {
    id: shared(id),
    type: shared(type),
    what: shared(named),
    trigger: { start, end },
    time,
    status: shared(status),
    by: by && shared(by),
    ...(numbers ? { numbers } : {}),
  }
  return {
    source,
    article: 0,
    event: told,
    what: shared(what),
    family: familyOf(named, type),
    doers,
    others,
    parties: others.length === 0 ? doers : doers.length === 0 ? others : [...doers, ...others],
    place: at === null ? null : all[at]!,
    placeNear,
    quarter,
    range,
    grain,
    span,
    timeNear,
    doersNear,
    near: NOTHING,
    implied: { from, to },
    dated,
    timeWords,
    twin,
    published,
    at: offset,
    paragraph,
    ordinal,
    denied,
    known,
    gist: onHeap(gist),
    toll,
    manners: manners.length === 0 ? NOTHING : manners,
    another,
    several,
  }
}

const NOTHING: readonly never[] = []
const partiesAt = (numbers: readonly number[], all: readonly KnownParty[]): readonly KnownParty[] =>
  numbers.length === 0 ? NOTHING : numbers.map((n) => all[n]!)

/** Words of closed lists and ids of one article, each once: bytes hold a string as often as it is named. */
const WORDS = new Map<string, string>()
function shared<W extends string>(word: W): W {
  const known = WORDS.get(word) as W | undefined
  if (known === undefined) WORDS.set(word, word)
  return known ?? word
}

/** A short list costs a fraction there: read from bytes, each has a buffer of its own. */
const onHeap = (numbers: Uint32Array): Uint32Array => (numbers.length === 0 ? NO_NUMBERS : numbers.slice())
const NO_NUMBERS = new Uint32Array()
