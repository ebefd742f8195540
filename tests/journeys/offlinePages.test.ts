import { expect, test, vi } from 'vitest'
import { inspections } from '#features/inspections/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { asks, filed } from './asking.ts'
import { entersPin, packs, rowsIn, toTheList } from './fieldPhone.ts'
import { axe, bears, county, device, journeys, settled, sideways, who } from './visit.ts'

journeys()
vi.setConfig({ testTimeout: 150_000 })

const mark = Date.now().toString(36)
const dispatcher = who('村级派单员')
const worker = who('网格员')
const PIN = '736251'
const supervisor = who('村务监督委员会主任')

test('without a network a dispatcher sorts matters, with the reason; one that moved on meanwhile is sorted on top of that, each once', async () => {
  bears(409)
  const ask = await asks(dispatcher)
  const [calm, moved] = [`公厕没有灯 ${mark}`, `广场没有灯 ${mark}`]
  const ids = [await filed(ask, calm), await filed(ask, moved)]
  const page = await device('phone')
  await packs(page, dispatcher, PIN, ids)
  await page.getByRole('link', { name: /待办/ }).click()
  await page.context().setOffline(true)
  for (const text of [calm, moved]) {
    await page.getByRole('link', { name: new RegExp(text) }).click()
    await page.getByRole('button', { name: '给这件事分类' }).click()
    await page.getByRole('radio', { name: /小事/ }).check()
    await page.getByLabel('理由').fill('村里自己能装灯。')
    await page.getByRole('button', { name: '就这样分' }).click()
    await page.getByText('这一步存在手机上').waitFor()
    await page.getByText(`就这样分 · ${text}`).waitFor()
    expect(await axe(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    await toTheList(page)
  }
  await ask(requests.triage, { requestId: ids[1]!, class: 'small', reason: '先按小事' })
  await page.context().setOffline(false)
  await page.getByRole('link', { name: '待发 1 件' }).first().click({ timeout: 30_000 })
  await page.getByText('现在的情况', { exact: true }).waitFor()
  await page.getByRole('button', { name: '按现在的情况，仍然发出我的' }).click()
  await page.getByText('都已经发出去了').waitFor()
  for (const [nth, id] of ids.entries()) {
    const { sorting, steps } = await ask(requests.read, { requestId: id })
    expect(sorting).toMatchObject({ class: { words: { zh: '小事' } }, reason: '村里自己能装灯。' })
    expect(steps.filter((step) => step.action === 'triage')).toHaveLength(nth + 1)
  }
  await page.context().close()
})

test('without a network whoever said it objects to how it was sorted; it arrives once', async () => {
  const own = await asks(worker)
  const { id, villageId } = await own(requests.place, { text: `后山松了 ${mark}`, villageId: await villageOf() })
  expect(villageId).toBeGreaterThan(0)
  const sorter = await asks(dispatcher)
  await sorter(requests.triage, { requestId: id, class: 'private', reason: '自家的坡' })
  const page = await device('phone')
  await packs(page, worker, PIN, [])
  await page.goto(`${county.home}/offline?to=/requests/${id}`)
  await entersPin(page, PIN)
  await page.getByRole('button', { name: '我不同意这样分类' }).waitFor()
  await settled(page)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '我不同意这样分类' }).click()
  await page.getByLabel('为什么不同意').fill('坡下是大家走的路。')
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByText('这一步存在手机上').waitFor()
  await page.context().setOffline(false)
  await expect.poll(() => rowsIn(page, 'letters'), { timeout: 30_000 }).toBe(0)
  const { sorting, steps } = await own(requests.read, { requestId: id })
  expect(sorting).toMatchObject({ objected: true, objection: '坡下是大家走的路。' })
  expect(steps.filter((step) => step.action === 'object')).toHaveLength(1)
  await page.context().close()
})

const villageOf = async (): Promise<number> => {
  const ask = await asks(dispatcher)
  const { rows } = await ask(requests.queue, {})
  return rows[0]!.villageId
}

/** Two matters may have the same title. */
const lineOf = ({ inspectionId, requestId }: { inspectionId: number; requestId: number }): string =>
  `a[href$="/inspections/${inspectionId}/${requestId}"]`

test('without a network a supervisor checks what was drawn and sends back what does not hold; each arrives once, in order', async () => {
  const ask = await asks(supervisor)
  const { rows } = await ask(inspections.toCheck, {})
  const [holds, fails] = rows
  const page = await device('phone')
  await packs(page, supervisor, PIN, [])
  await page.getByRole('link', { name: /抽查核实/ }).click()
  await page.getByRole('list', { name: '抽查核实' }).waitFor()
  await settled(page)
  await page.context().setOffline(true)
  await page.locator(lineOf(holds!)).click()
  await page.getByRole('radio', { name: '属实', exact: true }).check()
  await page.getByRole('button', { name: '保存结果' }).click()
  await page.getByText('已存在手机上').waitFor()
  expect(await axe(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await page.locator(lineOf(fails!)).click()
  await page.getByRole('radio', { name: '不属实', exact: true }).check()
  await page.getByLabel('说明').fill('灯还是不亮。')
  await page.getByRole('button', { name: '保存结果' }).click()
  await expect.poll(() => page.getByLabel('发现了什么').inputValue(), { timeout: 10_000 }).toBe('灯还是不亮。')
  await page.getByLabel('发现了什么').fill('夜里去看，灯还是不亮。')
  await page.getByRole('button', { name: '退回重办' }).click()
  await expect.poll(() => page.getByText('已存在手机上').count(), { timeout: 10_000 }).toBe(2)
  await page.getByRole('link', { name: '待发 3 件' }).click()
  await page.getByText('夜里去看，灯还是不亮。').waitFor()
  await page.context().setOffline(false)
  await expect.poll(() => page.getByRole('main').innerText(), { timeout: 60_000 }).toContain('都已经发出去了')
  const { items } = await ask(inspections.read, { inspectionId: holds!.inspectionId })
  const findings = (requestId: number) => items.find((one) => one.requestId === requestId)!.findings
  expect(findings(holds!.requestId).filter((one) => one.finding === 'confirmed')).toHaveLength(1)
  expect(findings(fails!.requestId).at(-1)).toMatchObject({ finding: 'notConfirmed', remark: '灯还是不亮。' })
  expect((await ask(inspections.toCheck, {})).rows.map((one) => one.requestId)).not.toContain(holds!.requestId)
  await page.context().close()
})
