/** A sentence for learning: the features of every token as numbers, and the right label of each. */
export interface Sample {
  readonly features: readonly Int32Array[]
  readonly labels: Uint8Array
}

export interface Learned {
  readonly labels: number
  readonly weights: Float32Array
  /** `transitions[before * labels + label]`; the row behind the last label is for the beginning of a sentence. */
  readonly transitions: Float32Array
}

export interface LearnOptions {
  readonly labels: number
  readonly features: number
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  /** The share of features left out of each sight of a token, so that no single word carries a label. */
  readonly dropout: number
}

/** Numbers that look random and are the same every time. */
function lots(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** Learns a linear-chain conditional random field by AdaGrad on the log-likelihood, with L2 decay; the same samples give the same weights. */
export function learn(samples: readonly Sample[], options: LearnOptions, tell: (line: string) => void): Learned {
  const { labels: L, features: F, epochs, rate, decay, dropout } = options
  const weights = new Float32Array(F * L)
  const squares = new Float32Array(F * L).fill(1e-3)
  const transitions = new Float32Array((L + 1) * L)
  const transitionSquares = new Float32Array((L + 1) * L).fill(1e-3)
  const average = new Float64Array(F * L)
  const averageTransitions = new Float64Array((L + 1) * L)
  const draw = lots(7)
  const order = samples.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(draw() * (i + 1))
      ;[order[i], order[k]] = [order[k]!, order[i]!]
    }
    let loss = 0
    for (const s of order) {
      const { features: all, labels } = samples[s]!
      const n = all.length
      if (n === 0) continue
      const seen = all.map((row) => row.filter(() => draw() >= dropout))
      const { unary, pairs, logZ } = marginals(seen, weights, transitions, L)
      let score = 0
      for (let i = 0; i < n; i++) {
        for (const f of seen[i]!) score += weights[f * L + labels[i]!]!
        score += transitions[(i === 0 ? L : labels[i - 1]!) * L + labels[i]!]!
      }
      loss += logZ - score
      for (let i = 0; i < n; i++)
        for (const f of seen[i]!)
          for (let y = 0; y < L; y++) {
            const at = f * L + y
            const g = unary[i * L + y]! - (labels[i] === y ? 1 : 0) + decay * weights[at]!
            if (g < 1e-4 && g > -1e-4) continue
            squares[at]! += g * g
            weights[at]! -= (rate * g) / Math.sqrt(squares[at]!)
          }
      for (let i = 0; i < n; i++) pairs[((i === 0 ? L : labels[i - 1]!) * L + labels[i]!) as number]! -= 1
      for (let at = 0; at < pairs.length; at++) {
        const g = pairs[at]! + decay * transitions[at]!
        transitionSquares[at]! += g * g
        transitions[at]! -= (rate * g) / Math.sqrt(transitionSquares[at]!)
      }
    }
    if (epoch * 2 >= epochs) {
      for (let at = 0; at < average.length; at++) average[at]! += weights[at]!
      for (let at = 0; at < averageTransitions.length; at++) averageTransitions[at]! += transitions[at]!
    }
    tell(`  round ${epoch + 1} of ${epochs}: loss ${(loss / samples.length).toFixed(3)} a sentence`)
  }
  const rounds = epochs - Math.ceil(epochs / 2)
  return {
    labels: L,
    weights: Float32Array.from(average, (sum) => sum / rounds),
    transitions: Float32Array.from(averageTransitions, (sum) => sum / rounds),
  }
}

function marginals(
  features: readonly Int32Array[],
  weights: Float32Array,
  transitions: Float32Array,
  L: number,
): { unary: Float64Array; pairs: Float64Array; logZ: number } {
  const n = features.length
  const score = new Float64Array(n * L)
  for (let i = 0; i < n; i++) for (const f of features[i]!) for (let y = 0; y < L; y++) score[i * L + y]! += weights[f * L + y]!
  const step = Float64Array.from(transitions, Math.exp)
  const forward = new Float64Array(n * L)
  const backward = new Float64Array(n * L)
  const potential = new Float64Array(n * L)
  const scale = new Float64Array(n)
  let logZ = 0
  for (let i = 0; i < n; i++) {
    let most = -Infinity
    for (let y = 0; y < L; y++) most = Math.max(most, score[i * L + y]!)
    let sum = 0
    for (let y = 0; y < L; y++) {
      potential[i * L + y] = Math.exp(score[i * L + y]! - most)
      let before = 0
      if (i === 0) before = step[L * L + y]!
      else for (let x = 0; x < L; x++) before += forward[(i - 1) * L + x]! * step[x * L + y]!
      forward[i * L + y] = before * potential[i * L + y]!
      sum += forward[i * L + y]!
    }
    for (let y = 0; y < L; y++) forward[i * L + y]! /= sum
    scale[i] = sum
    logZ += Math.log(sum) + most
  }
  for (let y = 0; y < L; y++) backward[(n - 1) * L + y] = 1
  for (let i = n - 2; i >= 0; i--)
    for (let x = 0; x < L; x++) {
      let sum = 0
      for (let y = 0; y < L; y++) sum += step[x * L + y]! * potential[(i + 1) * L + y]! * backward[(i + 1) * L + y]!
      backward[i * L + x] = sum / scale[i + 1]!
    }
  const unary = new Float64Array(n * L)
  const pairs = new Float64Array((L + 1) * L)
  for (let i = 0; i < n; i++)
    for (let y = 0; y < L; y++) {
      unary[i * L + y] = forward[i * L + y]! * backward[i * L + y]!
      if (i === 0) pairs[L * L + y]! += unary[y]!
      else
        for (let x = 0; x < L; x++)
          pairs[x * L + y]! +=
            (forward[(i - 1) * L + x]! * step[x * L + y]! * potential[i * L + y]! * backward[i * L + y]!) / scale[i]!
    }
  return { unary, pairs, logZ }
}
