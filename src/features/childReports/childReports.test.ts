import { beforeAll, expect, test } from 'vitest'
import { circumstances } from '#features/circumstances/contract.ts'
import { exportLists, listExports } from '#features/exports/contract.ts'
import { figures } from '#features/figures/contract.ts'
import { notices } from '#features/notices/contract.ts'
import { people } from '#features/people/contract.ts'
import { records } from '#features/records/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { deliver } from '#server/relay.ts'
import { inSetting } from '#server/settings.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { childReports } from './contract.ts'
import { childReportsJobs } from './jobs.ts'

let village: Village
let child: { personId: number; householdId: number }
beforeAll(async () => {
  village = await aVillage()
  const home = (await village.resident.call(people.readOwn, {})).household!
  child = await village.addPerson('李小宝', { birthDate: '2015-03-02', householdId: home.id })
})

const make = async (who: Somebody, more: { householdId?: number; personId?: number } = {}) =>
  (await who.call(childReports.make, { line: 'police', ...more })).id
const idsOf = async (who: Somebody) => (await who.call(childReports.list, {})).rows.map(({ id }) => id)
const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

test('[R-11] numbers stand ready: the police first, then the offices above whoever calls, as their officers entered them', async () => {
  const lines = async (who: Somebody) =>
    (await who.call(childReports.lines, {})).rows.map(({ id, phone }) => `${id} ${phone}`)
  expect(await lines(village.gridWorker)).toEqual(['police 110', 'minorsHotline 12345'])
  const offices = (await village.minorsOfficer.call(childReports.offices, {})).rows
  const county = offices.find(({ level }) => level === 'county')!
  const [own, other] = [village.villages[0].townshipId, village.villages[2].townshipId]
  await village.minorsOfficer.call(childReports.setLine, { areaId: county.id, phone: '0999-1234567' })
  await village.minorsOfficer.call(childReports.setLine, { areaId: other, phone: '0999-3333333' })
  await village.childSupervisor.call(childReports.setLine, { areaId: own, phone: '0999-2222222' })
  expect(await lines(village.gridWorker)).toEqual([
    'police 110',
    'townshipCivilAffairs 0999-2222222',
    'countyCivilAffairs 0999-1234567',
    'minorsHotline 12345',
  ])
  expect(await refusal(village.childSupervisor.call(childReports.setLine, { areaId: other, phone: '0999-4' }))).toBe(
    'area.missing',
  )
})

test('[R-11] one tap reports, with its time and nothing to fill in; words may follow, and the organs take it up and settle it', async () => {
  const id = await make(village.gridWorker)
  const [row] = (await village.childSupervisor.call(childReports.list, {})).rows
  expect(row).toMatchObject({ id, state: 'reported', villageName: '桥头村', called: ['police'] })
  expect(Date.parse(row!.dueAt!) - Date.parse(row!.at)).toBe(3_600_000)
  await village.gridWorker.call(childReports.add, { reportId: id, line: 'countyCivilAffairs', note: '孩子身上有伤' })
  expect(await refusal(village.chief.call(childReports.add, { reportId: id, note: '别人的' }))).toBe(
    'childReports.missing',
  )
  const settle = () =>
    village.childSupervisor.call(childReports.settle, { reportId: id, outcome: 'police', note: '派出所已立案' })
  expect(await refusal(settle())).toBe('childReports.not_received')
  await village.childSupervisor.call(childReports.receive, { reportId: id })
  expect(await refusal(village.minorsOfficer.call(childReports.receive, { reportId: id }))).toBe(
    'childReports.received',
  )
  await settle()
  const read = await village.minorsOfficer.call(childReports.read, { reportId: id })
  expect(read).toMatchObject({ state: 'settled', outcome: 'police', dueAt: null, byName: 'gridWorker' })
  expect(read.steps.map(({ kind, text }) => [kind, text])).toEqual([
    ['call', null],
    ['call', null],
    ['note', '孩子身上有伤'],
    ['received', null],
    ['settled', '派出所已立案'],
  ])
  const [mine] = (await village.gridWorker.call(childReports.mine, {})).rows
  expect(mine).toMatchObject({ id, state: 'settled' })
})

test('[R-11] a report is read by the organs above the village alone, each in its area', async () => {
  const id = await make(village.officer, { householdId: child.householdId, personId: child.personId })
  expect(await idsOf(village.childSupervisor)).toContain(id)
  expect(await idsOf(village.minorsOfficer)).toContain(id)
  const others = [village.officer, village.childDirector, village.townshipOfficer, village.administrator]
  for (const who of [...others, village.auditor, village.supervisor, village.resident])
    expect(await refusal(who.call(childReports.list, {}))).toBe('authority.not_granted')
  const far = await make(village.outsideOfficer)
  expect(await idsOf(village.childSupervisor)).not.toContain(far)
  expect(await refusal(village.childSupervisor.call(childReports.read, { reportId: far }))).toBe('childReports.missing')
  expect(await refusal(make(village.outsideOfficer, { householdId: child.householdId }))).toBe(
    'people.household_missing',
  )
  const notes = await village.site.owner.query(
    'select text_sealed from child_report_step where text_sealed is not null and county_id = $1',
    [village.county.id],
  )
  expect(JSON.stringify(notes.rows)).not.toContain('身上有伤')
})

test('[R-11] whoever reads a report stands in the audit', async () => {
  const id = await make(village.gridWorker, { householdId: child.householdId })
  const read = async () =>
    (
      await village.site.owner.query(
        `select account_id::int as "accountId" from audit where county_id = $1 and operation = 'childReports.read'
         and target_kind = 'childReport' and target_id = $2`,
        [village.county.id, id],
      )
    ).rows
  expect(await read()).toEqual([])
  await village.minorsOfficer.call(childReports.read, { reportId: id })
  expect(await read()).toEqual([{ accountId: village.minorsOfficer.accountId }])
})

test('[R-11] the household concerned meets its report nowhere, nor who made it', async () => {
  const id = await make(village.chief, { householdId: child.householdId, personId: child.personId })
  await village.chief.call(childReports.add, { reportId: id, note: '邻居听见孩子哭喊' })
  await village.minorsOfficer.call(childReports.read, { reportId: id })
  while ((await deliver(village.site.ground, village.county)) > 0);
  const { resident } = village
  const seen = [
    await resident.call(people.readOwn, {}),
    await resident.call(people.listAccess, {}),
    await resident.call(requests.mine, {}),
    await resident.call(notices.list, {}),
    await resident.call(circumstances.readOwn, {}),
    await resident.call(requests.board, { villageId: village.villages[0].villageId }),
  ]
  expect(JSON.stringify(seen)).not.toMatch(/chief|哭喊|minorsOfficer|childReport|childReported/)
  // also with a post that opens the compartment: nobody reads what is reported of the household they live in
  await village.addPost(resident.personId, { role: 'minorsOfficer', title: 'minorsOfficer', at: 'county' })
  const officer = await village.signIn(resident.personId, '19900001234', 'staff')
  expect(await idsOf(officer)).not.toContain(id)
  for (const step of [childReports.read, childReports.receive])
    expect(await refusal(officer.call(step, { reportId: id }))).toBe('childReports.missing')
  expect((await village.minorsOfficer.call(notices.list, {})).rows[0]?.kind).toBe('childReported')
  await make(village.chief, { householdId: child.householdId })
  while ((await deliver(village.site.ground, village.county)) > 0);
  expect((await officer.call(notices.list, {})).rows.map(({ kind }) => kind)).not.toContain('childReported')
})

test('[R-11] no queue, figure, ledger or log tells of a report', async () => {
  const before = await village.administrator.call(figures.byMatter, { villageId: village.villages[0].villageId })
  const id = await make(village.officer, { householdId: child.householdId, personId: child.personId })
  const { administrator, auditor, officer } = village
  expect((await officer.call(requests.queue, {})).rows).toEqual([])
  expect(await administrator.call(figures.byMatter, { villageId: village.villages[0].villageId })).toEqual(before)
  expect((await auditor.call(records.listAccess, {})).rows).toEqual([])
  expect(exportLists.filter((list) => /report|minor|child/i.test(list))).toEqual([])
  const made = await administrator.call(listExports.make, { list: 'requests', purpose: '核对台账' })
  expect(made.rows).toBe(0)
  const audit = (await auditor.call(records.listAudit, { targetKind: 'childReport' })).rows
  expect(audit.map((row) => row.targetId)).toContain(id)
  expect(JSON.stringify(audit)).not.toMatch(new RegExp(`李小宝|household|"personId":${child.personId}`))
})

test('[R-11] a settled report goes three years after it was settled, with every word of it; an open one stays', async () => {
  const { site, county, childSupervisor } = village
  const [settled, open] = [await make(village.gridWorker), await make(village.gridWorker)]
  await childSupervisor.call(childReports.receive, { reportId: settled, note: '已到场' })
  await childSupervisor.call(childReports.settle, { reportId: settled, outcome: 'police', note: '公安机关已立案' })
  const older = (days: number) =>
    site.owner.query("update child_report_step set at = at - $1 * interval '1 day' where report_id = any($2)", [
      days,
      [settled, open],
    ])
  const kept = async () => {
    await inSetting(site.ground, county, 'childReports.forget', childReportsJobs[0]!.run)
    const { rows } = await site.owner.query('select id from child_report where id = any($1) order by id', [
      [settled, open],
    ])
    return rows.map((row) => Number(row.id))
  }
  await older(1096)
  expect(await kept()).toEqual([settled, open])
  await older(1)
  expect(await kept()).toEqual([open])
  const steps = await site.owner.query('select id from child_report_step where report_id = $1', [settled])
  expect(steps.rows).toEqual([])
})
