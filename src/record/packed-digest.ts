import { Deserializer, Serializer } from 'node:v8'
import type { Digest } from './digest.js'

/** What packed digests are written in: one V8 reads what an older one wrote, not the other way. */
export const PACKED_BY = process.versions.v8

/** A digest as bytes. V8's own form keeps what JSON loses: maps, infinities, arrays of one type of number, and what is one object in two places. */
export function packDigest(digest: Digest): Uint8Array {
  const bytes = new Serializer()
  bytes.writeHeader()
  bytes.writeValue(digest)
  return bytes.releaseBuffer()
}

/** The digest that `packDigest` made bytes of; nothing of them is held. */
export function unpackDigest(bytes: Uint8Array): Digest {
  const packed = new Deserializer(bytes)
  packed.readHeader()
  return packed.readValue() as Digest
}
