import { type Decision, no, yes } from './decision.ts'

/** Mobile and landline numbers as people write them, identity and card numbers. A date or a sum of money is none of them. */
const personalNumber = /(?<!\d)(?:\d{17}[\dXx]|\d{15,19}|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8})(?!\d)/g

/** Somebody's own words before strangers read them: whoever wrote a number down meant it for the village. */
export const maskNumbers = (text: string): string =>
  text.replace(personalNumber, (number) => `${number.slice(0, 3)}****${number.slice(-4)}`)

/** What an office or a deputy publishes holds nobody's number: it is refused, and not masked, so that the writer leaves it out. */
export const publishable = (text: string): Decision<string> =>
  maskNumbers(text) === text ? yes(text) : no('text.numbers_in_text')
