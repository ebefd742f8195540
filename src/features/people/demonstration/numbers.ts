import { identityCheckDigit } from '#kernel/shared/identityNumber.ts'
import type { Dice } from './dice.ts'

/** Gives out identity numbers and telephones, each once in the county. */
export type Numbers = {
  identity: (dice: Dice, birthDate: string, sex: '1' | '2') => string
  officerIdentity: (dice: Dice, birthDate: string, sex: '1' | '2') => string
  phone: (dice: Dice) => string
  officerPhone: () => string
}

/**
 * Numbers begin with 99 and end in a true check digit. Telephones begin with 199; the first ten thousand, 1990000…,
 * are the officers', in order, so that the accounts printed at the start are easy to type.
 */
export function numbersOf(countyCode: string): Numbers {
  const area = `99${countyCode.slice(2, 6)}`
  const identities = new Set<string>()
  const phones = new Set<string>()
  let officers = 0

  function issue(dice: Dice, birthDate: string, sex: '1' | '2', from: number, to: number): string {
    const start = area + birthDate.replaceAll('-', '')
    const parity = sex === '1' ? 1 : 0
    const places = (to - from) / 2
    let place = dice.int(0, places - 1)
    for (let tries = 0; tries < places; tries++, place = (place + 1) % places) {
      const first17 = start + String(from + place * 2 + parity).padStart(3, '0')
      if (identities.has(first17)) continue
      identities.add(first17)
      return first17 + identityCheckDigit(first17)
    }
    throw new Error(`More than ${places} people of one sex were born on ${birthDate}`)
  }

  return {
    identity: (dice, birthDate, sex) => issue(dice, birthDate, sex, 0, 900),
    officerIdentity: (dice, birthDate, sex) => issue(dice, birthDate, sex, 900, 1000),
    phone: (dice) => {
      for (;;) {
        const phone = `199${String(dice.int(10_000, 99_999_999)).padStart(8, '0')}`
        if (phones.has(phone)) continue
        phones.add(phone)
        return phone
      }
    },
    officerPhone: () => `1990000${String(++officers).padStart(4, '0')}`,
  }
}
