import type { Token } from '../document/index.js'
import type { HeadForm } from './knowledge.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'

/** Types of heads of sources that are persons who may speak or act. */
export const PERSONS = ['official', 'military', 'diplomatic', 'observer', 'medical', 'people', 'family', 'source', 'legal']

/** «بعض اليمنيين», «كثير من الباحثين»: a sound plural of persons behind a word that counts. */
export const counts = (scene: Scene, phrase: Phrase): boolean => {
  for (let i = phrase.head + 1; i < Math.min(phrase.to, phrase.head + 3); i++)
    if (/(?:ون|ين)$/u.test(scene.tokens[i]!.base) || scene.names[i]?.entity.kind === 'PER') return true
  return phrase.to === phrase.head + 1 && scene.tokens[phrase.head]!.pronoun === ''
}

/** A sound masculine plural is people: يمنيون، البريطانيين، مهتمون; «قانون» and «تلفزيون» are none. */
export const isPeople = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.base !== 'مليون' &&
  (/ي(?:ون|ين)$/u.test(token.base) ||
    (/...ون$/u.test(token.base) && token.readings.length > 0 && token.readings.every((r) => r.pos === 'adjective')))

/** In which number a verb goes on with a source of this head: groups and texts in the singular. */
export const numberOf = (number: HeadForm['number'] | undefined, type: string, gender: 'm' | 'f' | null): HeadForm['number'] =>
  number === undefined
    ? 'sg'
    : number === 'pl' &&
        (gender === 'f' ||
          type === 'source' ||
          type === 'text' ||
          type === 'outlet' ||
          type === 'organisation' ||
          type === 'government')
      ? 'sg'
      : number
