/** What keeps something said to a body from everybody: a private matter, or one about a minor. Nobody takes it back once it is said. */
export const keptBackFor = ['private', 'minor'] as const
export type KeptBack = (typeof keptBackFor)[number]
