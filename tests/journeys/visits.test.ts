import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { areas } from '#features/areas/contract.ts'
import { contacts } from '#features/contacts/contract.ts'
import { people } from '#features/people/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { visits } from '#features/visits/contract.ts'
import { type Asker, asks } from './asking.ts'
import type { Person } from './county.ts'
import { choosesPin, entersPin, packed } from './fieldPhone.ts'
import { axe, choosesTaihang, county, journeys, ownPhone, sideways, signsIn, who } from './visit.ts'

journeys()
// Encrypting, closing and opening a browser takes its time on a busy machine.
vi.setConfig({ testTimeout: 150_000 })

const PIN = '258036'
const home = mkdtempSync(join(tmpdir(), 'shanzhi-visit-'))
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))

const head = who('中心户长')
const text = `屋后的水沟堵了 ${Date.now().toString(36)}`

/** Whoever heads a cluster in 太行村 looks after its households; the demonstration has given them, or this does. */
async function aHousehold(): Promise<number> {
  const [ask, officer] = [await asks(head), await asks(who('村党支部书记、村民委员会主任'))]
  const due = await ask(visits.toVisit, {})
  if (due.rows[0]) return due.rows[0].householdId
  const { rows } = await officer(areas.find, { q: '太行' })
  const villageId = rows.find((row) => row.level === 'village')!.id
  const homes = await officer(contacts.households, { villageId, line: 'headLine', show: 'nobody' })
  const able = await officer(contacts.candidates, { villageId, line: 'headLine', level: 'head' })
  const personId = able.rows.find((row) => row.name === head.name)!.personId
  const to = { householdIds: [homes.rows[0]!.id] }
  await officer(contacts.assign, { villageId, line: 'headLine', level: 'head', personId, to })
  return homes.rows[0]!.id
}

test('[H-08 H-14] a visit is written down without any network, and arrives once with the request made of it', async () => {
  const householdId = await aHousehold()
  const page = await ownPhone(home)
  await choosesTaihang(page)
  await signsIn(page, head)
  await page.goto(`${county.home}/offline`)
  await choosesPin(page, PIN)
  await page.getByRole('link', { name: /待办/ }).waitFor()
  await packed(page, ['/visits/due', `/visits/households/${householdId}`])

  await page.context().setOffline(true)
  await page.goto(`${county.home}/visits`)
  await entersPin(page, PIN)
  await page.getByText(/没有网络，这是/).waitFor()
  await page.locator(`a[href$="/visits/${householdId}"]`).click()
  await page.getByRole('radio', { name: '信息收集' }).check()
  await page.getByRole('button', { name: '记下' }).click()
  await page.getByText('至少写两个字').waitFor()
  await page.getByRole('radio', { name: '一个需求' }).check()
  await page.getByLabel(/说清楚一句话/).fill(text)
  await page.getByLabel(/同时转为诉求/).check()
  expect(await axe(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await page.getByRole('button', { name: '记下' }).click()
  await page.getByText('已存在手机上').first().waitFor()

  await page.context().setOffline(false)
  const ask = await asks(head)
  const written = async () => (await ask(visits.household, { householdId })).visits.filter((one) => one.text === text)
  await expect.poll(async () => (await written()).length, { timeout: 40_000 }).toBe(1)
  const [visit] = await written()
  expect(visit).toMatchObject({ outcome: 'need', duty: { zh: '信息收集' }, byName: head.name })
  const { rows } = await (await asks(who('村级派单员')))(requests.queue, { text })
  expect(rows.map((row) => row.number)).toEqual([visit!.request!.number])
  await page.context().close()
})

/** More than the phone kept of one operation until now. */
const many = 55

async function inRegister(officer: Asker, villageId: number, { name, phone }: Person) {
  const { rows } = await officer(people.list, { villageId, name })
  const { id: personId, householdId: own } = rows.find((row) => row.phone?.endsWith(phone.slice(-4)))!
  return { personId, own }
}

/** Gives the deputy of 太行村 so many households to look after. */
async function manyHouseholds(deputy: Person): Promise<number[]> {
  const officer = await asks(who('村党支部书记、村民委员会主任'))
  const { rows } = await officer(areas.find, { q: '太行' })
  const villageId = rows.find((row) => row.level === 'village')!.id
  const line = { villageId, line: 'deputyLine' } as const
  const homes = await officer(contacts.households, { ...line, show: 'nobody', limit: many + 1 })
  const { personId, own } = await inRegister(officer, villageId, deputy)
  const householdIds = homes.rows.flatMap(({ id }) => (id === own ? [] : id)).slice(0, many)
  await officer(contacts.say, { villageId, personId, kind: 'deputy', holds: true })
  await officer(contacts.assign, { ...line, level: 'deputy', personId, to: { householdIds } })
  return householdIds
}

test('all the households that somebody takes along are on the phone, the first of more than fifty too', async () => {
  const deputy = who('人大代表、村民代表')
  const householdIds = await manyHouseholds(deputy)
  expect(householdIds).toHaveLength(many)
  const page = await ownPhone(join(home, 'deputy'))
  await choosesTaihang(page)
  await signsIn(page, deputy)
  await page.goto(`${county.home}/offline`)
  await choosesPin(page, PIN)
  await page.waitForURL((url) => !url.pathname.endsWith('/offline'))
  await packed(
    page,
    householdIds.map((id) => `/visits/households/${id}`),
  )
  await page.context().setOffline(true)
  await page.goto(`${county.home}/visits`)
  await entersPin(page, PIN)
  await page.locator('a[href*="/visits/"]').first().click()
  await page.getByRole('radio', { name: '一个需求' }).waitFor()
  await page.context().close()
})

/** A resident of 太行村 whom the office calls a Party member and gives a household. */
async function aMembersHousehold(member: Person): Promise<number> {
  const officer = await asks(who('村党支部书记、村民委员会主任'))
  const { rows } = await officer(areas.find, { q: '太行' })
  const villageId = rows.find((row) => row.level === 'village')!.id
  const { personId, own } = await inRegister(officer, villageId, member)
  await officer(contacts.say, { villageId, personId, kind: 'partyMember', holds: true })
  const homes = await officer(contacts.households, { villageId, line: 'partyLine', show: 'nobody' })
  const householdIds = [homes.rows.find((row) => row.id !== own)!.id]
  await officer(contacts.assign, { villageId, line: 'partyLine', level: 'member', personId, to: { householdIds } })
  return householdIds[0]!
}

test('[L-01] a Party member who signs in as a resident is offered to work without a network, and what is written there arrives', async () => {
  const member = county.people.find((one) => one.password === null)!
  const householdId = await aMembersHousehold(member)
  const folder = join(home, 'member')
  const page = await ownPhone(folder)
  await choosesTaihang(page)
  await signsIn(page, member)
  await page.goto(`${county.home}/visits`)
  await page.getByText('去没有信号的地方？').waitFor()
  await page.goto(`${county.home}/offline`)
  await choosesPin(page, PIN)
  await page.waitForURL((url) => !url.pathname.endsWith('/offline'))
  await packed(page, ['/visits/due', `/visits/households/${householdId}`])

  await page.context().setOffline(true)
  await page.goto(`${county.home}/visits/${householdId}`)
  await entersPin(page, PIN)
  await page.getByRole('radio', { name: '一个需求' }).check()
  await page.getByLabel(/说清楚一句话/).fill(`党员${text}`)
  await page.getByRole('button', { name: '记下' }).click()
  await page.getByText('已存在手机上').first().waitFor()

  await page.context().setOffline(false)
  const officer = await asks(who('村党支部书记、村民委员会主任'))
  const written = async () =>
    (await officer(visits.ofHousehold, { householdId })).visits.filter((one) => one.text === `党员${text}`)
  await expect.poll(async () => (await written()).length, { timeout: 40_000 }).toBe(1)
  expect((await written())[0]).toMatchObject({ byName: member.name, outcome: 'need' })
  await page.context().close()
})
