import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { choosesPin, entersPin, fillsAndKeeps } from './fieldPhone.ts'
import { photoWithPlace } from './photo.ts'
import { axe, choosesTaihang, county, device, journeys, settled, sideways, signsIn, who } from './visit.ts'

journeys()
// Encrypting takes its time on a busy machine.
vi.setConfig({ testTimeout: 150_000 })

const PIN = '736251'
const said = '您想反映什么？'

/** All that this browser keeps of drafts: the names of what lies open, and every sealed or open byte as text. */
const lies = (page: Page) =>
  page.evaluate(async () => {
    const open = Object.entries(localStorage).filter(([name]) => name.startsWith('shanzhi.draft.'))
    const rows: unknown[] = []
    const bases = (await indexedDB.databases()).map(({ name }) => name)
    for (const [base, store] of [
      ['shanzhi', 'photos'],
      ['shanzhi-vault', 'drafts'],
      ['shanzhi-vault', 'photos'],
    ] as const) {
      if (!bases.includes(base)) continue // opened here, it would lack its stores for ever
      const opening = indexedDB.open(base)
      await new Promise((done) => {
        opening.onsuccess = done
      })
      if (opening.result.objectStoreNames.contains(store)) {
        const asking = opening.result.transaction(store).objectStore(store).getAll()
        await new Promise((done) => {
          asking.onsuccess = done
        })
        rows.push(...asking.result.map((row: unknown) => ({ base, row })))
      }
      opening.result.close()
    }
    const asText = async (one: unknown): Promise<string> => {
      if (one instanceof Blob) return `open photo ${one.size}`
      if (one instanceof ArrayBuffer || ArrayBuffer.isView(one)) return new TextDecoder().decode(one)
      if (typeof one !== 'object' || one === null) return String(one)
      return (await Promise.all(Object.values(one).map(asText))).join(' ')
    }
    return {
      open: open.map(([name]) => name),
      text: (await Promise.all(rows.map(asText))).join('\n'),
      rows: rows.length,
    }
  })

const opensBox = async (page: Page) => {
  await page.getByRole('link', { name: '输入 PIN 打开' }).click()
  await entersPin(page, PIN)
}

test('what is written before the PIN lies sealed on the phone, is there when the box is opened, and covers nothing older', async () => {
  const page = await device('phone')
  await choosesTaihang(page)
  await signsIn(page, who('卫生员'))
  await page.goto(`${county.home}/offline`)
  await choosesPin(page, PIN)
  await page.getByRole('link', { name: /待办/ }).waitFor()
  await page.getByRole('link', { name: /我要反映/ }).click()
  await fillsAndKeeps(page, said, '先写的：桥栏松了')

  await page.goto(`${county.home}/requests/new`)
  await page.getByText('1 份没写完的锁着').waitFor()
  expect(await axe(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  expect(await page.getByLabel(said).inputValue()).toBe('')
  await fillsAndKeeps(page, said, '后写的：井盖没了')
  const photo = await photoWithPlace()
  await page.getByLabel('加照片').setInputFiles({ name: 'lid.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByAltText('照片 1').waitFor()
  await expect.poll(async () => (await lies(page)).rows).toBe(3)
  const kept = await lies(page)
  expect(kept.open).toEqual([])
  expect(kept.text).not.toMatch(/井盖|桥栏|open photo|JFIF/)

  await page.reload()
  await page.getByText('2 份没写完的锁着').waitFor()
  expect(await page.getByLabel(said).inputValue()).toBe('')
  await opensBox(page)
  await expect.poll(() => page.getByLabel(said).inputValue()).toBe('后写的：井盖没了')
  await page.getByAltText('照片 1').waitFor()
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByRole('heading', { name: '已经收到' }).waitFor()
  await expect.poll(async () => (await lies(page)).rows).toBe(1)
  await settled(page)

  await page.goto(`${county.home}/requests/new`)
  await page.getByText('1 份没写完的锁着').waitFor()
  await opensBox(page)
  await expect.poll(() => page.getByLabel(said).inputValue()).toBe('先写的：桥栏松了')
  await page.context().close()
})
