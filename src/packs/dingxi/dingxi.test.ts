import { expect, test } from 'vitest'
import { assemble } from '#kernel/pack/model.ts'
import { core } from '../core/pack.ts'
import { dingxi } from './pack.ts'

const model = assemble(core, [dingxi])
const type = (id: string) => model.bodyTypes[id]!

test('[D-05] the eight joint actions mirror the eight roles, and are the same for all three kinds of group', () => {
  const roles = type('serviceStation').roles.filter((role) => role.id !== 'head')
  const groups = Object.values(model.bodyTypes).filter((one) => one.family === 'mutualAid')
  expect(groups.map((one) => one.id)).toEqual(['neighbourhoodAid', 'industryAid', 'livingAid'])
  for (const group of groups) {
    expect(group.actions).toHaveLength(roles.length)
    expect(group.leadsAtMost).toBe(5)
    expect(group.open).toBeUndefined()
  }
})

test('[D-42] whoever employs has its duties on a card, and a contact for labour disputes', () => {
  for (const id of ['newEconomicOrg', 'newSocialOrg']) {
    const head = type(id).roles.find((role) => role.leads)
    expect(head?.duties?.map((duty) => duty.zh).join()).toContain('劳动合同')
    expect(type(id).roles.map((role) => role.id)).toContain('disputeContact')
  }
})
