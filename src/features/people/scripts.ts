import simplifiedTo from 'opencc-js/dict/STCharacters'
import traditionalTo from 'opencc-js/dict/TSCharacters'

/** 发 發 髮: a character, and how it is written in the other script; where there are several ways, the usual one. */
const tableOf = (pairs: string) =>
  new Map(
    pairs.split('|').flatMap((pair) => {
      const [from, to] = pair.split(' ')
      return from && to ? [[from, to] as const] : []
    }),
  )

const toSimplified = tableOf(traditionalTo)
const toTraditional = tableOf(simplifiedTo)

const written = (text: string, table: ReadonlyMap<string, string>) =>
  Array.from(text, (one) => table.get(one) ?? one).join('')

/** As mainland registers write: 漢陰 as 汉阴. */
export const inSimplified = (text: string): string => written(text, toSimplified)

/**
 * A name as it may stand in a register: as it is written, and wholly in either script. Old booklets and cards from elsewhere say 陳, the
 * clerk who looks for them types 陈, or the other way round. Nothing that is kept is changed by it.
 */
export const spellingsOf = (name: string): string[] => [
  ...new Set([name, inSimplified(name), written(name, toTraditional)]),
]
