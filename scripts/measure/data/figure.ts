/** Prints one figure: how many of how many, and the share. */
export function share(name: string, right: number, all: number, note = ''): void {
  console.log(
    `  ${name.padEnd(46)} ${((100 * right) / Math.max(1, all)).toFixed(1).padStart(5)} %   (${right} of ${all})${note === '' ? '' : `   ${note}`}`,
  )
}

/** Prints precision, recall and F1 of `right` true ones among `found` for `wanted`. */
export function precisionRecall(name: string, right: number, found: number, wanted: number): void {
  const p = found === 0 ? 0 : right / found
  const r = wanted === 0 ? 0 : right / wanted
  const f = p + r === 0 ? 0 : (2 * p * r) / (p + r)
  const cell = (x: number): string => (100 * x).toFixed(1).padStart(5)
  console.log(`  ${name.padEnd(46)} P ${cell(p)}  R ${cell(r)}  F1 ${cell(f)}   (${right} of ${found} found, ${wanted} wanted)`)
}
