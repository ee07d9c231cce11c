import type { EntityKind } from '../../document/index.js'
import type { Candidate } from '../candidate.js'
import { Facts } from './facts.js'
import { mix } from './hash.js'

/** The most features a token has. */
const MOST = 96
/** Words before a token among which the nearest head, office or verb is looked for. */
const REACH = 5
/** Letters of a word that are a feature by themselves, at its beginning and its end. */
const PREFIXES = 3
const SUFFIXES = 4

/** The features of every token of one article, as hashes; those of token `i` are `hashes[starts[i]]` up to `hashes[starts[i + 1]]`. */
export interface Features {
  readonly hashes: Int32Array
  readonly starts: Int32Array
}

/** What the rules make of an article: the names they chose, and all that they proposed. */
export interface Ruled {
  readonly chosen: readonly Candidate[]
  readonly proposed: readonly Candidate[]
}

/** The kinds in the order in which labels count them. */
export const KINDS: readonly EntityKind[] = ['PER', 'LOC', 'ORG']

/**
 * Computes the features of tokens `begin`..`end` (half-open) of the sentence `from`..`to`. Templates are numbered; a number that is given up is
 * never used again.
 */
export function featuresOf(facts: Facts, from: number, to: number, begin = from, end = to): Features {
  const hashes = new Int32Array((end - begin) * MOST)
  const starts = new Int32Array(end - begin + 1)
  let n = 0
  const put = (template: number, a: number, b = 0): void => {
    hashes[n++] = mix(template, a, b)
  }
  for (let i = begin; i < end; i++) {
    starts[i - begin] = n
    put(0, 0)
    if (facts.isPlain(i)) {
      ofPlain(facts, i, from, to, put)
      continue
    }
    ofWord(facts, i, put)
    ofNeighbours(facts, i, from, to, put)
    ofRules(facts, i, from, to, put)
    ofTriggers(facts, i, from, put)
  }
  starts[end - begin] = n
  return { hashes: hashes.subarray(0, n), starts }
}

type Put = (template: number, a: number, b?: number) => void

/** A sign, a particle, a verb: rarely in a name, so little is asked of it. */
function ofPlain(facts: Facts, i: number, from: number, to: number, put: Put): void {
  put(90, facts.core[i]!)
  put(91, facts.pos[i]!)
  put(92, facts.label[i]!, facts.core[i]!)
  if (i > from) {
    put(93, facts.label[i - 1]!, facts.core[i]!)
    put(94, facts.klass[i - 1]!, facts.pos[i]!)
  }
  if (i + 1 < to) {
    put(95, facts.label[i + 1]!, facts.core[i]!)
    put(96, facts.klass[i + 1]!, facts.pos[i]!)
  }
  if (i > from && i + 1 < to) put(97, facts.label[i - 1]!, facts.label[i + 1]!)
}

function ofWord(facts: Facts, i: number, put: Put): void {
  put(1, facts.core[i]!)
  put(2, facts.base[i]!)
  put(7, facts.pos[i]!, facts.clitics[i]!)
  put(9, facts.looks[i]!, facts.klass[i]!)
  const word = facts.words.tokens[i]!.kind === 'word' ? facts.words.core(i) : ''
  let hash = 7
  for (let k = 0; k < PREFIXES && k < word.length; k++) {
    hash = mix(20, hash, word.charCodeAt(k))
    if (k > 0) put(10 + k, hash)
  }
  hash = 11
  for (let k = 0; k < SUFFIXES && k < word.length; k++) {
    hash = mix(21, hash, word.charCodeAt(word.length - 1 - k))
    put(14 + k, hash)
  }
}

function ofNeighbours(facts: Facts, i: number, from: number, to: number, put: Put): void {
  const { core, klass, pos, shape } = facts
  const at = (values: Int32Array, k: number): number => (k < from ? -1 : k >= to ? -2 : values[k]!)
  for (let d = -2; d <= 2; d++) {
    if (d === 0) continue
    put(30 + d, at(core, i + d))
    put(35 + d, at(klass, i + d))
    put(40 + d, at(pos, i + d))
  }
  put(49, at(pos, i - 1), pos[i])
  put(50, pos[i]!, at(pos, i + 1))
  put(54, mix(54, at(klass, i - 1), klass[i]!), at(klass, i + 1))
  put(55, at(shape, i - 1), shape[i])
  put(56, shape[i]!, at(shape, i + 1))
  put(57, at(core, i - 2), at(core, i - 1))
  put(58, at(core, i - 1), shape[i])
}

function ofRules(facts: Facts, i: number, from: number, to: number, put: Put): void {
  const { label, rule, proposed, elsewhere, klass } = facts
  const at = (values: Int32Array, k: number): number => (k < from ? -1 : k >= to ? -2 : values[k]!)
  for (let d = -2; d <= 2; d++) put(62 + d, at(label, i + d))
  put(65, rule[i]!, label[i])
  put(66, proposed[i]!, label[i])
  put(67, label[i]!, klass[i])
  put(68, mix(68, at(label, i - 1), label[i]!), at(label, i + 1))
  put(69, label[i]!, at(facts.core, i - 1))
  put(70, label[i]!, facts.core[i])
  put(71, elsewhere[i]!, label[i])
  put(72, elsewhere[i]!, klass[i])
  put(74, facts.known[i]!, label[i])
}

/** The nearest word before that heads a name, and the nearest that holds an office or says something. */
function ofTriggers(facts: Facts, i: number, from: number, put: Put): void {
  for (let d = 1; d <= REACH && i - d >= from; d++) {
    const k = i - d
    if ((facts.klass[k]! & Facts.HEADS) === 0) continue
    put(80, facts.base[k]!, d)
    put(81, facts.klass[k]!, d)
    put(82, facts.base[k]!, facts.shape[i]!)
    return
  }
  put(83, facts.shape[i]!)
}
