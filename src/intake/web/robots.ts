import robotsParser from 'robots-parser'
import { InputError } from '../input-error.js'
import { type FetchOptions, fetchAddress } from './fetch.js'

/** The package's declaration describes another shape of module than it is. */
const parseRobots = robotsParser as unknown as (
  address: string,
  text: string,
) => { isAllowed(address: string, product: string): boolean | undefined; getCrawlDelay(product: string): number | undefined }

/** The product's name as site owners write it in robots.txt. */
const PRODUCT = 'Sanad'
/** What RFC 9309 asks to read at least. */
const BYTES = 512 * 1024

interface Rules {
  allows(url: URL): boolean
  /** Seconds between two requests that the site asks for. */
  readonly delay: number
}

const ANYTHING: Rules = { allows: () => true, delay: 0 }
const NOTHING: Rules = { allows: () => false, delay: 0 }

/** What site owners ask of robots: each site's robots.txt, fetched once for a process and held to (RFC 9309). */
export class Robots {
  private readonly known = new Map<string, Promise<Rules>>()

  constructor(private readonly options: FetchOptions) {}

  /** Throws an InputError naming `source` where the site asks robots not to fetch this address. */
  async allow(url: URL, source: string): Promise<void> {
    const rules = await this.rulesFor(url).catch((error: unknown) => {
      throw error instanceof InputError ? new InputError(error.code, source, error.what, error.remedy) : error
    })
    if (rules === NOTHING)
      throw new InputError(
        'unreachable',
        source,
        `robots.txt of ${url.host} cannot be had now, so nothing may be fetched`,
        'try again later',
      )
    if (!rules.allows(url))
      throw new InputError(
        'refused',
        source,
        `robots.txt of ${url.host} asks that it not be fetched`,
        'save the page and add the file',
      )
  }

  /** The seconds that the site asks to leave between two requests; 0 where it asks for none. */
  async delayOf(url: URL): Promise<number> {
    return (await this.rulesFor(url)).delay
  }

  private rulesFor(url: URL): Promise<Rules> {
    let rules = this.known.get(url.origin)
    if (rules === undefined) {
      rules = this.fetchRules(url.origin)
      this.known.set(url.origin, rules)
      // What could not be learned is asked again the next time.
      const forget = (): void => void this.known.delete(url.origin)
      rules.then((learned) => learned === NOTHING && forget(), forget)
    }
    return rules
  }

  private async fetchRules(origin: string): Promise<Rules> {
    const address = `${origin}/robots.txt`
    const answer = await fetchAddress(address, { ...this.options })
    const { status } = answer
    if (status !== 200) {
      answer.close()
      // A site that has no such file allows everything; one that cannot give it now may allow nothing.
      return status >= 500 || status === 429 ? NOTHING : ANYTHING
    }
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of answer.body) {
      chunks.push(chunk)
      length += chunk.length
      if (length > BYTES) break
    }
    answer.close()
    const parser = parseRobots(address, Buffer.concat(chunks).toString('utf8').slice(0, BYTES))
    return { allows: (url) => parser.isAllowed(url.href, PRODUCT) !== false, delay: parser.getCrawlDelay(PRODUCT) ?? 0 }
  }
}
