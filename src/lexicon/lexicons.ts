import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Table } from './table.js'

/** The folder of rows that ships with the package. */
export const LEXICON_FOLDER = fileURLToPath(new URL('../../lexicons/', import.meta.url))

/** All rows of knowledge, and what is compiled from them. Tables are read when first asked for; everything derived is made once. */
export interface Lexicons {
  /** The rows of a table, in the order of its file. Throws an Error with file, line and column where a row is broken. */
  rows<R>(table: Table<R>): readonly R[]
  /** The unpacked bytes of a file of learned weights (`*.gz`), null where there is none. They are not kept: ask through `derive`. */
  bytes(file: string): Uint8Array | null
  /** The result of a pure function of the lexicons, made once for each function: index structures, tries, generated forms. */
  derive<T>(compile: (lexicons: Lexicons) => T): T
}

/** Opens the lexicons in `folder`. Nothing is read until it is asked for. */
export function openLexicons(folder: string = LEXICON_FOLDER): Lexicons {
  const rows = new Map<Table<unknown>, readonly unknown[]>()
  const derived = new Map<unknown, unknown>()
  const lexicons: Lexicons = {
    rows<R>(table: Table<R>): readonly R[] {
      let found = rows.get(table) as readonly R[] | undefined
      if (found === undefined) {
        found = table.parse(readFileSync(join(folder, table.file), 'utf8'))
        rows.set(table, found)
      }
      return found
    },
    bytes: (file) => (existsSync(join(folder, file)) ? gunzipSync(readFileSync(join(folder, file))) : null),
    derive<T>(compile: (lexicons: Lexicons) => T): T {
      if (!derived.has(compile)) derived.set(compile, compile(lexicons))
      return derived.get(compile) as T
    },
  }
  return lexicons
}

let shared: Lexicons | null = null

/** The lexicons that ship with the package, opened once for the process. */
export function defaultLexicons(): Lexicons {
  shared ??= openLexicons()
  return shared
}
