import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** As many as fit on a page as buttons; who needs more has forgotten some. */
export const mostViews = 20

/** A view keeps lists and follows nobody: four digits in a row may be the end of a person's number, more of them a whole one. */
export function checkAsked(asked: Readonly<Record<string, string | number | boolean>>): Decision<true> {
  const words = Object.values(asked).filter((value) => typeof value === 'string')
  return words.some((text) => /\d{3}[\dXx]/.test(text.normalize('NFKC'))) ? no('savedViews.number') : yes(true)
}
