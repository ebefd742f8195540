/** Characters as a person counts them: a rare surname outside the basic plane is one, not two. */
export const countOf = (text: string): number => [...text].length

/** Cuts at the limit without splitting a character. */
export const cutTo = (text: string, max: number): string =>
  countOf(text) <= max ? text : [...text].slice(0, max).join('')

/**
 * Enter that belongs to an input method must not send a form. Safari reports 229 even after composition ended, so both signs count.
 */
export const isComposing = (event: { isComposing?: boolean; keyCode?: number }): boolean =>
  event.isComposing === true || event.keyCode === 229
