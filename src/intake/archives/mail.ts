import { InputError } from '../input-error.js'
import { type Found, pageFromBytes } from '../page-from.js'
import { contentOf, parameterOf, partsOf } from './mime.js'

/** The page that a browser saved with its parts (.mht): the first part of markup, else of text, with the address that its headers state. */
export function mailPage(source: string, message: Uint8Array): Found {
  const parts = partsOf(message)
  const typed = (type: string) =>
    parts.find((part) => (part.headers.get('content-type') ?? 'text/plain').toLowerCase().startsWith(type))
  const html = typed('text/html') ?? typed('application/xhtml+xml')
  const part = html ?? typed('text/plain')
  if (part === undefined)
    return new InputError('empty', source, 'none of its parts is a page', 'save the page again, as HTML or as a single file')
  const address = part.headers.get('content-location') ?? ''
  const charset = parameterOf(part.headers.get('content-type') ?? '', 'charset')
  return pageFromBytes(source, html === undefined ? 'text' : 'html', contentOf(part), {
    ...(charset === null ? {} : { charset }),
    ...(/^https?:\/\//i.test(address) ? { facts: { url: address } } : {}),
  })
}
