/** The tables of OpenCC, as one text: a character, what it is written as in the other script, and so on. */
declare module 'opencc-js/dict/*' {
  const pairs: string
  // biome-ignore lint/style/noDefaultExport: so the library gives them out
  export default pairs
}
