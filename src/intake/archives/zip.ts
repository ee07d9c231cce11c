import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { formatOfPath } from '../format.js'
import { InputError } from '../input-error.js'
import { FREE_BYTES, inMegabytes, MOST_GROWTH, ZIP_BYTES, ZIP_ENTRIES } from '../limits.js'
import type { Found, ReadMember } from '../page-from.js'

const OPTIONS = { lazyEntries: true, decodeStrings: true, validateEntrySizes: true, autoClose: true } as const

/** The pages in a zip, a file or bytes, in the order of its folder of contents; what is no page by its ending is passed over. */
export async function* zipPages(
  source: string,
  input: { readonly path: string } | Uint8Array,
  read: ReadMember,
): AsyncGenerator<Found> {
  let zip: yauzl.ZipFile
  try {
    zip = await ('path' in input
      ? yauzl.openPromise(input.path, OPTIONS)
      : yauzl.fromBufferPromise(Buffer.from(input.buffer, input.byteOffset, input.length), OPTIONS))
  } catch (error) {
    yield broken(source, error)
    return
  }
  let entries = 0
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (++entries > ZIP_ENTRIES) {
        yield new InputError('too-large', source, `it has more than ${ZIP_ENTRIES} entries`, 'split it')
        return
      }
      const place = `${source}/${entry.fileName}`
      const format = formatOfPath(entry.fileName)
      if (entry.fileName.endsWith('/') || isHidden(entry.fileName) || format === null) continue
      const refusal = refusalOf(place, entry, format.format === 'zip')
      if (refusal !== null) {
        yield refusal
        continue
      }
      unpacked += entry.uncompressedSize
      if (unpacked > ZIP_BYTES) {
        yield new InputError('too-large', source, `its entries unpack to over ${inMegabytes(ZIP_BYTES)}`, 'split it')
        return
      }
      yield* read(place, entryBytes(place, zip, entry), {})
    }
  } catch (error) {
    yield broken(source, error)
  } finally {
    zip.close()
  }
}

/** Files that systems leave beside what was packed. */
const isHidden = (name: string): boolean => name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')

function refusalOf(place: string, entry: yauzl.Entry, nested: boolean): InputError | null {
  if (nested) return new InputError('unsupported', place, 'it is a zip inside a zip', 'unpack the outer one')
  if (entry.isEncrypted()) return new InputError('unreadable', place, 'it is locked with a password', 'unpack the zip')
  return entry.uncompressedSize > FREE_BYTES && entry.uncompressedSize > entry.compressedSize * MOST_GROWTH
    ? new InputError(
        'too-large',
        place,
        `${inMegabytes(entry.compressedSize)} of it unpack to ${inMegabytes(entry.uncompressedSize)}`,
        'no text packs so well: it was made to fill a disk',
      )
    : null
}

async function* entryBytes(place: string, zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  let stream: Readable
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) yield chunk as Buffer
  } catch (error) {
    throw broken(place, error)
  }
}

const broken = (place: string, error: unknown): InputError =>
  new InputError('unreadable', place, `the zip is broken (${(error as Error).message})`, 'fetch it again')
