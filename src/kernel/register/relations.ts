import { isHeadRelation, sexOfRelation } from '../shared/codes/relation.ts'
import type { Day } from '../shared/day.ts'

/** Somebody of a household as the relation to its head is reckoned. */
export type Kin = { relation: string; sex: string; birthDate: Day | null }

type Group = 'head' | 'spouse' | 'child' | 'childInLaw' | 'grandchild' | 'parent' | 'grandparent' | 'sibling' | 'other'

/** Relations of one generation behave alike when the head changes. */
export function groupOf(relation: string): Group {
  if (isHeadRelation(relation)) return 'head'
  if (relation === '28' || relation === '38') return 'childInLaw'
  if (['45', '46', '47', '48', '65', '68'].includes(relation)) return 'other'
  const tens = relation[0]
  if (tens === '1') return 'spouse'
  if (tens === '2' || tens === '3') return 'child'
  if (tens === '4') return 'grandchild'
  if (['50', '51', '52', '57', '58'].includes(relation)) return 'parent'
  if (['60', '61', '62', '63', '64'].includes(relation)) return 'grandparent'
  if (['70', '71', '73', '75', '77'].includes(relation)) return 'sibling'
  return 'other'
}

export const sexOf = ({ relation, sex }: Kin): '1' | '2' | null => {
  if (sex === '1' || sex === '2') return sex
  return sexOfRelation(relation)
}

const bySex = (kin: Kin, man: string, woman: string, either: string) => {
  const sex = sexOf(kin)
  return sex === '1' ? man : sex === '2' ? woman : either
}

const ofSibling = (head: Kin, kin: Kin): string => {
  if (!head.birthDate || !kin.birthDate || sexOf(kin) === null) return '70'
  return kin.birthDate < head.birthDate ? bySex(kin, '71', '75', '70') : bySex(kin, '73', '77', '70')
}

/**
 * What somebody is to the new head, told from what both were to the old one: the widow's son stays a son, the son's mother becomes 母亲.
 * Null where the code cannot tell (whose wife of two sons is she?); then a person says it.
 */
export function relationToNewHead(newHead: Kin, kin: Kin, all: readonly Kin[]): string | null {
  const from = groupOf(newHead.relation)
  const to = groupOf(kin.relation)
  const only = (group: Group) => all.filter((one) => groupOf(one.relation) === group).length === 1
  if (from === 'spouse') return afterSpouse(newHead, kin, to)
  if (from === 'child') {
    if (to === 'head') return bySex(kin, '51', '52', '50')
    if (to === 'spouse') return bySex(kin, '51', '52', '50')
    if (to === 'child') return ofSibling(newHead, kin)
    if (to === 'parent') return bySex(kin, '61', '62', '60')
    if (to === 'childInLaw' && only('childInLaw') && only('child') && sexOf(kin) !== sexOf(newHead))
      return bySex(kin, '11', '12', '10')
    if (to === 'grandchild' && only('child')) return bySex(kin, '20', '30', '20')
    return null
  }
  if (from === 'parent') {
    if (to === 'head') return bySex(kin, '20', '30', '20')
    if (to === 'spouse') return bySex(kin, '28', '38', '80')
    if (to === 'child') return bySex(kin, '41', '42', '40')
    if (to === 'parent') return bySex(kin, '11', '12', '10')
    return null
  }
  return null
}

/** Husband and wife change places: what is theirs together stays, parents become parents-in-law. */
function afterSpouse(newHead: Kin, kin: Kin, to: Group): string | null {
  if (to === 'head') return bySex(kin, '11', '12', '10')
  if (to === 'child' || to === 'childInLaw' || to === 'grandchild') return kin.relation
  if (to === 'parent') return sexOf(newHead) === '2' ? bySex(kin, '53', '54', '59') : bySex(kin, '55', '56', '59')
  return null
}
