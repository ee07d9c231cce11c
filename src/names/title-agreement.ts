import type { Group } from './group.js'
import type { TitlePhrase } from './read-title.js'
import type { Known } from './title-state.js'

/** Two phrases for one office, word for word. */
export const sameTitle = (a: TitlePhrase, b: TitlePhrase): boolean =>
  a.head === b.head && a.complement === b.complement && a.of === b.of && a.former === b.former && a.fresh === b.fresh

/** «رئيس الوزراء الجديد» where he was called «رئيس وزراء تشيلي الجديد». */
export const isRenewed = (known: TitlePhrase, phrase: TitlePhrase): boolean =>
  known.fresh &&
  known.head === phrase.head &&
  known.complement === phrase.complement &&
  known.former === phrase.former &&
  phrase.of === ''

/** «الوزير الروسي» for «وزير الدفاع الروسي»; «زعيم الحركة» for «زعيم حركة …». */
export const agreesLoosely = (known: TitlePhrase, phrase: TitlePhrase): boolean =>
  known.former === phrase.former &&
  (phrase.of !== ''
    ? known.of === phrase.of && phrase.complement === ''
    : phrase.complement === '' && known.of !== '' && !known.of.startsWith('countries:') && known.complement === '')

/**
 * May both phrases mean one office? «وزير التعليم» and «وزير التعليم التشيلي» may: the same noun and complement, where at most one names the state;
 * so may «المتحدث الرسمي باسم الحركة» and «المتحدث باسم الحركة»: the same noun of the same body, where at most one has a complement.
 */
export function agrees(known: TitlePhrase, phrase: TitlePhrase): boolean {
  if (known.head !== phrase.head || known.former !== phrase.former || known.fresh || phrase.fresh) return false
  if (known.of === phrase.of) return known.of !== '' && (known.complement === '' || phrase.complement === '')
  return (known.of === '' || phrase.of === '') && known.complement === phrase.complement && known.complement !== ''
}

/** «المبعوث الأممي» for «الممثل الخاص للأمين العام»: the one envoy of the article, of the same body where both name it. `envoys`: nouns of one who is sent, which news uses one for another. */
export function envoyOf(envoys: ReadonlySet<string>, known: readonly Known[], phrase: TitlePhrase): Known | undefined {
  if (!phrase.definite || !envoys.has(phrase.head) || phrase.complement !== '') return undefined
  const fits = known.filter(
    (k) =>
      envoys.has(k.phrase.head) &&
      k.phrase.former === phrase.former &&
      k.phrase.feminine === phrase.feminine &&
      (k.phrase.of === '' || phrase.of === '' || k.phrase.of === phrase.of),
  )
  return fits.every((k) => k.group === fits[0]!.group) ? fits[0] : undefined
}

/** «دعا فلان رئيس الوزراء»: of a name and a title right behind it, is the title the office of a state that the article has told of somebody else? */
export function isOthers(known: readonly Known[], phrase: TitlePhrase, group: Group): boolean {
  const fits = known.filter((k) => sameTitle(k.phrase, phrase) || agrees(k.phrase, phrase))
  return (
    phrase.complement !== '' &&
    fits.every((k) => k.group !== group) &&
    fits.some((k) => k.group.row.startsWith('people:') && k.phrase.of.startsWith('countries:'))
  )
}

/** The state that most places of the article lie in, as a row's key; '' where no state holds more than half of them. */
export function homeOf(groups: readonly Group[]): string {
  const times = new Map<string, number>()
  let all = 0
  for (const { kind, country, mentions } of groups) {
    if (kind === 'PER' || country === '') continue
    times.set(country, (times.get(country) ?? 0) + mentions.length)
    all += mentions.length
  }
  for (const [country, n] of times) if (2 * n > all) return `countries:${country}`
  return ''
}
