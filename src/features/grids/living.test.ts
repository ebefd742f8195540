import { beforeAll, expect, test } from 'vitest'
import { elements } from '#features/elements/contract.ts'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { addDays, dayOf } from '#kernel/shared/day.ts'
import { inSetting } from '#server/settings.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { grids } from './contract.ts'
import { gridsJobs } from './jobs.ts'

let village: Village
beforeAll(async () => {
  village = await aVillage()
})

/** Who lives in each grid, by the register itself and by the counts that its writes keep; both as text. */
async function bothOf() {
  const { owner } = village.site
  const said = async (text: string) =>
    (await owner.query(text, [village.county.id])).rows.map((row) => Object.values(row).join(' '))
  return {
    register: await said(`select h.grid_id, m.valid_from::text as since, count(*) as n from household h
      join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
      where h.county_id = $1 and h.valid_to is null group by 1, 2
      union all select grid_id, valid_from::text || ' homes', count(*) from household where county_id = $1 and valid_to is null group by 1, 2
      order by 1, 2`),
    kept: await said(`select grid_id, since::text, sum(persons) as n from grid_living where county_id = $1 group by 1, 2 having sum(persons) <> 0
      union all select grid_id, since::text || ' homes', sum(households) from grid_living where county_id = $1 group by 1, 2
      having sum(households) <> 0 order by 1, 2`),
  }
}
const agree = async () => {
  const { register, kept } = await bothOf()
  expect(kept).toEqual(register)
}

test('[H-46] what the register writes is counted by the same write: births, moves, other grids, deaths and an undo', async () => {
  await agree()
  const [{ villageId, groups }] = village.villages
  const today = dayOf(village.site.time.now)
  const told = { day: today, source: 'paper' as const }
  const { householdId, personId } = await village.addPerson('凌数')
  await agree()
  const opened = await village.officer.call(lifeEvents.openHousehold, {
    ...{ villageId, ...told },
    household: {
      ...{ code: 'N201', groupId: groups[1]!.groupId },
      persons: [
        { name: '石磊', sex: '1', relation: '02', noIdentityReason: 'notShown' },
        { name: '石小雨', sex: '2', relation: '30', noIdentityReason: 'notShown' },
      ],
    },
  })
  await agree()
  for (const gridId of [groups[0]!.gridId, groups[1]!.gridId])
    await village.officer.call(grids.move, { householdId: opened.householdId, gridId })
  await agree()
  const died = await village.officer.call(lifeEvents.record, {
    ...{ householdId, ...told, event: { kind: 'death', personId } },
  } as never)
  await agree()
  await village.officer.call(lifeEvents.undo, { eventId: (died as { id: number }).id, reason: '写错了人' })
  await agree()
  await village.officer.call(lifeEvents.undo, { eventId: opened.id, reason: '这一户不在本村' })
  await agree()
})

test('[H-46 D-10] added up by night the county reads the same, and what came in of late is still told', async () => {
  const read = async () => {
    const { total, fresh } = await village.administrator.call(elements.read, {})
    const { rows } = await village.administrator.call(grids.coverage, {})
    return { homes: total.households, people: total.persons, newest: [fresh.households, fresh.persons], rows }
  }
  const before = await read()
  expect(before.people).toBeGreaterThan(10)
  expect(before.rows.reduce((sum, row) => sum + row.households, 0)).toBe(before.homes)
  // a count that went wrong, as by a hand in the database
  await village.site.owner.query('update grid_living set persons = persons + 1 where county_id = $1', [
    village.county.id,
  ])
  expect((await read()).people).toBeGreaterThan(before.people!)
  await inSetting(village.site.ground, village.county, 'grids.recountLiving', gridsJobs[0]!.run)
  expect(await read()).toEqual(before)
  const { rows } = await village.site.owner.query(
    'select grid_id from grid_living where county_id = $1 and since < $2 group by 1 having count(*) > 1',
    [village.county.id, addDays(dayOf(village.site.time.now), -60)],
  )
  expect(rows).toEqual([])
})
