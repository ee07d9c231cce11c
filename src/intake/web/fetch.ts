import { type LookupAddress, lookup as lookUp } from 'node:dns'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Bytes } from '../bytes/chunks.js'
import { InputError } from '../input-error.js'
import { isPublicAddress } from './public-address.js'

/** How addresses are asked. */
export interface FetchOptions {
  /** Who asks: the User-Agent header. */
  readonly agent: string
  /** May addresses of this machine and of private networks be asked? */
  readonly allowPrivate?: boolean
  /** Looks up the addresses of a name; the system's resolver where it is left out. */
  readonly resolve?: typeof lookUp | undefined
  /** Ends what is under way. */
  readonly signal?: AbortSignal
}

/** What was asked for last time, so that an unchanged page is not sent again. */
export interface Conditions {
  readonly etag?: string | null
  readonly modified?: string | null
}

/** An answer whose body has yet to be read; `close` must be called where it is not. */
export interface Answer {
  /** The address that answered, after redirects. */
  readonly address: string
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Bytes
  close(): void
}

const REDIRECTS = 5
const IDLE_MS = 30_000
const TOTAL_MS = 600_000

/**
 * Asks an address with GET, follows redirects, and checks every address on the way: http or https, and on the public network unless allowed.
 * The check is made on the very IP address that is connected to, so that a name cannot change between check and use. `may` is asked before
 * each request whether it may be made (robots.txt). Throws an InputError.
 */
export async function fetchAddress(
  address: string,
  options: FetchOptions,
  conditions: Conditions = {},
  may: (url: URL) => Promise<void> = async () => {},
): Promise<Answer> {
  let url = urlOf(address, address)
  for (let hops = 0; ; hops++) {
    await may(url)
    const response = await request(address, url, options, conditions)
    const status = response.statusCode ?? 0
    const location = response.headers.location
    if (status < 300 || status > 399 || status === 304 || location === undefined)
      return {
        address: url.href,
        status,
        headers: response.headers,
        body: bodyOf(address, response),
        close: () => void response.destroy(),
      }
    response.destroy()
    if (hops === REDIRECTS)
      throw new InputError('unreachable', address, `it redirects more than ${REDIRECTS} times`, 'give the last address')
    url = urlOf(new URL(location, url).href, address)
  }
}

/** The address without its fragment. Throws an InputError naming `source` where it is no web address. */
export function urlOf(address: string, source: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new InputError(
      'refused',
      source,
      `«${address.slice(0, 200)}» is no address of the web`,
      'give one that begins with https://',
    )
  if (url.username !== '' || url.password !== '')
    throw new InputError('refused', source, 'the address holds a name and a password', 'give it without them')
  url.hash = ''
  return url
}

function request(source: string, url: URL, options: FetchOptions, conditions: Conditions): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !options.allowPrivate && !isPublicAddress(host)) throw refused(source, host)
  return new Promise((resolve, reject) => {
    const signals = [AbortSignal.timeout(TOTAL_MS), ...(options.signal === undefined ? [] : [options.signal])]
    const asked = (url.protocol === 'https:' ? https : http).get(
      url,
      {
        agent: false,
        timeout: IDLE_MS,
        signal: AbortSignal.any(signals),
        ...(options.allowPrivate ? {} : { lookup: publicLookup(options.resolve ?? lookUp) }),
        headers: {
          'user-agent': options.agent,
          accept: 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5',
          'accept-encoding': 'gzip',
          'accept-language': 'ar',
          ...(conditions.etag ? { 'if-none-match': conditions.etag } : {}),
          ...(conditions.modified ? { 'if-modified-since': conditions.modified } : {}),
        },
      },
      resolve,
    )
    asked.on('timeout', () => asked.destroy(new Error(`no answer for ${IDLE_MS / 1000} s`)))
    asked.on('error', (error) =>
      reject(error instanceof PrivateAddress ? refused(source, error.address) : unreachable(source, error)),
    )
  })
}

/** A name that leads to an address that may not be asked. */
class PrivateAddress extends Error {
  constructor(readonly address: string) {
    super(`${address} is not public`)
  }
}

/** Looks a name up and hands on its addresses where all are public; those are what is connected to. */
const publicLookup =
  (resolve: typeof lookUp): LookupFunction =>
  (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error !== null) return done(error, '', 0)
      const first = found[0]
      const hidden = found.find(({ address }) => !isPublicAddress(address))
      if (first === undefined || hidden !== undefined) return done(new PrivateAddress(hidden?.address ?? name), '', 0)
      return options.all ? done(null, found) : done(null, first.address, first.family)
    })
  }

async function* bodyOf(source: string, response: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of response) yield chunk as Buffer
  } catch (error) {
    throw unreachable(source, error as Error)
  }
}

const refused = (source: string, address: string): InputError =>
  new InputError('refused', source, `it leads to ${address}, which is not on the public network`, 'allow it with --allow-private')

const unreachable = (source: string, error: Error): InputError =>
  new InputError('unreachable', source, `it does not answer (${error.message})`, 'try again later')
