import { Deserializer, Serializer } from 'node:v8'
import { type Aligned, NOTHING_ALIGNED } from './alignments.js'
import { areWhole, withPrint } from './prints.js'
import { NOTHING_WEIGHED, type Weighed } from './weighed.js'

/**
 * What one record found that the next one need not look for again. Everything in it is told of prints, which are others where what they are made of
 * is: it can spare work, and never change the record.
 */
export interface Memory {
  readonly aligned: Aligned
  readonly weighed: Weighed
  /** The members by which entities were known, as their prints. */
  readonly names: Int32Array
}

export const NO_MEMORY: Memory = { aligned: NOTHING_ALIGNED, weighed: NOTHING_WEIGHED, names: new Int32Array() }

/** A memory as bytes. */
export function packMemory(memory: Memory): Uint8Array {
  const bytes = new Serializer()
  bytes.writeHeader()
  bytes.writeValue(memory)
  return withPrint(bytes.releaseBuffer())
}

/** The memory that `packMemory` made bytes of. Throws where the bytes are broken: one number that is another would change the record. */
export function unpackMemory(bytes: Uint8Array): Memory {
  if (!areWhole(bytes)) throw new Error('a broken memory')
  const packed = new Deserializer(bytes)
  packed.readHeader()
  return packed.readValue() as Memory
}
