import type { PageFacts } from '../../document/index.js'
import type { Lexicons } from '../../lexicon/index.js'
import { furnitureOf } from '../furniture.js'
import { keyOf } from '../key.js'

type Stated = Partial<PageFacts>

/**
 * Many sites state their own name as the author of everything. What stands beside the title in `<title>` («مرافئ: افتتاح الجسر») is the site's name
 * where it is one word or holds a word of outlets; a writer of a column, who may stand there too, has a given name and another.
 */
export function withoutSiteAsAuthor<T extends Stated>(stated: T, pageTitle: string, lexicons: Lexicons): T {
  const author = stated.byline?.trim() ?? ''
  const [name, title, both] = [author, stated.title ?? '', pageTitle].map(keyOf)
  if (name === '' || title === '' || (both !== `${name} ${title}` && both !== `${title} ${name}`)) return stated
  const words = name!.split(' ')
  const furniture = lexicons.derive(furnitureOf)
  if (words.length > 1 && !words.some((word) => furniture.whole(word, ['outlet-word', 'agency-word']))) return stated
  return { ...stated, byline: null, outlet: stated.outlet ?? author }
}
