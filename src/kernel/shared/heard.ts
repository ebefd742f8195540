/**
 * How the office heard what a household says for itself. Whoever has no phone says it at the door, at the counter, by a call or on paper,
 * and it has the same weight; the household reads that it was written down, by whom and after which of these.
 */
export const heardWays = ['visit', 'counter', 'call', 'letter'] as const
export type Heard = (typeof heardWays)[number]
