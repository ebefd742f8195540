import type { Keeping } from '#wire/vault/readings.ts'

const inCounty = String.raw`^/api/c/\d{6}/`

/** What a field worker reads without a network: who is here, the words, the own lists, single matters, places and grids. */
const kept = new RegExp(`${inCounty}(session|words|requests/(todo|mine|choices|\\d+)|areas|grids)([/?].*)?$`)
const matter = new RegExp(`${inCounty}requests/\\d+$`)

export const phoneKeeping: Keeping = { keeps: (path) => kept.test(path), isMatter: (path) => matter.test(path) }
