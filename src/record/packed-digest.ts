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
  const parties = new Set<Writable<KnownParty>>()
  for (const t of digest.tellings as Writable<Telling>[]) {
    t.family = familyOf(t.event.what, t.event.type)
    t.gist = onHeap(t.gist)
    for (const party of t.parties) parties.add(party)
    if (t.place) parties.add(t.place)
  }
  for (const party of parties) party.words = onHeap(party.words)
  return digest
}

/** A short list costs a fraction there: read from bytes, each has a buffer of its own. */
const onHeap = (numbers: Uint32Array): Uint32Array => numbers.slice()
