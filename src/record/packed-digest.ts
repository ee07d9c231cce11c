import { Deserializer, Serializer } from 'node:v8'
import type { Digest } from './digest.js'
import type { KnownParty } from './parties.js'
import type { Telling } from './tellings.js'
import { familyOf } from './what.js'

/** What packed digests are written in: one V8 reads what an older one wrote, not the other way. */
export const PACKED_BY = process.versions.v8

/** A digest as bytes. V8's own form keeps what JSON loses: maps, infinities, arrays of one type of number, and what is one object in two places. */
export function packDigest(digest: Digest): Uint8Array {
  const bytes = new Serializer()
  bytes.writeHeader()
  bytes.writeValue({ ...digest, tellings: digest.tellings.map(({ family: _, ...t }) => t) })
  return bytes.releaseBuffer()
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** The digest that `packDigest` made bytes of; nothing of them is held. */
export function unpackDigest(bytes: Uint8Array): Digest {
  const packed = new Deserializer(bytes)
  packed.readHeader()
  const digest = packed.readValue() as Digest
  const { source } = digest
  const parties = new Set<Writable<KnownParty>>()
  for (const member of digest.members) Object.assign(member, { source, kind: shared(member.kind) })
  for (const t of digest.tellings as Writable<Telling>[]) {
    const { event } = t
    Object.assign(event, { type: shared(event.type), what: shared(event.what), status: shared(event.status) })
    t.source = source
    t.what = shared(t.what)
    t.family = familyOf(event.what, event.type)
    t.gist = onHeap(t.gist)
    for (const party of t.parties) parties.add(party)
    if (t.place) parties.add(t.place)
  }
  for (const party of parties) {
    party.kind = party.kind && shared(party.kind)
    party.extent = shared(party.extent)
    party.words = onHeap(party.words)
  }
  return digest
}

/** Words of closed lists, each once: bytes hold a string as often as it is named. */
const WORDS = new Map<string, string>()
function shared<W extends string>(word: W): W {
  const known = WORDS.get(word) as W | undefined
  if (known === undefined) WORDS.set(word, word)
  return known ?? word
}

/** A short list costs a fraction there: read from bytes, each has a buffer of its own. */
const onHeap = (numbers: Uint32Array): Uint32Array => numbers.slice()
