import type { Lexicons } from '../../lexicon/index.js'

/** Where the weights lie under the lexicon folder. They are data under a licence of their own, which stands beside them. */
export const WEIGHTS = 'tagger/names.bin.gz'
/** The first bytes of a file of weights: a name and the version of its form. */
const MAGIC = 0x53544731
const HEADER = 5
/** Words of 32 bits; a power of two. */
const SEEN = 2 ** 15
/** At least so many slots a feature, that an empty one is soon found. */
const FULL = 1.3

/** A linear-chain conditional random field: what a feature says for each label, and how labels follow one another. */
export interface Model {
  readonly labels: number
  /** The row of a feature in `weights`, -1 where it has none. */
  rowOf(hash: number): number
  /** Whole numbers; `scale` makes them log-potentials. */
  readonly weights: Int8Array
  readonly scale: number
  /** Log-potentials `[before * labels + label]`; the row behind the last label is for the beginning of a sentence. */
  readonly transitions: Float32Array
}

/** The weights that ship with the lexicons, unpacked when first asked for; null where a folder of rows has none. Use through `lexicons.derive(taggerModel)`. */
export function taggerModel(lexicons: Lexicons): Model | null {
  const bytes = lexicons.bytes(WEIGHTS)
  return bytes === null ? null : unpackModel(bytes)
}

/** What a model is written as: hashes in ascending order, rows in the order of their hashes. */
export interface Packed {
  readonly labels: number
  readonly hashes: Uint32Array
  readonly weights: Int8Array
  readonly scale: number
  readonly transitions: Float32Array
}

/** The bytes of a model, little-endian: header, transitions, steps between hashes as varints, then the weights label by label. */
export function packModel({ labels, hashes, weights, scale, transitions }: Packed): Uint8Array {
  const steps: number[] = []
  let last = 0
  for (const hash of hashes) {
    let step = hash - last
    last = hash
    while (step >= 128) {
      steps.push((step % 128) | 128)
      step = Math.floor(step / 128)
    }
    steps.push(step)
  }
  const bytes = new Uint8Array(HEADER * 4 + transitions.length * 4 + steps.length + weights.length)
  const view = new DataView(bytes.buffer)
  for (const [i, value] of [MAGIC, labels, hashes.length, steps.length].entries()) view.setUint32(i * 4, value, true)
  view.setFloat32(16, scale, true)
  transitions.forEach((value, i) => void view.setFloat32((HEADER + i) * 4, value, true))
  const at = (HEADER + transitions.length) * 4
  bytes.set(steps, at)
  const columns = new Uint8Array(bytes.buffer, at + steps.length)
  for (let f = 0; f < hashes.length; f++)
    for (let y = 0; y < labels; y++) columns[y * hashes.length + f] = weights[f * labels + y]!
  return bytes
}

/** Reads what `packModel` wrote; throws an Error where the bytes are something else. */
export function unpackModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER * 4 || view.getUint32(0, true) !== MAGIC)
    throw new Error(`${WEIGHTS}: these are no weights of the tagger`)
  const [labels, count, length] = [4, 8, 12].map((at) => view.getUint32(at, true)) as [number, number, number]
  const transitions = new Float32Array((labels + 1) * labels)
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat32((HEADER + i) * 4, true)
  let at = (HEADER + transitions.length) * 4
  const columns = at + length
  if (columns + count * labels !== bytes.length)
    throw new Error(`${WEIGHTS}: the weights are cut short; install the package again`)
  // The weights lie in the order of the slots, so that a key is all that a slot holds: little memory stays in the cache.
  const size = 2 ** Math.ceil(Math.log2(count * FULL + 2))
  const mask = size - 1
  const slots = new Int32Array(size)
  const taken = new Uint8Array(size)
  // Most features of a text have no row: a small set of bits, which stays in the cache, turns most of them away.
  const seen = new Int32Array(SEEN)
  const weights = new Int8Array(size * labels)
  let hash = 0
  for (let f = 0; f < count; f++) {
    let step = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++]!
      step += (byte & 127) * shift
      if (byte < 128) break
    }
    hash += step
    seen[(hash >>> 5) & (SEEN - 1)]! |= 1 << (hash & 31)
    let slot = hash & mask
    while (taken[slot] === 1) slot = (slot + 1) & mask
    slots[slot] = hash | 0
    taken[slot] = 1
    for (let y = 0; y < labels; y++) weights[slot * labels + y] = view.getInt8(columns + y * count + f)
  }
  return {
    labels,
    weights,
    scale: view.getFloat32(16, true),
    transitions,
    rowOf(key) {
      if (((seen[(key >>> 5) & (SEEN - 1)]! >>> (key & 31)) & 1) === 0) return -1
      let slot = key & mask
      while (taken[slot] === 1) {
        if (slots[slot] === key) return slot
        slot = (slot + 1) & mask
      }
      return -1
    },
  }
}
