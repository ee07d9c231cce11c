import { list, oneOf, optionalOneOf, optionalText, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Heads of bodies that are named by pattern, and which patterns each takes. */
export const bodyHeads = defineTable('names/body-heads.tsv', {
  /** One word or two, indefinite: وزارة، قوات جوية. */
  head: text(),
  /** construct: definite words behind it; nisba: a state's relative adjective; adjective: «العامة ل…»; place: a place's name; office: «رئيس الوزراء»; proper: a name of its own. */
  takes: list(),
  /** Does the head stay before a proper name? */
  kept: oneOf(['yes', 'no']),
  /** May its complement be joined by و (وزارة التربية والتعليم)? */
  joins: optionalOneOf(['yes', 'all']),
  /** Is the definite head by itself a name (الخارجية)? */
  alone: optionalOneOf(['yes']),
  /** Complements that make no name: إدارة الأزمة. */
  not: list(),
})

/** Adjectives of bodies: «الهيئة العامة للغذاء». */
export const bodyAdjectives = defineTable('names/body-adjectives.tsv', { word: text(), feminine: text() })

/** Nouns of a body's task with the prepositions through which they take their object: «هيئة التحقيق في حوادث القطارات». */
export const taskPrepositions = defineTable('names/task-prepositions.tsv', { word: text(), takes: list() })

/** What ministries and authorities are in charge of; behind و such a word goes on with the name. */
export const portfolios = defineTable('names/portfolios.tsv', { word: text() })

/** Nouns before the name of a place. */
export const placeHeads = defineTable('names/place-heads.tsv', {
  head: text(),
  /** `yes`: part of the name; `no`: left off; `common`: part of it only before an ordinary word or a person's name; `article`: before a name with ال too; `town`: before that of a town too (مطار الفحص); `state`: part of a state's full name; `namesake`: read only before a person's name, and part of it. */
  kept: oneOf(['yes', 'no', 'common', 'article', 'town', 'state', 'namesake']),
  /** May an ordinary definite word behind it be its name (حي النزهة)? */
  words: optionalOneOf(['yes']),
  /** A dual or plural, which a second place follows: «مدينتي … و…». */
  several: optionalOneOf(['yes']),
})

/** Words behind which a doubtful place name is a place. */
export const locatives = defineTable('names/locatives.tsv', { word: text() })

/** Nouns that may stand for one known person without his name: الرئيس الروسي، زعيم الحركة، نجله، الأخير. */
export const descriptions = defineTable('names/descriptions.tsv', {
  word: text(),
  feminine: optionalText(),
  takes: list(),
  /** Keys of `roles` it may mean with a state's relative adjective, the most usual first. */
  roles: list(),
})

/** Definite adjectives behind a name that never belong to it: حزب العمال الحاكم. */
export const looseAdjectives = defineTable('names/loose-adjectives.tsv', { word: text() })

/** Words of kinship and succession that take a pronoun: نجله، خليفته. `inverse` is what he is to the other. */
export const kin = defineTable('names/kin.tsv', { word: text(), inverse: text() })

/** What a city does as a place and not as a government: «شهدت القاهرة مهرجانا». `lemma` is a key of `verbs`. */
export const placeVerbs = defineTable('names/place-verbs.tsv', { lemma: text() })

/** Relative adjectives of bodies of states: «المبعوث الأممي». `organisation` is a key of `organisations`. */
export const bodyNisbas = defineTable('names/body-nisbas.tsv', {
  word: text(),
  feminine: optionalText(),
  organisation: text(),
  /** Nouns with which it means that body; any where none is given. */
  heads: list(),
})

/** What the local departments of ministries are named for, before the name of a region or a city: «تعليم جازان». */
export const departments = defineTable('names/departments.tsv', { word: text() })

/** What news calls a state by its kind or its side: المملكة, السلطنة, الشمال. `country` and its `other` half are keys of `countries`. */
export const realms = defineTable('names/realms.tsv', { word: text(), country: text(), other: optionalText() })

/** Words by which an article shows that it speaks of sport. */
export const sportWords = defineTable('names/sport-words.tsv', { word: text() })

/** Nouns behind which an office is meant and nobody who holds it: «منصب الرئيس», «كأس ولي العهد». */
export const postNouns = defineTable('names/post-nouns.tsv', { word: text() })

/** The classes of `marks`. */
export const markKinds = [
  'product',
  'minister',
  'former',
  'fresh',
  'deputy',
  'national',
  'site',
  'being',
  'death',
  'prayer',
  'cup',
  'settlement',
  'sea',
  'team',
  'troop',
  'named',
  'killing',
  'holding',
  'affiliated',
  'envoy',
  'posted',
  'speaker',
  'sovereign',
  'flood',
] as const

/** Small classes of words by which names and titles are read: «طائرة بوينغ», «وزير الخارجية الروسي», «الرئيس السابق». */
export const marks = defineTable('names/marks.tsv', {
  word: text(),
  kind: oneOf(markKinds),
})
