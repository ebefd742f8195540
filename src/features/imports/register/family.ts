import { agesInFamily } from './ages.ts'
import type { ReadPerson } from './person.ts'
import { error, type RowProblem, warning } from './problem.ts'

/** What is wrong between the people of one household: heads, spouses, parents, ages, one person written twice. */
export function familyProblems(code: string, persons: readonly ReadPerson[]): RowProblem[] {
  const heads = persons.filter((person) => person.isHead)
  const head = heads.length === 1 ? heads[0]! : null
  return [
    ...headProblems(code, persons, heads),
    ...(head ? [...soleRelations(persons), ...spouseProblems(head, persons), ...agesInFamily(head, persons)] : []),
    ...namesakes(persons),
  ]
}

/** A household has one head. Where a relation could not be read it may be the head's, so only the reading is asked for. */
function headProblems(code: string, persons: readonly ReadPerson[], heads: readonly ReadPerson[]): RowProblem[] {
  if (heads.length > 1)
    return heads.slice(1).map(({ row }) => error(row, 'relation', 'household.two_heads', { household: code }))
  const first = persons[0]
  if (heads.length === 1 || !first || persons.some(({ relation }) => relation === null)) return []
  return [error(first.row, 'relation', 'household.no_head', { household: code })]
}

/** Nobody has two wives or two fathers; the words of one relation count together. */
const sole: Record<string, string> = {
  10: '10',
  11: '10',
  12: '10',
  51: '51',
  52: '52',
  53: '53',
  54: '54',
  55: '55',
  56: '56',
}

function soleRelations(persons: readonly ReadPerson[]): RowProblem[] {
  const first = new Map<string, number>()
  return persons.flatMap(({ row, relation }) => {
    const one = relation === null ? undefined : sole[relation]
    if (one === undefined) return []
    const other = first.get(one)
    if (other !== undefined) return [warning(row, 'relation', 'relation.twice', { other })]
    first.set(one, row)
    return []
  })
}

const isSpouse = ({ relation }: ReadPerson): boolean => relation === '10' || relation === '11' || relation === '12'

/** Husband and wife of one sex: one of the two sexes or the relation was written wrongly. */
function spouseProblems(head: ReadPerson, persons: readonly ReadPerson[]): RowProblem[] {
  const known = (sex: string) => sex === '1' || sex === '2'
  return persons
    .filter((person) => isSpouse(person) && known(person.sex) && person.sex === head.sex)
    .map(({ row }) => warning(row, 'sex', 'spouse.same_sex', { other: head.row }))
}

/** The same name and birthday twice in one household without numbers to tell them apart is most often one person twice. */
function namesakes(persons: readonly ReadPerson[]): RowProblem[] {
  if (persons.every(({ identity }) => identity !== null)) return []
  const seen = new Map<string, number>()
  return persons.flatMap(({ row, name, birthDate, identity }) => {
    const key = `${name}|${birthDate}`
    const before = seen.get(key)
    if (before === undefined) seen.set(key, row)
    return name && !identity && before !== undefined
      ? [warning(row, 'name', 'person.twice_in_household', { other: before })]
      : []
  })
}
