/**
 * What a stem may have been before a pronoun was written onto it: ة becomes ت, ى becomes ا, the silent alif of وا goes, hamza takes a seat,
 * and ن of من and عن runs together with that of نا. The likeliest first.
 */
export function restored(stem: string, pronoun: string): string[] {
  const last = stem.at(-1)
  const head = stem.slice(0, -1)
  if (last === 'ت') return [`${head}ة`, stem]
  if (last === 'و') return [`${stem}ا`, stem]
  if (last === 'ا') return [stem, `${head}ي`]
  if (last === 'ؤ' || last === 'ئ') return [`${head}ء`, stem]
  if (pronoun === 'نا' && ASSIMILATED.has(stem)) return [`${stem}ن`]
  return [stem]
}

const ASSIMILATED: ReadonlySet<string> = new Set(['م', 'ع'])
