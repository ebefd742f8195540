import { readWrittenDay } from '#features/imports/public.ts'
import { findCode } from '#kernel/shared/codes/dictionary.ts'
import { sexCodes } from '#kernel/shared/codes/sex.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { admitIdentityNumber, identityMismatches, readIdentityNumber } from '#kernel/shared/identityNumber.ts'
import { readPersonName } from '#kernel/shared/personName.ts'
import type { Written } from './reading.ts'

/** By what somebody is found: the whole number; or the name and birthday, with the last four of a number that the list masks. */
export type Mark = { kind: 'number'; number: string } | { kind: 'masked'; tail: string } | { kind: 'none' }

/** A line as it was understood. */
export type ReadPerson = {
  line: number
  name: string
  sex: '0' | '1' | '2' | '9'
  birthDate: Day | null
  mark: Mark
  phone: string | null
  registeredAt: string
  address: string
}

type Where = { villageName: string; demonstration: boolean; today: Day }

const sexes = ['0', '1', '2', '9'] as const
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim()
const plainPlace = (text: string) =>
  plain(text)
    .replace(/\s/g, '')
    .replace(/(?:村民委员会|居民委员会|村委会|居委会)$/, '')

/** One line of either list, with the first thing that is wrong in it. */
export function understood(line: Written, where: Where): Decision<ReadPerson> {
  const name = readPersonName(line.name)
  if (!name.ok) return name
  const day = dayIn(line.birthDate, where.today)
  if (!day.ok) return day
  const sex = line.sex === '' ? '9' : sexes.find((one) => one === findCode(sexCodes, line.sex))
  if (sex === undefined) return no('lifeEvents.list_sex', { said: line.sex.slice(0, 10) })
  const mark = markIn(line.identity, { birthDate: day.value, sex }, where.demonstration)
  if (!mark.ok) return mark
  const phone = phoneIn(line.phone)
  if (!phone.ok) return phone
  const here = plainPlace(line.here)
  if (here !== '' && !here.includes(plainPlace(where.villageName)))
    return no('lifeEvents.list_other_village', { said: line.here.slice(0, 40) })
  return yes({
    ...{ line: line.line, name: name.value, sex, birthDate: mark.value.birthDate, mark: mark.value.mark },
    ...{ phone: phone.value, registeredAt: plain(line.registeredAt).slice(0, 100) },
    address: plain(line.door).slice(0, 200),
  })
}

/** Whoever is registered in this very village is no floating resident of it. */
export function checkFloating(person: ReadPerson, villageName: string): Decision<true> {
  if (person.registeredAt === '') return no('lifeEvents.list_no_origin')
  return plainPlace(person.registeredAt) === plainPlace(villageName) ? no('lifeEvents.list_registered_here') : yes(true)
}

function dayIn(text: string, today: Day): Decision<Day | null> {
  if (text === '') return yes(null)
  const read = readWrittenDay(text)
  if (read.kind !== 'day') return no('lifeEvents.list_birthday', { said: text.slice(0, 20) })
  return read.day > today ? no('lifeEvents.in_future', { day: read.day }) : yes(read.day)
}

type Born = { birthDate: Day | null; sex: string }

function markIn(text: string, said: Born, demonstration: boolean): Decision<{ mark: Mark; birthDate: Day | null }> {
  const { birthDate } = said
  const masked = /^\d{4,6}\*+([\dX]{4})$/i.exec(plain(text))
  if (masked) return yes({ mark: { kind: 'masked', tail: masked[1]!.toUpperCase() }, birthDate })
  if (text === '') return yes({ mark: { kind: 'none' }, birthDate })
  const read = readIdentityNumber(text)
  const number = read.ok ? admitIdentityNumber(read.value, { demonstration }) : read
  if (!number.ok) return number
  const known = said.sex === '1' || said.sex === '2' ? said.sex : null
  const [mismatch] = identityMismatches(number.value, { birthDate, sex: known })
  if (mismatch) return no(mismatch.code, mismatch.facts)
  return yes({
    mark: { kind: 'number', number: number.value.number },
    birthDate: birthDate ?? number.value.birthDate,
  })
}

/** A number with stars comes from a masked list and says nothing. */
function phoneIn(text: string): Decision<string | null> {
  const digits = text.normalize('NFKC').replace(/[\s()-]/g, '')
  if (digits === '' || digits.includes('*')) return yes(null)
  return /^1\d{10}$|^0\d{9,11}$/.test(digits) ? yes(digits) : no('lifeEvents.list_phone')
}
