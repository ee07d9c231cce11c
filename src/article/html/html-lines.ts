import type { Page, PageFacts } from '../../document/index.js'
import type { Lexicons } from '../../lexicon/index.js'
import type { Line } from '../line.js'
export function htmlLines(page: Page, lexicons: Lexicons): { lines: Line[]; stated: Partial<PageFacts> } { return { lines: [], stated: {} } }
