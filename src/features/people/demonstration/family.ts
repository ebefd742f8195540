import type { Dice } from './dice.ts'
import { type Families, fullName } from './names.ts'

/** The day on which the demonstration stands still: ages are reckoned from it, so that reseeding changes nothing. */
const standingDay = '2026-09-30'
const thisYear = Number(standingDay.slice(0, 4))

/** A person before a number and a telephone are given out. */
export type Draft = {
  surname: string
  name: string
  sex: '1' | '2'
  birthDate: string
  relation: string
  isHead: boolean
  note: string | null
}

/** The people of one house in the order of the register, with everything needed to invent the next of them. */
export type House = { dice: Dice; families: Families; surname: string; people: Draft[]; givenNames: Set<string> }

export const ageIn = (year: number): number => thisYear - year
export const yearOfAge = (age: number): number => thisYear - age

type Member = { sex: '1' | '2'; year: number; relation: string; surname?: string; note?: string | null }

/** Adds a person to the house. The first one is its head. */
export function join(house: House, { sex, year, relation, surname = house.surname, note = null }: Member): Draft {
  const name = fullName(house.dice, surname, sex, year, house.givenNames)
  house.givenNames.add(name.slice(surname.length))
  const draft = {
    surname,
    name,
    sex,
    birthDate: birthday(house.dice, year),
    relation,
    isHead: house.people.length === 0,
    note,
  }
  house.people.push(draft)
  return draft
}

/** Nobody is born after the standing day. */
function birthday(dice: Dice, year: number): string {
  const month = dice.int(1, year >= thisYear ? 9 : 12)
  const day = dice.int(1, 28)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Wives are mostly a little younger; the distance stays within seven years. */
export const wifeYear = (dice: Dice, husbandYear: number): number =>
  husbandYear +
  dice.weighted([
    [-2, 6],
    [-1, 10],
    [0, 18],
    [1, 20],
    [2, 18],
    [3, 12],
    [4, 8],
    [5, 5],
    [7, 3],
  ])

/** Years of birth of a mother's children, eldest first: she is 20 to 40 then, and two years lie between them. */
export function childYears(dice: Dice, motherYear: number, howMany: number): number[] {
  const years: number[] = []
  let year = motherYear + dice.int(20, 28)
  while (years.length < howMany && year - motherYear <= 40 && year < thisYear) {
    years.push(year)
    year += dice.int(2, 6)
  }
  return years
}

/** How many children a mother of that year has: many before the plan, one or two under it, two or three after. */
export function childCount(dice: Dice, motherYear: number): number {
  if (motherYear < 1958)
    return dice.weighted([
      [2, 3],
      [3, 5],
      [4, 3],
    ])
  if (motherYear < 1975)
    return dice.weighted([
      [1, 3],
      [2, 6],
      [3, 2],
    ])
  return dice.weighted([
    [1, 5],
    [2, 7],
    [3, 2],
  ])
}

type Kin = { sex: '1' | '2'; year: number }

/** 子 when there is one son; 长子, 次子, 三子 when there are more, as every register writes it. */
export function relationsOfChildren(children: Kin[]): string[] {
  const seen = { '1': 0, '2': 0 }
  return children.map(({ sex }) => {
    const several = children.filter((child) => child.sex === sex).length > 1
    seen[sex] += 1
    const tens = sex === '1' ? 20 : 30
    return String(several ? tens + 1 + Math.min(seen[sex], 5) : tens)
  })
}

/** Boys and girls, with the years given. */
export const kinOf = (dice: Dice, years: number[]): Kin[] =>
  years.map((year) => ({ sex: dice.chance(0.52) ? '1' : '2', year }))

/** Children still of the house: daughters marry out at 25, unmarried sons stay until 33. */
export const stillAtHome = ({ sex, year }: Kin): boolean => ageIn(year) <= (sex === '1' ? 33 : 25)

/** The young work in the cities and come home for the new year; the register says so. */
export function workNote(dice: Dice, year: number): string | null {
  const age = ageIn(year)
  if (age >= 20 && age <= 50 && dice.chance(0.34)) return dice.pick(['外出务工', '外出务工', '在外务工', '在县城务工'])
  return age >= 18 && age <= 22 && dice.chance(0.3) ? '在外读书' : null
}
