export type InputErrorCode =
  | 'missing'
  | 'unreadable'
  | 'unsupported'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'bad-encoding'
  | 'not-arabic'
  | 'bad-record'
  | 'refused'
  | 'unreachable'
  | 'failed'

/** Input that cannot be read: what is wrong, where, and what the user can do. `message` is one line that says all three. */
export class InputError extends Error {
  override readonly name = 'InputError'

  constructor(
    readonly code: InputErrorCode,
    /** The path, address or record; with `:LINE` behind it where one line is meant. */
    readonly source: string,
    readonly what: string,
    readonly remedy: string,
    /** Is it what an archive holds beside Arabic pages, so that nothing is amiss? Such are counted and not complained of. */
    readonly expected = false,
  ) {
    super(`${source}: ${what}; ${remedy}`.replace(/\s+/g, ' '))
  }

  /** The same, as something that was to be expected where it was found. */
  asExpected(): InputError {
    return new InputError(this.code, this.source, this.what, this.remedy, true)
  }
}
