import { type Numbers, numbersOf } from '#features/people/demonstration/numbers.ts'

/**
 * Numbers of one county of several in a database: telephones open accounts, so no two counties may give out the same. Each county has
 * a lane of ten million; its first ten thousand are its officers', in order.
 */
export function numbersInLane(countyCode: string, lane: number): Numbers {
  const phones = new Set<number>()
  let officers = 0
  const written = (number: number) => `199${lane}${String(number).padStart(7, '0')}`
  return {
    ...numbersOf(countyCode),
    phone(dice) {
      for (;;) {
        const number = dice.int(10_000, 9_999_999)
        if (phones.has(number)) continue
        phones.add(number)
        return written(number)
      }
    },
    officerPhone: () => written(++officers),
  }
}
