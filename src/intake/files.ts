import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { zipPages } from './archives/zip.js'
import { formatOfPath, READ_EXTENSIONS } from './format.js'
import { InputError } from './input-error.js'
import type { Found } from './page-from.js'
import { pagesOf } from './pages-of.js'

const CHUNK = 256 * 1024

/**
 * The pages of files and folders, in the order given; inside a folder by name, folders where their name falls. Hidden files, and in a folder
 * those of other endings, are passed over. A path that cannot be read is an InputError in its place, and the others are still read.
 */
export async function* pagesIn(paths: Iterable<string>): AsyncGenerator<Found> {
  for (const path of paths)
    for (const file of filesOf(path))
      if (file instanceof InputError) yield file
      else yield* pagesOfFile(file)
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

async function* pagesOfFile(path: string): AsyncGenerator<Found> {
  // A zip has its folder of contents at its end: it is read from the disk where it lies, not as it arrives.
  if (formatOfPath(path)?.format === 'zip') yield* zipPages(path, { path }, pagesOf)
  else yield* pagesOf(path, bytesOfFile(path))
}

async function* bytesOfFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) yield chunk as Buffer
  } catch (error) {
    throw cannotRead(path, error)
  }
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
