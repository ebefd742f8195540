import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { asks, dispatched } from './asking.ts'
import { claims, entersPin, fillsAndKeeps, finishes, packs, planFor, rowsIn, toTheList } from './fieldPhone.ts'
import { axe, county, device, journeys, settled, sideways, who } from './visit.ts'

journeys()
// Encrypting, and going offline and back, takes its time on a busy machine.
vi.setConfig({ testTimeout: 150_000 })

const mark = Date.now().toString(36)
const handler = who('卫生员')
const PIN = '736251'

/** Turns a bit over in each sealed row that a store of this phone holds now, as a worn-out card does; the names it lies under stay. */
const damages = (page: Page, store: 'letters' | 'photos' | 'drafts'): Promise<void> =>
  page.evaluate(async (name) => {
    const ended = (asking: IDBRequest) =>
      new Promise((done) => {
        asking.onsuccess = done
      })
    const opening = indexedDB.open('shanzhi-vault')
    await ended(opening)
    const kept = opening.result.transaction(name, 'readwrite').objectStore(name)
    const asking: IDBRequest<Record<string, { data: ArrayBuffer }>[]> = kept.getAll()
    await ended(asking)
    for (const row of asking.result) {
      const bytes = new Uint8Array((row.sealed ?? row.content)!.data)
      bytes[0] = bytes[0]! ^ 1
      await ended(kept.put(row))
    }
    opening.result.close()
  }, store)

test('a letter, a draft and a photo that the phone’s disk has damaged are said to be unreadable; all the rest is shown and sent', async () => {
  const dispatcher = await asks(who('村级派单员'))
  const texts = ['甲桥松动', '乙桥松动', '丙桥松动', '丁桥松动'].map((text) => `${text} ${mark}`)
  const ids: number[] = []
  for (const text of texts) ids.push(await dispatched(dispatcher, text, handler))
  const [unreadable, shown, whole, half] = texts as [string, string, string, string]
  const page = await device('phone')
  await packs(page, handler, PIN, ids)
  await page.getByRole('link', { name: /待办/ }).click()
  await page.context().setOffline(true)
  await claims(page, unreadable)
  await damages(page, 'letters')
  await toTheList(page)
  await claims(page, shown)
  await finishes(page, '换了桥板。')
  await damages(page, 'photos')
  await page.goto(`${county.home}/todo`)
  await entersPin(page, PIN)
  await claims(page, whole)
  await toTheList(page)
  await page.getByRole('link', { name: new RegExp(half) }).click()
  await page.getByRole('button', { name: '领单' }).click()
  await fillsAndKeeps(page, '办理流程', '写到一半')
  await damages(page, 'drafts')

  await page.goto(`${county.home}/waiting`)
  await entersPin(page, PIN)
  await page.getByText(planFor(whole)).waitFor()
  await page.getByText('手机上存的这一件坏了').waitFor()
  await page.getByText('没写完的草稿坏了').waitFor()
  await page.getByRole('link', { name: '待发 4 件' }).waitFor()
  expect(await axe(page)).toEqual([])
  expect(await sideways(page)).toBe(0)

  await page.context().setOffline(false)
  await page.getByText('有一张照片在手机上丢了或者读不出来了').waitFor({ timeout: 40_000 })
  await expect.poll(() => rowsIn(page, 'letters'), { timeout: 40_000 }).toBe(2)
  const claimed = await Promise.all(
    ids.map(async (id) => {
      const { steps } = await dispatcher(requests.read, { requestId: id })
      return steps.filter((step) => step.byName === handler.name).map((step) => step.words.zh)
    }),
  )
  expect(claimed).toEqual([[], ['领单'], ['领单'], []])

  expect(await page.getByRole('button', { name: '再发一次' }).count()).toBe(0)
  for (let left = 1; left >= 0; left -= 1) {
    await page.getByRole('button', { name: '从手机上删掉' }).first().click()
    await page.getByRole('button', { name: '知道找不回来了，删掉' }).click()
    await expect.poll(() => page.getByText('读不出来', { exact: true }).count()).toBe(left)
  }
  await page.getByRole('button', { name: '不发了，内容放回草稿' }).click()
  await expect.poll(() => rowsIn(page, 'letters')).toBe(0)
  await settled(page)
  await page.goto(`${county.home}/offline?to=/waiting`)
  await entersPin(page, PIN)
  await page.getByText('都已经发出去了').waitFor()
  expect(await page.getByText('读不出来').count()).toBe(0)
  await page.context().close()
})
