/** Puts facts into words: `{name}` becomes the fact of that name, a list is joined as Chinese joins it, what is absent stays empty. */
export const fill = (text: string, facts: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => [facts[name] ?? ''].flat().map(String).join('、'))
