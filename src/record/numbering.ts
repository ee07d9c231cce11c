import { mix } from './shingles.js'

const EMPTY = -1

/** Numbers pairs of whole numbers from 0 on: a pair that is new gets the next number. A million pairs are two lists, not a million objects. */
export class PairNumbering {
  #firsts = new Int32Array(16)
  #seconds = new Int32Array(16)
  #slots = new Int32Array(32).fill(EMPTY)
  #size = 0

  /** How many pairs have a number. */
  get size(): number {
    return this.#size
  }

  /** The number of a pair; -1 where it has none. */
  find(first: number, second: number): number {
    return this.#slots[this.#slotOf(first, second)]!
  }

  /** The number of a pair. */
  of(first: number, second: number): number {
    const slot = this.#slotOf(first, second)
    const known = this.#slots[slot]!
    if (known !== EMPTY) return known
    if (this.#size === this.#firsts.length) {
      this.#grow()
      return this.of(first, second)
    }
    this.#slots[slot] = this.#size
    this.#firsts[this.#size] = first
    this.#seconds[this.#size] = second
    return this.#size++
  }

  /** The pair of a number. */
  pair(number: number): [first: number, second: number] {
    return [this.#firsts[number]!, this.#seconds[number]!]
  }

  /** Where a pair stands, or is to stand. */
  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1
    let slot = mix(Math.imul(first, 0x9e3779b1) ^ second) & mask
    for (let number = this.#slots[slot]!; number !== EMPTY; number = this.#slots[slot]!) {
      if (this.#firsts[number] === first && this.#seconds[number] === second) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  #grow(): void {
    const [firsts, seconds] = [this.#firsts, this.#seconds]
    this.#firsts = new Int32Array(2 * firsts.length)
    this.#firsts.set(firsts)
    this.#seconds = new Int32Array(2 * seconds.length)
    this.#seconds.set(seconds)
    this.#slots = new Int32Array(2 * this.#slots.length).fill(EMPTY)
    for (let number = 0; number < this.#size; number++) this.#slots[this.#slotOf(firsts[number]!, seconds[number]!)] = number
  }
}

/** Numbers words from 0 on. */
export class WordNumbering {
  readonly #numbers = new Map<string, number>()
  readonly #words: string[] = []

  /** The number of a word: the next one where it is new. */
  of(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    this.#numbers.set(word, this.#words.length)
    return this.#words.push(word) - 1
  }

  /** The word of a number. */
  word(number: number): string {
    return this.#words[number]!
  }
}
