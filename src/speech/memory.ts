import { isQuotationMark } from './quotations.js'
import type { Named, Scene } from './scene.js'
import type { Speaker } from './speaker.js'

/** Heads whose bare definite form takes up a body or outlet named before. */
export const BODIES = new Set(['outlet', 'organisation', 'government'])

/** How many sentences back a speaker may be taken up without his name. */
export const BACK = 6

const MINISTRY = 'وزارة'

/** Speakers and bodies met so far. */
export class Memory {
  private readonly speakers: { speaker: Speaker; sentence: number; nested: boolean }[] = []
  private readonly bodies = new Map<string, Named>()
  private readonly firsts = new Map<string, Speaker>()
  private walked = 0
  /** The last body named without a head of its own: «طالبان», which «الحركة» may take up. */
  private headless: Named | undefined

  /** Takes note of the bodies whose head stands before their name (حركة طالبان) up to token `until`. */
  walk(scene: Scene, until: number): void {
    for (; this.walked < until; this.walked++) {
      const name = scene.names[this.walked]
      if (!name || name.from !== this.walked || name.entity.kind === 'PER') continue
      let before = name.from - 1
      while (before >= 0 && isQuotationMark(scene.tokens[before])) before--
      const own = scene.head(name.from)
      if (own && BODIES.has(own.row.type)) this.bodies.set(own.row.word, name)
      // «عملاء الشركة في الضفاف»: a place behind a preposition is no name of the body.
      const joined = scene.known.particles.get(scene.tokens[before]?.base ?? '') === 'preposition'
      for (const at of joined || scene.tokens[name.from]!.preposition !== '' ? [] : [before, before - 1]) {
        const head = scene.head(at)
        if (head && BODIES.has(head.row.type) && !scene.names[at]) {
          this.bodies.set(head.row.word, name)
          break
        }
      }
      // «الخارجية المرجانية», then «الوزارة».
      if (name.entity.kind === 'ORG' && scene.known.ministries.has(scene.tokens[name.from]!.base)) this.bodies.set(MINISTRY, name)
      if (scene.isOutlet(name.entity)) this.bodies.set('', name)
      else if (name.entity.kind === 'ORG' && (own === undefined || !BODIES.has(own.row.type))) this.headless = name
    }
  }

  /** The body last named with this head; for a group, else the last one named without any. */
  body(word: string, group = false): Named | undefined {
    return this.bodies.get(word) ?? (group ? this.headless : undefined)
  }

  /** `nested`: he was quoted inside another's words, and another sentence goes on with him only where nobody else fits. */
  remember(speaker: Speaker, sentence: number, nested = false): void {
    this.speakers.push({ speaker, sentence, nested })
    if (!this.firsts.has(speaker.head)) this.firsts.set(speaker.head, speaker)
  }

  /** The last speaker that fits. */
  last(fits: (speaker: Speaker) => boolean, within = Number.POSITIVE_INFINITY, sentence = 0): Speaker | null {
    let inner: Speaker | null = null
    for (let i = this.speakers.length - 1; i >= 0 && i >= this.speakers.length - 40; i--) {
      const { speaker, sentence: s, nested } = this.speakers[i]!
      if (sentence - s > within) break
      if (!fits(speaker)) continue
      if (!nested) return speaker
      inner ??= speaker
    }
    return inner
  }

  /** The first speaker described with this head: «المصدر» stands for his full description. */
  first(head: string): Speaker | null {
    return this.firsts.get(head) ?? null
  }
}
