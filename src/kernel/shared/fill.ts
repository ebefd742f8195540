/** `{name}`, or `{name|one|several}`: the one word for a count of one, the other for any other count. */
const hole = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g

/** What stands around an absent fact, as around the law where none is named, goes with it. */
const emptyBrackets = /（）| ?\(\)/g

/**
 * Puts facts into words: `{name}` becomes the fact of that name, a list is joined as Chinese joins it, what is absent stays empty. English
 * has a form for one: `{n} {n|household|households}`. This is the one way to say a count, in words.ts, problems.ts and packs alike.
 */
export const fill = (text: string, facts: Readonly<Record<string, unknown>>): string =>
  text
    .replace(hole, (_, name: string, one?: string, several?: string) =>
      several === undefined
        ? [facts[name] ?? ''].flat().map(String).join('、')
        : Number(facts[name]) === 1
          ? (one ?? '')
          : several,
    )
    .replace(emptyBrackets, '')
