import type { Features } from './features.js'
import type { Model } from './model.js'

/** Outside, then for each kind where a name begins and where it goes on: PER, LOC, ORG, and names that are none of the three. */
export const LABELS = 9
export const beginning = (kind: number): number => 1 + 2 * kind
export const kindOf = (label: number): number => (label - 1) >> 1
const goesOn = (label: number): boolean => label > 0 && label % 2 === 0

/** A run of tokens that the model takes for a name: `from`..`to` in the sentence (half-open), and how likely exactly this name is. */
export interface Labelled {
  readonly from: number
  readonly to: number
  readonly kind: number
  readonly chance: number
}

/** The most likely names of a sentence, each with its probability. */
export function labelNames({ hashes, starts }: Features, model: Model): Labelled[] {
  const n = starts.length - 1
  const scores = scoresOf(hashes, starts, model)
  const best = bestPath(scores, n, model)
  const found: Labelled[] = []
  let chances: Chances | undefined
  for (let i = 0; i < n; i++) {
    const label = best[i]!
    if (label === 0) continue
    let to = i + 1
    while (to < n && best[to] === label + (label % 2)) to++
    chances ??= new Chances(scores, n, model)
    found.push({ from: i, to, kind: kindOf(label), chance: chances.of(i, to, label) })
    i = to - 1
  }
  return found
}

function scoresOf(hashes: Int32Array, starts: Int32Array, { labels, weights, scale, rowOf }: Model): Float64Array {
  const n = starts.length - 1
  const scores = new Float64Array(n * labels)
  const sums = new Int32Array(labels)
  for (let i = 0; i < n; i++) {
    sums.fill(0)
    const end = starts[i + 1]!
    for (let k = starts[i]!; k < end; k++) {
      const row = rowOf(hashes[k]!)
      if (row < 0) continue
      const at = row * labels
      for (let y = 0; y < labels; y++) sums[y]! += weights[at + y]!
    }
    for (let y = 0; y < labels; y++) scores[i * labels + y] = sums[y]! * scale
  }
  return scores
}

/** May `label` follow `before`? A name goes on only where one of its kind has begun; -1 stands for the beginning of the sentence. */
const follows = (before: number, label: number): boolean => !goesOn(label) || before === label || before === label - 1

function bestPath(scores: Float64Array, n: number, { labels, transitions }: Model): Uint8Array {
  const reached = new Float64Array(n * labels)
  const back = new Uint8Array(n * labels)
  for (let y = 0; y < labels; y++)
    reached[y] = follows(-1, y) ? transitions[labels * labels + y]! + scores[y]! : Number.NEGATIVE_INFINITY
  for (let i = 1; i < n; i++) {
    const last = (i - 1) * labels
    for (let y = 0; y < labels; y++) {
      // A name goes on behind two labels only; all others stand behind every one.
      const first = goesOn(y) ? y - 1 : 0
      const end = goesOn(y) ? y + 1 : labels
      let most = reached[last + first]! + transitions[first * labels + y]!
      let from = first
      for (let x = first + 1; x < end; x++) {
        const score = reached[last + x]! + transitions[x * labels + y]!
        if (score > most) {
          most = score
          from = x
        }
      }
      reached[last + labels + y] = most + scores[last + labels + y]!
      back[last + labels + y] = from
    }
  }
  const path = new Uint8Array(n)
  let label = 0
  for (let y = 1; y < labels; y++) if (reached[(n - 1) * labels + y]! > reached[(n - 1) * labels + label]!) label = y
  for (let i = n - 1; i >= 0; i--) {
    path[i] = label
    label = back[i * labels + label]!
  }
  return path
}

const STEPS = new WeakMap<Model, Float64Array>()

/** How labels follow one another as factors, 0 where they may not; made once for a model. */
function stepsOf(model: Model): Float64Array {
  let steps = STEPS.get(model)
  if (steps === undefined) {
    const L = model.labels
    steps = Float64Array.from(model.transitions, (value, k) =>
      follows(k >= L * L ? -1 : Math.floor(k / L), k % L) ? Math.exp(value) : 0,
    )
    STEPS.set(model, steps)
  }
  return steps
}

/** Probabilities of names under the model, by the forward and backward sums over all paths. */
class Chances {
  readonly #step: Float64Array
  readonly #potential: Float64Array
  readonly #forward: Float64Array
  readonly #backward: Float64Array
  readonly #scale: Float64Array

  constructor(
    scores: Float64Array,
    readonly n: number,
    readonly model: Model,
  ) {
    const { labels: L } = model
    this.#step = stepsOf(model)
    this.#potential = new Float64Array(n * L)
    this.#forward = new Float64Array(n * L)
    this.#backward = new Float64Array(n * L)
    this.#scale = new Float64Array(n)
    const [step, potential, forward, backward, scale] = [this.#step, this.#potential, this.#forward, this.#backward, this.#scale]
    for (let i = 0; i < n; i++) {
      const at = i * L
      let most = Number.NEGATIVE_INFINITY
      for (let y = 0; y < L; y++) most = Math.max(most, scores[at + y]!)
      let sum = 0
      for (let y = 0; y < L; y++) {
        const own = Math.exp(scores[at + y]! - most)
        potential[at + y] = own
        let before = i === 0 ? step[L * L + y]! : 0
        if (i > 0) for (let x = 0; x < L; x++) before += forward[at - L + x]! * step[x * L + y]!
        forward[at + y] = before * own
        sum += before * own
      }
      scale[i] = sum
      for (let y = 0; y < L; y++) forward[at + y]! /= sum
    }
    backward.fill(1, (n - 1) * L)
    for (let i = n - 2; i >= 0; i--) {
      const next = (i + 1) * L
      for (let x = 0; x < L; x++) {
        let sum = 0
        for (let y = 0; y < L; y++) sum += step[x * L + y]! * potential[next + y]! * backward[next + y]!
        backward[i * L + x] = sum / scale[i + 1]!
      }
    }
  }

  /** The chance that a name with this first label stands exactly at `from`..`to`. */
  of(from: number, to: number, first: number): number {
    const L = this.model.labels
    const inside = first + (first % 2)
    let chance = this.#forward[from * L + first]!
    let last = first
    for (let i = from + 1; i < to; i++) {
      chance *= (this.#step[last * L + inside]! * this.#potential[i * L + inside]!) / this.#scale[i]!
      last = inside
    }
    if (to === this.n) return chance
    let ends = 0
    for (let y = 0; y < L; y++) if (y !== inside) ends += this.#onward(to, last, y)
    return (chance * ends) / this.#scale[to]!
  }

  #onward(i: number, x: number, y: number): number {
    const L = this.model.labels
    return this.#step[x * L + y]! * this.#potential[i * L + y]! * this.#backward[i * L + y]!
  }
}
