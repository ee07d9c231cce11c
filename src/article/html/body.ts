import { lastSign } from '../line.js'
import type { Block, Element, Outline } from './outline.js'
import type { Role } from './roles.js'

/** The element that holds the article, and for every block why it is no part of it; null where nothing speaks against it. */
export interface Body {
  readonly outside: readonly (string | null)[]
  /** Is the choice doubtful: no markup names the body, and no element holds most of the text? */
  readonly unsure: boolean
  /** What spoke for the element. */
  readonly chosen: string
}

const OWN: ReadonlySet<Role> = new Set(['body'])
const SMALL: ReadonlySet<Role> = new Set(['byline', 'date'])
const MOST = 0.5
const MOST_COMMENTS = 0.9
/** A box that only its first line announces holds little of the text. */
const MOST_BOX = 0.3
/** Letters of a short sentence. */
const INTRODUCTION = 60
const NAMED = 0.3
const DESCEND = 0.75
const FEW_LETTERS = 300

/** How much running text a block is: its letters, less what stands in links, little for a line that is no sentence. */
function weightOf(block: Block): number {
  const { words } = block
  if (block.linked > 0.5 || words < 5) return 0
  const prose = words >= 22 || (words >= 8 && '.؟!:،…'.includes(lastSign(block.text)))
  return block.text.length * (1 - block.linked) * (prose ? 1 : 0.3)
}

/**
 * Chooses the element that holds the article. First what markup says is furniture is set aside, unless it holds the title or most of the
 * text; `boxes` says the same of elements by what stands in them. Then the element named as the body is taken, or else the smallest one that still holds most of the text that is left.
 * `only` limits the choice to blocks it accepts (a second opinion).
 */
export function bodyOf(
  outline: Outline,
  title: number,
  boxes: readonly (string | null)[],
  only: (block: Block) => boolean = () => true,
): Body {
  const { elements, blocks } = outline
  const weights = blocks.map((block) => (only(block) ? weightOf(block) : 0))
  const all = sums(weights)
  const total = all.at(-1)!
  const reasons: (string | null)[] = []
  for (const [index, element] of elements.entries()) {
    const inherited = element.parent < 0 ? null : reasons[element.parent]!
    const share = total === 0 ? 0 : (all[element.end]! - all[element.first]!) / total
    const holdsTitle = title >= element.first && title < element.end
    const marked = element.role !== null && !OWN.has(element.role) ? element.role : null
    const box = element.role === null && share < MOST_BOX ? boxes[index]! : null
    const said = element.hidden ? 'hidden' : (marked ?? box)
    const most = said === 'comments' ? MOST_COMMENTS : said !== null && SMALL.has(said as Role) ? 0.1 : MOST
    reasons[index] = inherited ?? (said !== null && !holdsTitle && share < most ? said : null)
  }
  const left = sums(weights.map((weight, i) => (reasons[blocks[i]!.element] === null ? weight : 0)))
  const held = (index: number): number => left[elements[index]!.end]! - left[elements[index]!.first]!
  const whole = left.at(-1)!
  let body = -1
  for (const [index, element] of elements.entries())
    if (
      element.role === 'body' &&
      reasons[index] === null &&
      held(index) >= NAMED * whole &&
      (body < 0 || held(index) > held(body))
    )
      body = index
  const named = body >= 0
  // An introduction may stand beside the element named as the body: another so named, or one right above it with text of its own.
  if (named) {
    const { parent, first, role } = elements[body]!
    const beside = elements.some(
      (e, i) =>
        i !== body &&
        e.parent === parent &&
        reasons[i] === null &&
        held(i) >= INTRODUCTION &&
        (e.role === role || (e.end <= first && e.first > title && title >= 0)),
    )
    if (beside && parent >= 0) body = parent
  }
  if (!named) {
    body = descend(outline, held)
    const { parent, first } = elements[body]!
    // Tabs and columns: what stands between title and text without a link belongs to the text.
    const above = elements.some(
      (e, i) =>
        e.parent === parent &&
        reasons[i] === null &&
        title >= 0 &&
        e.first > title &&
        e.end <= first &&
        held(i) >= 2 * INTRODUCTION &&
        blocks.slice(e.first, e.end).every(({ linked }) => linked === 0),
    )
    if (above && parent >= 0) body = parent
  }
  const unsure = whole < FEW_LETTERS || (!named && held(body) < DESCEND * whole)
  const { first, end } = elements[body]!
  for (const [index, element] of elements.entries())
    if (reasons[index] === 'footer') {
      const around = reasons[element.parent] ?? null
      if (around === 'post footer' || (around !== 'footer' && isPostFooter(element, end))) reasons[index] = 'post footer'
    }
  const outside = blocks.map((block, i) => reasons[block.element] ?? (i >= first && i < end ? null : 'outside the article'))
  return { outside, unsure, chosen: named ? 'in the element marked as the body' : 'in the element that holds most text' }
}

const POST_FOOTER = { behind: 3, blocks: 8 }

/** A short footer right behind the text is that of the article, and tells its day and writer; that of the site comes behind other things. */
const isPostFooter = ({ first, end }: Element, body: number): boolean =>
  first >= body - POST_FOOTER.behind && first <= body + POST_FOOTER.behind && end - first <= POST_FOOTER.blocks

/** From the root down, as long as one child holds most of what its parent holds. */
function descend({ elements }: Outline, held: (index: number) => number): number {
  const best = new Map<number, number>()
  for (const [index, { parent }] of elements.entries()) {
    const now = best.get(parent)
    if (now === undefined || held(index) > held(now)) best.set(parent, index)
  }
  let at = 0
  for (;;) {
    const child = best.get(at)
    if (child === undefined || held(child) === 0 || held(child) < DESCEND * held(at) || isParagraph(elements[child]!.tag))
      return at
    at = child
  }
}

const isParagraph = (tag: string): boolean => tag === 'p' || tag === 'blockquote' || /^h[1-6]$/.test(tag)

function sums(values: readonly number[]): readonly number[] {
  const out = [0]
  for (const value of values) out.push(out.at(-1)! + value)
  return out
}
