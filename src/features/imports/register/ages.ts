import type { Day } from '#kernel/shared/day.ts'
import { error, type RowProblem, warning } from './problem.ts'

/** Years below which a relation is hardly one. The law of marriage asks for more; here it is asked only whether it can be. */
const leastYears = { toMarry: 16, toBeParent: 15, toBeGrandparent: 30 }
const mostYears = 120

/** How many generations relations are above or below the head, and whether by blood: an adoption binds other ages. */
const generations: readonly { by: 1 | 2 | -1 | -2; blood: boolean; relations: readonly string[] }[] = [
  {
    by: -1,
    blood: true,
    relations: ['20', '21', '22', '23', '24', '25', '26', '29', '30', '31', '32', '33', '34', '35', '36', '39'],
  },
  { by: -1, blood: false, relations: ['27', '37'] },
  { by: -2, blood: true, relations: ['40', '41', '42', '43', '44', '49'] },
  { by: 1, blood: true, relations: ['50', '51', '52'] },
  { by: 1, blood: false, relations: ['57', '58'] },
  { by: 2, blood: true, relations: ['60', '61', '62', '63', '64'] },
]
const married = ['10', '11', '12', '28', '38', '45', '46', '72', '74', '76', '78']

/** A person as far as ages go. */
type Aged = { row: number; relation: string | null; birthDate: Day | null }

/** Whole years from one day to a later one. */
function yearsBetween(from: Day, to: Day): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/** What the day of birth of one person says against being married, or against being alive. */
export function ageOf(row: number, relation: string | null, birthDate: Day | null, today: Day): RowProblem[] {
  if (birthDate === null || birthDate > today) return []
  const years = yearsBetween(birthDate, today)
  if (years > mostYears) return [warning(row, 'birthDate', 'birth.too_long_ago', { said: birthDate })]
  const tooYoung = relation !== null && married.includes(relation) && years < leastYears.toMarry
  return tooYoung ? [warning(row, 'relation', 'age.too_young_to_marry', { years })] : []
}

/** Ages that do not go with the relation to the head: a parent younger than the child cannot be, a very young one is asked about. */
export function agesInFamily(head: Aged, persons: readonly Aged[]): RowProblem[] {
  return persons.flatMap((person) => {
    const fault = person === head ? null : ageFault(head, person)
    return fault ? [fault] : []
  })
}

function ageFault(head: Aged, { row, relation, birthDate }: Aged): RowProblem | null {
  const born = head.birthDate
  if (born === null || relation === null || birthDate === null) return null
  const facts = { other: head.row }
  if (['71', '75'].includes(relation))
    return birthDate > born ? warning(row, 'birthDate', 'age.elder_is_younger', facts) : null
  if (['73', '77'].includes(relation))
    return birthDate < born ? warning(row, 'birthDate', 'age.younger_is_older', facts) : null
  const generation = generations.find(({ relations }) => relations.includes(relation))
  if (!generation) return null
  const [elder, younger] = generation.by > 0 ? [birthDate, born] : [born, birthDate]
  if (elder >= younger) return (generation.blood ? error : warning)(row, 'birthDate', 'age.child_is_older', facts)
  const years = yearsBetween(elder, younger)
  const least = Math.abs(generation.by) === 2 ? leastYears.toBeGrandparent : leastYears.toBeParent
  return generation.blood && years < least ? warning(row, 'birthDate', 'age.too_close', { ...facts, years }) : null
}
