import { expect, test } from 'vitest'
import type { CountyTree } from '#kernel/area/tree.ts'
import { readIdentityNumber } from '#kernel/shared/identityNumber.ts'
import { officers } from './officers.ts'
import { population } from './population.ts'
import type { DemoHousehold, DemoPerson, DemoVillage } from './shape.ts'
import { taihangVillage } from './taihang.ts'

/** A county of two towns and thirty villages, large enough for every pattern to occur hundreds of times. */
const county: CountyTree = {
  edition: '2023',
  province: { code: '610000', name: '陕西省' },
  city: { code: '610900', name: '安康市' },
  county: { code: '610921', name: '汉阴县' },
  townships: ['610921103', '610921104'].map((code) => ({
    code,
    name: code.endsWith('3') ? '平梁镇' : '双乳镇',
    villages: Array.from({ length: 15 }, (_, i) => {
      const own = `${code}${200 + i}`
      return { code: own, name: `${i + 1}号村`, officialName: `${i + 1}号村委会` }
    }),
  })),
}
const villages: DemoVillage[] = [...population(county, { households: 2400 })]
const households = villages.flatMap((village) => village.households)
const people = households.flatMap((household) => household.persons)

const year = (person: DemoPerson) => Number(person.birthDate.slice(0, 4))
const withRelation = (household: DemoHousehold, ...relations: string[]) =>
  household.persons.filter((person) => relations.includes(person.relation))

test('the same seed gives the same people, another gives others', () => {
  const again = [...population(county, { households: 2400 })]
  expect(JSON.stringify(again)).toBe(JSON.stringify(villages))
  expect(JSON.stringify([...population(county, { households: 2400, seed: 'other' })])).not.toBe(
    JSON.stringify(villages),
  )
})

test('太行村 is the same in its county as alone: its numbers stand in the committed workbook', () => {
  expect(villages.filter((village) => village.source === 'workbook')).toEqual([taihangVillage()])
})

test('about as many households as asked, of three and a half people each', () => {
  expect(households.length).toBeGreaterThan(2200)
  expect(households.length).toBeLessThan(2800)
  expect(people.length / households.length).toBeGreaterThan(3.4)
  expect(people.length / households.length).toBeLessThan(3.7)
  expect(Math.max(...households.map((household) => household.persons.length))).toBeLessThanOrEqual(7)
})

test('identity numbers are invented, true to date and sex, and given once; telephones too', () => {
  const everybody = [...people, ...officers(county).map((officer) => officer.person)]
  for (const { identityNumber, birthDate, sex } of everybody) {
    if (identityNumber === null) expect(birthDate >= '2026-07-15').toBe(true)
    else {
      const read = readIdentityNumber(identityNumber)
      expect(read).toMatchObject({ ok: true, value: { birthDate, sex, invented: true } })
      expect(identityNumber.startsWith('990921')).toBe(true)
    }
  }
  for (const list of [everybody.map((p) => p.key), everybody.flatMap((p) => p.phone ?? [])]) {
    expect(new Set(list).size).toBe(list.length)
  }
  expect(everybody.every((person) => person.phone === null || /^199\d{8}$/.test(person.phone))).toBe(true)
})

test('one head in every household, and couples of opposite sex, of age, within twelve years', () => {
  for (const household of households) {
    const [head, ...others] = household.persons as [DemoPerson, ...DemoPerson[]]
    expect([head.relation, head.isHead, others.some((person) => person.isHead)]).toEqual(['02', true, false])
    expect(year(head)).toBeLessThanOrEqual(2026 - 24)
    for (const spouse of withRelation(household, '11', '12')) {
      expect(spouse.sex).toBe(spouse.relation === '11' ? '1' : '2')
      expect(spouse.sex).not.toBe(head.sex)
      expect(Math.abs(year(spouse) - year(head))).toBeLessThanOrEqual(12)
    }
    const sons = withRelation(household, '20', '22')
    for (const bride of withRelation(household, '38')) {
      expect(year(bride)).toBeLessThanOrEqual(2026 - 20)
      expect(Math.abs(year(bride) - year(sons[0]!))).toBeLessThanOrEqual(12)
    }
  }
})

test('mothers are eighteen to forty-two when a child is born', () => {
  const ages: number[] = []
  for (const household of households) {
    const head = household.persons[0]!
    const mother = head.sex === '2' ? head : withRelation(household, '12')[0]
    const children = household.persons.filter(({ relation }) => relation !== '38' && /^[23]/.test(relation))
    for (const child of children) if (mother) ages.push(year(child) - year(mother))
    const bride = withRelation(household, '38')[0]
    for (const child of withRelation(household, '41', '42')) if (bride) ages.push(year(child) - year(bride))
    for (const mother of withRelation(household, '52')) ages.push(year(head) - year(mother))
  }
  expect(ages.length).toBeGreaterThan(1000)
  expect([Math.min(...ages) >= 18, Math.max(...ages) <= 42]).toEqual([true, true])
})

test('grids cover the village: leaves hold 20–30 households and 70–120 people, but for the flaws made on purpose', () => {
  let outside = 0
  for (const village of villages) {
    const parents = new Set(village.grids.map((grid) => grid.parentKey))
    const leaves = village.grids.filter((grid) => !parents.has(grid.key))
    expect(village.grids.every((grid) => grid.chief !== null)).toBe(true)
    expect(village.households.every(({ gridKey }) => !gridKey || leaves.some(({ key }) => key === gridKey))).toBe(true)
    const off = leaves.filter((leaf) => {
      const own = village.households.filter((household) => household.gridKey === leaf.key)
      const size = own.flatMap((household) => household.persons).length
      return own.length < 20 || own.length > 30 || size < 70 || size > 120
    })
    expect(off.length).toBeLessThanOrEqual(1)
    outside += off.length
  }
  expect(outside).toBeGreaterThanOrEqual(2)
  expect(outside).toBeLessThan(10)
  expect(households.some((household) => household.gridKey === null)).toBe(true)
  expect(villages.some((village) => village.grids.some((grid) => grid.level === 3))).toBe(true)
})

test('every post is held by a grown person with a telephone; the bodies of a village are of different houses', () => {
  for (const village of villages) {
    const byKey = new Map(village.households.flatMap((h) => h.persons.map((person) => [person.key, { person, h }])))
    for (const post of village.posts) {
      const holder = byKey.get(post.personKey)!.person
      expect([holder.phone !== null, year(holder) <= 2026 - 24]).toEqual([true, true])
    }
    const bodies = village.posts.filter(({ role }) => role === 'villageOfficer' || role === 'villageSupervisor')
    expect(new Set(bodies.map(({ personKey }) => byKey.get(personKey)!.h.code)).size).toBe(6)
    const secretary = village.posts.find(({ role }) => role === 'villageOfficer')!
    expect(village.grids[0]!.chief).toBe(secretary.personKey)
    expect(village.partyMembers).toContain(secretary.personKey)
    const leaders = village.posts.filter(({ role }) => role === 'groupLeader')
    expect(leaders.map(({ groupIndex }) => groupIndex)).toEqual(village.groups.map(({ index }) => index))
  }
})

test('county and townships have their officers, whose telephones are easy to type', () => {
  const all = officers(county)
  expect(all.map(({ post }) => post.role).slice(0, 4)).toEqual([
    'countyAdministrator',
    'supervisor',
    'auditor',
    'townshipOfficer',
  ])
  expect(all.filter(({ areaCode }) => areaCode === '610921104').map(({ post }) => post.role)).toEqual([
    'townshipOfficer',
    'townshipOfficer',
    'minorsOfficer',
    'aftercareWorker',
  ])
  expect(all[0]!.person.phone).toBe('19900000001')
})
