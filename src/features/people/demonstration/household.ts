import type { Dice } from './dice.ts'
import {
  ageIn,
  childCount,
  childYears,
  type Draft,
  type House,
  join,
  kinOf,
  relationsOfChildren,
  stillAtHome,
  wifeYear,
  workNote,
  yearOfAge,
} from './family.ts'
import type { Families } from './names.ts'

/** How the houses of a hill village are made up; the weights give a little more than three and a half people each. */
const patterns: readonly (readonly [(house: House) => void, number])[] = [
  [parentsAndChildren, 34],
  [elderHeadWithYoungFamily, 19],
  [threeGenerations, 15],
  [elderCouple, 13],
  [elderAlone, 8],
  [grandparentsWithChildren, 5],
  [oneAdult, 3],
  [oneParent, 3],
]

/** One household. Relations, ages and surnames fit each other; numbers and telephones come later. */
export function inventHousehold(dice: Dice, families: Families): Draft[] {
  const house: House = { dice, families, surname: families.surname(dice), people: [], givenNames: new Set() }
  dice.weighted(patterns)(house)
  return house.people
}

/** 招婿: now and then the daughter keeps the house, heads it, and her husband joins her. */
function headCouple(house: House, year: number): { husbandYear: number; motherYear: number } {
  const { dice, families } = house
  const other = wifeYear(dice, year)
  if (dice.chance(0.08)) {
    join(house, { sex: '2', year: other, relation: '02', note: workNote(dice, other) })
    join(house, { sex: '1', year, relation: '11', surname: families.anySurname(dice), note: workNote(dice, year) })
  } else {
    join(house, { sex: '1', year, relation: '02', note: workNote(dice, year) })
    join(house, {
      sex: '2',
      year: other,
      relation: '12',
      surname: families.anySurname(dice),
      note: workNote(dice, other),
    })
  }
  return { husbandYear: year, motherYear: other }
}

function ownChildren(house: House, motherYear: number, most = 3): void {
  const { dice } = house
  const all = kinOf(dice, childYears(dice, motherYear, childCount(dice, motherYear)))
  const relations = relationsOfChildren(all)
  const home = all.map((child, place) => ({ ...child, relation: relations[place]! })).filter(stillAtHome)
  for (const child of home.slice(-most)) join(house, { ...child, note: workNote(dice, child.year) })
}

function parentsAndChildren(house: House): void {
  const { motherYear } = headCouple(house, yearOfAge(house.dice.int(27, 56)))
  ownChildren(house, motherYear)
}

/** The house of an elder couple, one of whose sons has married into it: 儿媳 is of age and their children are theirs. */
function elderHeadWithYoungFamily(house: House): void {
  const { dice, families } = house
  const fatherYear = yearOfAge(dice.int(50, 70))
  const motherYear = wifeYear(dice, fatherYear)
  const widowed = dice.chance(0.15)
  if (widowed) join(house, { sex: '2', year: motherYear, relation: '02', surname: families.anySurname(dice) })
  else {
    join(house, { sex: '1', year: fatherYear, relation: '02' })
    join(house, { sex: '2', year: motherYear, relation: '12', surname: families.anySurname(dice) })
  }
  const sonYear = Math.min(motherYear + dice.int(20, 30), yearOfAge(24))
  const bride = Math.min(wifeYear(dice, sonYear), yearOfAge(22))
  join(house, { sex: '1', year: sonYear, relation: dice.chance(0.3) ? '22' : '20', note: workNote(dice, sonYear) })
  join(house, {
    sex: '2',
    year: bride,
    relation: '38',
    surname: families.anySurname(dice),
    note: workNote(dice, bride),
  })
  const grandchildren = kinOf(dice, childYears(dice, bride, dice.int(1, 2))).filter(({ year }) => ageIn(year) <= 22)
  for (const { sex, year } of grandchildren) join(house, { sex, year, relation: sex === '1' ? '41' : '42' })
}

/** The man of the middle generation heads the house; his parents live with them. */
function threeGenerations(house: House): void {
  const { dice, families } = house
  const headYear = yearOfAge(dice.int(32, 55))
  join(house, { sex: '1', year: headYear, relation: '02', note: workNote(dice, headYear) })
  const wife = wifeYear(dice, headYear)
  join(house, { sex: '2', year: wife, relation: '12', surname: families.anySurname(dice), note: workNote(dice, wife) })
  ownChildren(house, wife)
  const grandmother = headYear - dice.int(20, 30)
  const grandfather = grandmother - dice.int(-2, 5)
  const left = dice.weighted([
    ['both', 5],
    ['mother', 4],
    ['father', 2],
  ])
  if (left !== 'mother' && ageIn(grandfather) < 93) join(house, { sex: '1', year: grandfather, relation: '51' })
  if (left !== 'father')
    join(house, { sex: '2', year: grandmother, relation: '52', surname: families.anySurname(dice) })
}

/** 空巢: the children have households of their own. */
function elderCouple(house: House): void {
  const { dice, families } = house
  const year = yearOfAge(dice.int(61, 84))
  join(house, { sex: '1', year, relation: '02', note: dice.chance(0.3) ? '空巢老人' : null })
  join(house, { sex: '2', year: wifeYear(dice, year), relation: '12', surname: families.anySurname(dice) })
}

function elderAlone(house: House): void {
  const { dice, families } = house
  const woman = dice.chance(0.65)
  const year = yearOfAge(dice.int(63, 91))
  const surname = woman ? families.anySurname(dice) : house.surname
  join(house, { sex: woman ? '2' : '1', year, relation: '02', surname, note: dice.chance(0.3) ? '独居老人' : null })
}

/** 留守: the parents are registered in a city, the children grow up here. */
function grandparentsWithChildren(house: House): void {
  const { dice, families } = house
  const year = yearOfAge(dice.int(54, 69))
  join(house, { sex: '1', year, relation: '02' })
  const wife = wifeYear(dice, year)
  join(house, { sex: '2', year: wife, relation: '12', surname: families.anySurname(dice) })
  const motherYear = Math.min(wife + dice.int(22, 27), yearOfAge(24))
  for (const { sex, year: born } of kinOf(dice, childYears(dice, motherYear, dice.int(1, 2)))) {
    join(house, { sex, year: born, relation: sex === '1' ? '41' : '42', note: '父母在外务工' })
  }
}

function oneAdult(house: House): void {
  const year = yearOfAge(house.dice.int(28, 58))
  join(house, { sex: house.dice.chance(0.85) ? '1' : '2', year, relation: '02', note: workNote(house.dice, year) })
}

function oneParent(house: House): void {
  const { dice, families } = house
  const father = dice.chance(0.5)
  const year = yearOfAge(dice.int(30, 50))
  const surname = father ? house.surname : families.anySurname(dice)
  join(house, { sex: father ? '1' : '2', year, relation: '02', surname, note: workNote(dice, year) })
  ownChildren(house, father ? wifeYear(dice, year) : year, 2)
}
