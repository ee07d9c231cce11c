/** The rings of the design: a room imports lower rings only, and another room only through its index.ts. */
const RINGS = [
  ['text'],
  ['document', 'lexicon'],
  ['intake', 'article', 'language', 'time', 'names', 'speech', 'events'],
  ['reading', 'record'],
  ['store'],
  ['views'],
  ['cli', 'http'],
]
const rooms = RINGS.flat()
/** Rooms of one ring that may see each other: the document's types and the lexicon's tables describe one thing; cli starts http. */
const NEIGHBOURS = { document: ['lexicon'], lexicon: ['document'], cli: ['http'] }

const ringRules = rooms.map((room) => {
  const ring = RINGS.findIndex((names) => names.includes(room))
  const forbidden = rooms.filter((other) => other !== room && RINGS.findIndex((names) => names.includes(other)) >= ring && !(NEIGHBOURS[room] ?? []).includes(other))
  return {
    name: `ring-${room}`,
    severity: 'error',
    comment: `src/${room} may import lower rings only`,
    from: { path: `^src/${room}/` },
    to: { path: `^src/(${forbidden.join('|')})/` },
  }
})

export default {
  forbidden: [
    ...ringRules,
    {
      name: 'through-the-door',
      severity: 'error',
      comment: 'a room is entered through its index.ts only',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/.+', pathNot: ['^src/[^/]+/index\\.ts$', '^src/$1/'] },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'record-sees-no-stage',
      severity: 'error',
      from: { path: '^src/record/' },
      to: { path: '^src/(intake|article|language|time|names|speech|events|reading)/' },
    },
    {
      name: 'no-io-in-stages',
      severity: 'error',
      comment: 'only intake, the lexicon, the store and the doors touch files or the network',
      from: { path: '^src/(text|document|article|language|time|names|speech|events|reading|record|views)/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|net|http|https|child_process|dns|os)' },
    },
  ],
  options: { tsConfig: { fileName: 'tsconfig.json' }, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
}
