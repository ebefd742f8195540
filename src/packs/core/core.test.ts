import { describe, expect, test } from 'vitest'
import { checkAppointment } from '#kernel/authority/appointment.ts'
import { checkPack } from '#kernel/pack/checkPack.ts'
import type { Fault } from '#kernel/pack/fault.ts'
import { agesOf, daysOf } from '#kernel/pack/limits.ts'
import { assemble } from '#kernel/pack/model.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { core } from './pack.ts'

const grantsOf = (role: string) => core.roles?.find((one) => one.id === role)?.grants ?? []
const holders = (permission: string) =>
  (core.roles ?? []).filter((role) => role.grants.includes(permission)).map((role) => role.id)

describe('who may do what', () => {
  test('every permission is granted to somebody, and every grant has its words', () => {
    for (const permission of Object.keys(core.permissions ?? {}))
      expect(holders(permission), permission).not.toEqual([])
  })

  test('the auditor reads who looked at what, and never the data', () => {
    expect(grantsOf('auditor')).toEqual(['audit.read', 'accessLog.read', 'minor.account'])
  })

  test('[R-11] a look at a minor is approved by officers for minors, who see no number themselves; reports are opened above the village alone', () => {
    expect(holders('minor.decide')).toEqual(['childDirector', 'minorsOfficer'])
    expect(holders('childReport.keep')).toEqual(['minorsOfficer'])
    const levels = (core.postTitles ?? []).filter(({ role }) => role === 'minorsOfficer').map(({ level }) => level)
    expect(levels).toEqual(['county', 'township'])
    for (const role of ['childDirector', 'minorsOfficer']) expect(grantsOf(role)).not.toContain('person.reveal')
  })

  test('nobody outside a post sees people, and only offices reveal a number', () => {
    expect(holders('person.list')).not.toEqual(expect.arrayContaining(['anyone', 'resident', 'supervisor', 'auditor']))
    expect(holders('person.reveal')).toEqual(['villageOfficer', 'townshipOfficer', 'countyAdministrator'])
  })

  test('[R-05] tier, circumstances and the words of visits are for village and township, and not for the county above them', () => {
    for (const permission of ['tier.read', 'tier.decide', 'circumstance.keep', 'policy.serve', 'visit.read'])
      expect(holders(permission), permission).toEqual(['villageOfficer', 'townshipOfficer'])
  })

  test('no role is granted the same thing twice', () => {
    for (const role of core.roles ?? []) expect(new Set(role.grants).size, role.id).toBe(role.grants.length)
  })
})

test('[A-03] by the law in force a supervisor may be a party branch member, but not a committee member or a relative of one', () => {
  const rules = core.incompatibilities ?? []
  const enter = (own: string[], relatives: string[] = []) =>
    checkAppointment({ body: 'supervisionCommittee', own, relatives }, rules).ok
  expect(enter(['partyBranch'], ['partyBranch'])).toBe(true)
  expect(enter(['villagersCommittee'])).toBe(false)
  expect(enter([], ['villagersCommittee'])).toBe(false)
  const statute = core.statutes?.find((one) => one.id === rules[0]?.statute)
  expect(statute).toMatchObject({ article: '第三十七条', effectiveFrom: '2026-01-01' })
})

test.each(['上访户', '涉邪', '黑榜', '重点人员'])('no model can bring in the label %s', (term) => {
  const pack = {
    id: 'model',
    version: '1.0.0',
    zh: '例',
    en: 'Example',
    areaTags: [{ id: 'tag', zh: `${term}集中区`, en: 'Tag' }],
  }
  const checked = checkPack(pack, core)
  const faults = checked.ok ? [] : (checked.problem.facts.faults as Fault[])
  expect(faults).toMatchObject([{ code: 'pack.forbidden_term', facts: { at: 'areaTags.tag.zh', name: term } }])
})

test('limits of age and time are data with their law, and a place that says otherwise has its own', () => {
  const at = (own: Partial<Pack>) => {
    const model = assemble(core, [{ id: 'place', version: '1.0.0', zh: '本地', en: 'Place', ...own }])
    return { ...agesOf(model), answers: daysOf(model, 'aidLeaderAnswers'), seats: daysOf(model, 'seatTermTold') }
  }
  expect(at({})).toEqual({ childUntil: 16, adultFrom: 18, elderFrom: 60, answers: 7, seats: 90 })
  const words = { zh: '词', en: 'word' }
  const own = {
    ages: [{ id: 'elderFrom', years: 65, ...words }],
    timeLimits: [{ id: 'aidLeaderAnswers', ...words, due: { workingDays: 10 } }],
  }
  expect(at(own)).toMatchObject({ childUntil: 16, elderFrom: 65, answers: 14 })
  for (const age of core.ages ?? []) expect(core.statutes?.map(({ id }) => id)).toContain(age.statute)
  const unfounded = { id: 'place', version: '1.0.0', ...words, ages: [{ ...own.ages[0]!, statute: 'no-law' }] }
  expect(checkPack(unfounded, core)).toMatchObject({
    ok: false,
    problem: { facts: { faults: [{ code: 'pack.unknown_statute' }] } },
  })
})
