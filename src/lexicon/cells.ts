/** A column's type: how the cell of a row becomes a value. `parse` throws an Error that says what the cell should hold. */
export interface Cell<T> {
  readonly optional: boolean
  parse(cell: string): T
}

const cell = <T>(parse: (cell: string) => T, optional = false): Cell<T> => ({ optional, parse })

const required = (raw: string): string => {
  if (raw === '') throw new Error('must not be empty')
  return raw
}

/** Any text that is not empty. */
export const text = (): Cell<string> => cell(required)

/** Text that may be missing: '' where it is. */
export const optionalText = (): Cell<string> => cell((raw) => raw, true)

/** A list, its members joined by `|`; an empty cell is an empty list. */
export const list = (): Cell<readonly string[]> =>
  cell((raw) => (raw === '' ? [] : raw.split('|').map((part) => required(part.trim()))), true)

/** One of a closed set of words. */
export const oneOf = <const T extends string>(values: readonly T[]): Cell<T> =>
  cell((raw) => {
    const value = values.find((v) => v === raw)
    if (value === undefined) throw new Error(`must be one of ${values.join(', ')}, not «${raw}»`)
    return value
  })

/** One of a closed set of words, or nothing. */
export const optionalOneOf = <const T extends string>(values: readonly T[]): Cell<T | ''> =>
  cell((raw) => (raw === '' ? '' : oneOf(values).parse(raw)), true)

/** A number. */
export const number = (): Cell<number> =>
  cell((raw) => {
    const value = Number(required(raw))
    if (!Number.isFinite(value)) throw new Error(`must be a number, not «${raw}»`)
    return value
  })

/** A year, month or day in EDTF (1999, 1999-12, 1999-12-31), or nothing: ''. */
export const optionalDate = (): Cell<string> =>
  cell((raw) => {
    if (raw !== '' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(raw))
      throw new Error(`must be a date like 1999, 1999-12 or 1999-12-31, not «${raw}»`)
    return raw
  }, true)
