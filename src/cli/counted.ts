/** «1 outlet», «2 outlets»: a number with its regular English noun. */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
