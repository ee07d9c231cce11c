/** What stands at each token of a document; asked for at every step, so kept in a list and not in a map. */
export class ByToken<T> {
  readonly #at: (T | undefined)[]

  constructor(tokens: number) {
    this.#at = new Array<T | undefined>(tokens).fill(undefined)
  }

  /** Says that `value` stands at the tokens `from`..`to` (half-open). */
  lay(from: number, to: number, value: T): void {
    this.#at.fill(value, from, to)
  }

  get(i: number): T | undefined {
    return this.#at[i]
  }

  has(i: number): boolean {
    return this.#at[i] !== undefined
  }
}
