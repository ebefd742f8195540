import { awayReasons, tenures } from '#features/lifeEvents/public.ts'
import { isDay } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { readIdentityNumber } from '#kernel/shared/identityNumber.ts'
import { readPersonName } from '#kernel/shared/personName.ts'
import type { AskableField } from './contract.ts'

/** Nobody is away (`back`), or somebody is, for one of the reasons the register knows. */
export const awayAnswers: readonly string[] = ['back', ...awayReasons]

/** What is asked of the household, not of one of its people. */
export const ofHousehold: readonly AskableField[] = ['address', 'tenure', 'other']

/**
 * Reads what is said to be right as the register will read it, so that a family learns at once that a digit is missing and not after a
 * week. Answers it in the form in which it is kept.
 */
export function readSaid(field: AskableField, said: string, today: string): Decision<string> {
  if (field === 'name') return readPersonName(said)
  if (field === 'identityNumber') {
    const number = readIdentityNumber(said)
    return number.ok ? yes(number.value.number) : number
  }
  if (field === 'birthDate' && (!isDay(said) || said > today)) return no('corrections.no_day')
  if (field === 'phone' && !/^\d{3,4}-?\d{7,8}$|^1\d{10}$/.test(said)) return no('corrections.no_phone')
  if (field === 'sex' && !['1', '2'].includes(said)) return no('corrections.no_sex')
  if (field === 'tenure' && !(tenures as readonly string[]).includes(said)) return no('corrections.no_tenure')
  if (field === 'away' && !awayAnswers.includes(said)) return no('corrections.no_away')
  if (field === 'relation' && !/^\d{2}$/.test(said)) return no('corrections.no_relation')
  return yes(said)
}

/** Whose it is follows from the field: an address is the household's, a name is somebody's. */
export function checkWhose(field: AskableField, personId: number | null, members: readonly number[]): Decision<true> {
  if (personId !== null && !members.includes(personId)) return no('people.missing')
  if (personId === null && !ofHousehold.includes(field)) return no('corrections.whose')
  if (personId !== null && (field === 'address' || field === 'tenure')) return no('corrections.whose')
  return yes(true)
}

/** A refusal says why; where the product cannot put it right by itself, the answer says what was done. */
export function checkDecision(
  ask: { state: string; field: string },
  said: { accept: boolean; answer: string },
): Decision<true> {
  if (ask.state !== 'waiting') return no('corrections.decided_already')
  if (said.answer === '' && (!said.accept || ask.field === 'other')) return no('corrections.why')
  return yes(true)
}
