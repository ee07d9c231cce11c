import type { TimeExpression } from './reading.js'

/** The value of a time with the hour that stands beside it: 2024-03-06 17:00. */
export const timeText = ({ value, clock }: Pick<TimeExpression, 'value' | 'clock'>): string =>
  clock === undefined ? value : `${value} ${clock}`
