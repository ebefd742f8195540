import { pinyin } from 'pinyin-pro'
import type { Sealer } from '#database/sealing.ts'
import { addDays, type Day, isDay } from '#kernel/shared/day.ts'
import { normaliseIdentityNumber, readIdentityNumber } from '#kernel/shared/identityNumber.ts'
import { nameForSearch } from '#kernel/shared/personName.ts'

/** 6109**********123X: enough to tell two namesakes apart, too little to be used elsewhere. */
export const maskIdentity = (number: string): string =>
  number.length < 12
    ? '*'.repeat(number.length)
    : `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`

/** 138****5678: enough to recognise one's own number, too little to call it. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** 张* and 张*明 for public lists; counted in characters, because rare ones are two units long. */
export function maskName(name: string): string {
  const letters = [...name]
  if (letters.length <= 1) return '*'
  if (letters.length === 2) return `${letters[0]}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** How a name is found by its sound: `zhangxiaoming zxm`. Surnames with a reading of their own (曾, 单, 仇) are read as surnames. */
export function soundOf(name: string): string {
  const known = sounds.get(name)
  if (known !== undefined) return known
  const sound = readAloud(name)
  if (sounds.size >= mostSounds) sounds.clear()
  sounds.set(name, sound)
  return sound
}

/** A register says the same names again and again, and looking one up takes longer than sealing a number. */
const sounds = new Map<string, string>()
const mostSounds = 20_000

function readAloud(name: string): string {
  const syllables = pinyin(nameForSearch(name), { toneType: 'none', type: 'array', surname: 'head', v: true })
  const plain = syllables.map((one) => one.toLowerCase().replace(/[^a-z]/g, '')).filter(Boolean)
  return plain.length === 0 ? '' : `${plain.join('')} ${plain.map((one) => one[0]).join('')}`
}

/** What the register keeps of an identity number: sealed, and as keyed hashes of the whole and of the last four. */
export function identityColumns(sealer: Sealer, raw: string | null) {
  if (!raw) return { identity_sealed: null, identity_hash: null, identity_tail_hash: null }
  const number = normaliseIdentityNumber(raw)
  return {
    identity_sealed: sealer.seal(number, 'identity'),
    identity_hash: sealer.hash(number, 'identity'),
    identity_tail_hash: sealer.hash(number.slice(-4), 'identity.tail'),
  }
}

/** The same for a phone; every table that knows a phone uses the same purposes, so that one number meets itself everywhere. */
export function phoneColumns(sealer: Sealer, phone: string | null) {
  if (!phone) return { phone_sealed: null, phone_hash: null, phone_tail_hash: null }
  return {
    phone_sealed: sealer.seal(phone, 'phone'),
    phone_hash: sealer.hash(phone, 'phone'),
    phone_tail_hash: sealer.hash(phone.slice(-4), 'phone.tail'),
  }
}

/** A document that stands where there is no identity number. Its number is sealed and hashed like every other. */
export function documentColumns(sealer: Sealer, document: { kind: string; number: string } | null) {
  if (!document) return { document_kind: null, document_sealed: null, document_hash: null }
  const number = document.number.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  return {
    document_kind: document.kind,
    document_sealed: sealer.seal(number, 'document'),
    document_hash: sealer.hash(`${document.kind} ${number}`, 'document'),
  }
}

/** A number that is kept sealed. */
type Sealed = { identity_sealed: Buffer | null; phone_sealed: Buffer | null }

export const openNumber = (sealer: Sealer, person: Sealed, field: 'identity' | 'phone'): string | null => {
  const sealed = field === 'identity' ? person.identity_sealed : person.phone_sealed
  return sealed && sealer.open(sealed, field)
}

type Aged = Pick<Sealed, 'identity_sealed'> & { birth_date: Day | null }

const yearsOfChildhood = 18

/** Under eighteen, by the register or, where it lacks the day, by the identity number itself. */
export const isMinor = (sealer: Sealer, person: Aged, today: Day): boolean =>
  isYounger(sealer, person, yearsOfChildhood, today)

/** The same for another age, e.g. that from which somebody may volunteer here. */
export function isYounger(sealer: Sealer, { birth_date, identity_sealed }: Aged, years: number, today: Day): boolean {
  if (birth_date !== null) return isUnder(birth_date, years, today)
  const read = readIdentityNumber(identity_sealed ? sealer.open(identity_sealed, 'identity') : '')
  return read.ok && isUnder(read.value.birthDate, years, today)
}

/** Whoever speaks for a household reads the looks at its children too. An unknown date of birth is not a child's. */
export const isChild = (birthDate: Day | null, today: Day): boolean =>
  birthDate !== null && isUnder(birthDate, yearsOfChildhood, today)

/** Whoever was born on the leap day grows older on the first of March. */
function isUnder(birthDate: Day, years: number, today: Day): boolean {
  const grownYear = Number(birthDate.slice(0, 4)) + years
  const grownOn = `${grownYear}${birthDate.slice(4)}`
  const leaps = grownOn.endsWith('-02-29') && !isDay(grownOn)
  return today < (leaps ? addDays(`${grownYear}-02-28`, 1) : grownOn)
}
