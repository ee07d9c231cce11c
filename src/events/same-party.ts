import type { Party } from '../document/index.js'

/** Do two parties have one entity, or both none and the same words? */
export const sameParty = (a: Party, b: Party): boolean =>
  a.entity !== null ? a.entity === b.entity : b.entity === null && a.text === b.text
