/** The relative pronouns, folded. */
export const RELATIVE_PRONOUNS: ReadonlySet<string> = new Set([
  'الذي',
  'التي',
  'الذين',
  'اللذان',
  'اللذين',
  'اللتان',
  'اللتين',
  'اللاتي',
  'اللواتي',
])
