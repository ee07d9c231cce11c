import { gunzipSync } from 'node:zlib'
import { InputError } from './input-error.js'
import { inMegabytes, RECORDS_BYTES } from './limits.js'

/** The bytes inside a gzip file; an InputError where it is broken or unpacks to more than may be read. */
export function unpack(source: string, bytes: Uint8Array): Uint8Array | InputError {
  try {
    return gunzipSync(bytes, { maxOutputLength: RECORDS_BYTES })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? new InputError('too-large', source, `it unpacks to more than ${inMegabytes(RECORDS_BYTES)}`, 'split it')
      : new InputError('unreadable', source, 'it is not a whole gzip file', 'fetch it again')
  }
}
