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

/** Input that cannot be read: what is wrong, where, and what the user can do. `message` is one line that says all three. */
export class InputError extends Error {
  override readonly name = 'InputError'

  constructor(
    readonly code: InputErrorCode,
    /** The path, address or record; with `:LINE` behind it where one line is meant. */
    readonly source: string,
    readonly what: string,
    readonly remedy: string,
  ) {
    super(`${source}: ${what}; ${remedy}`)
  }
}
