import type { Document } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import type { Begins } from './find-bodies.js'
import type { Group } from './group.js'
import type { Words } from './words.js'

export function findTitles(_words: Words, _groups: Group[], _document: Document<'published' | 'sentences'>, _lexicons: Lexicons, _begins: Begins): void {}
