import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../document/index.js'
import { formatOfPath, READ_EXTENSIONS } from './format.js'
import { InputError } from './input-error.js'
import { inMegabytes, PAGE_BYTES, RECORDS_BYTES } from './limits.js'
import { pagesOf } from './pages-of.js'

/**
 * The pages of files and folders, in the order given; inside a folder by name, folders where their name falls. Hidden files, and in a folder
 * those of other endings, are passed over. A path that cannot be read is an InputError in its place, and the others are still read.
 */
export function* pagesIn(paths: Iterable<string>): Generator<Page | InputError> {
  for (const path of paths) for (const file of filesOf(path)) yield* file instanceof InputError ? [file] : pagesOfFile(file)
}

/** The files that `pagesIn` would read under a path. */
export function* filesOf(path: string): Generator<string | InputError> {
  let folder: boolean
  try {
    folder = statSync(path).isDirectory()
  } catch (error) {
    yield cannotRead(path, error)
    return
  }
  if (folder) yield* filesUnder(path)
  else if (formatOfPath(path) === null)
    yield new InputError('unsupported', path, 'its ending is not read', `read are ${READ_EXTENSIONS}`)
  else yield path
}

function* filesUnder(folder: string): Generator<string | InputError> {
  let entries: { name: string; folder: boolean; file: boolean }[]
  try {
    entries = readdirSync(folder, { withFileTypes: true }).map((e) => ({
      name: e.name,
      folder: e.isDirectory(),
      file: e.isFile() || e.isSymbolicLink(),
    }))
  } catch (error) {
    yield cannotRead(folder, error)
    return
  }
  // Code-unit order, so that every machine reads in the same order whatever its locale.
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.folder) yield* filesUnder(path)
    else if (entry.file && formatOfPath(path) !== null) yield path
  }
}

function* pagesOfFile(path: string): Generator<Page | InputError> {
  let bytes: Uint8Array
  try {
    const size = statSync(path).size
    const limit = formatOfPath(path)?.format === 'records' ? RECORDS_BYTES : PAGE_BYTES
    if (size > limit) {
      yield new InputError('too-large', path, `it has ${inMegabytes(size)}`, `the limit is ${inMegabytes(limit)}: split it`)
      return
    }
    bytes = readFileSync(path)
  } catch (error) {
    yield cannotRead(path, error)
    return
  }
  yield* pagesOf(path, bytes)
}

function cannotRead(path: string, error: unknown): InputError {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? new InputError('missing', path, 'there is no such file or folder', 'check the path')
    : new InputError(
        'unreadable',
        path,
        `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
        'check its permissions',
      )
}
