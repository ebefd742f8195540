import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { notesIn, photoWithPlace, storedFiles } from './photo.ts'
import { choosesTaihang, county, device, journeys, phoneOf, settled, sideways, signInByCode, who } from './visit.ts'

journeys()

/** The sizes of everything one reads, and of everything one presses. */
const measured = (page: Page): Promise<{ text: number[]; touch: { what: string; height: number }[] }> =>
  page.evaluate(() => {
    const seen = (one: Element) => one.getClientRects().length > 0
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const text: number[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement
      if (around && node.textContent?.trim() && seen(around))
        text.push(Number.parseFloat(getComputedStyle(around).fontSize))
    }
    const touch = [...document.querySelectorAll('a, button, textarea, label.choice, input.input')]
      .filter((one) => seen(one) && getComputedStyle(one).display !== 'inline')
      .map((one) => ({ what: one.textContent || one.tagName, height: Math.round(one.getBoundingClientRect().height) }))
    return { text, touch }
  })

test('[H-47] a link sent in a chat group opens the board of its village on any phone: no login, nothing to install', async () => {
  const sender = await device('phone')
  await choosesTaihang(sender)
  await sender.goto(`${county.home}/board`)
  await sender.context().grantPermissions(['clipboard-write', 'clipboard-read'])
  await sender.getByRole('button', { name: '把这一页发给别人' }).click()
  await sender.getByText('链接已复制').waitFor()
  const link = await sender.evaluate(() => navigator.clipboard.readText())

  const receiver = await device('phone')
  await receiver.goto(link)
  await settled(receiver)
  expect(await receiver.getByRole('button', { name: '登录' }).count()).toBe(0)
  expect(await receiver.getByText(/安装|下载/).count()).toBe(0)
  await receiver.getByText('太行村').first().waitFor()
  await receiver.getByText('按时答复').first().waitFor()
})

test('the first phone page takes at most 200 KB over the wire', async () => {
  const page = await device('phone')
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  let bytes = 0
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(`${county.home}/`)
  await settled(page)
  expect(await page.getByRole('link', { name: /我要反映/ }).isVisible()).toBe(true)
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes / 1024).toBeLessThanOrEqual(200)
})

test('长辈版 is in sight on the first page and makes text at least 18 px and touch at least 60 px, also the next time', async () => {
  const page = await device('phone')
  await choosesTaihang(page)
  const turn = page.getByRole('button', { name: '长辈版' })
  const place = await turn.boundingBox()
  expect((place?.y ?? 9999) + (place?.height ?? 0)).toBeLessThan(844)
  await turn.click()
  for (const path of ['/', '/board', '/requests/new', '/follow']) {
    await page.goto(`${county.home}${path}`)
    await settled(page)
    const { text, touch } = await measured(page)
    expect(Math.min(...text), path).toBeGreaterThanOrEqual(18)
    expect(
      touch.filter(({ height }) => height < 60),
      path,
    ).toEqual([])
    expect(await sideways(page)).toBe(0)
  }
})

test('长辈版 is among one’s own settings too, signed in or not, and goes up to print of 30 px, also the next time', async () => {
  const stranger = await device('phone')
  await stranger.goto(`${county.home}/me`)
  await stranger.getByRole('button', { name: '长辈版' }).waitFor()
  const page = await phoneOf(who('村民'))
  await page.goto(`${county.home}/`)
  await page.getByRole('link', { name: who('村民').name }).click()
  await page.getByRole('button', { name: '长辈版' }).click()
  for (const size of ['大', '特大']) await page.getByRole('button', { name: `字号：${size}`, exact: true }).click()
  await page.getByRole('button', { name: '字号：最大' }).waitFor()
  for (const path of ['/me', '/', '/requests/mine']) {
    await page.goto(`${county.home}${path}`)
    await settled(page)
    const { text, touch } = await measured(page)
    expect(text, path).toContain(30)
    expect(Math.min(...text), path).toBeGreaterThanOrEqual(27)
    expect(
      touch.filter(({ height }) => height < 60),
      path,
    ).toEqual([])
    expect(await sideways(page), path).toBe(0)
  }
  for (const one of [stranger, page]) await one.context().close()
})

test('[X-43] a resident says what is wrong, with a photo, signs in last, gets a number and follows it without login', async () => {
  const resident = who('村民')
  const text = '二组水井边的石栏杆断了两根，孩子打水很危险。'
  const photo = await photoWithPlace()
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  const before = new Set(storedFiles(county.dataFolder))

  const page = await device('phone')
  await choosesTaihang(page)
  await page.getByRole('link', { name: /我要反映/ }).click()
  await page.getByLabel('您想反映什么').fill(text)
  await page.getByLabel('在什么地方').fill('二组水井边')
  await page.getByLabel('加照片').setInputFiles({ name: 'well.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByAltText('照片 1').waitFor()
  await page.getByRole('radio', { name: '基础设施类别' }).check()
  await page.getByRole('checkbox', { name: /公示/ }).check()

  await page.reload()
  expect(await page.getByLabel('您想反映什么').inputValue()).toBe(text)
  await page.getByAltText('照片 1').waitFor()
  expect(await page.getByRole('checkbox', { name: /公示/ }).isChecked()).toBe(true)

  await page.getByRole('button', { name: '送出' }).click()
  await signInByCode(page, resident.phone)
  await page.getByRole('heading', { name: '已经收到' }).waitFor()
  const number = (await page.locator('.number').innerText()).trim()
  expect(number).toMatch(/^[0-9A-Z]{8}$/)

  const added = storedFiles(county.dataFolder).filter((path) => !before.has(path))
  expect(added).toHaveLength(1)
  expect(await notesIn(added[0]!)).toEqual({ exif: false, width: 1600, height: 1200 })

  const elsewhere = await device('phone')
  await elsewhere.goto(`${county.home}/`)
  await elsewhere.getByRole('link', { name: /^查进度/ }).click()
  await elsewhere.getByLabel('编号').fill(number.toLowerCase())
  await elsewhere.getByLabel('手机号后四位').fill(resident.phone.slice(-4))
  await elsewhere.getByRole('button', { name: '查一查' }).click()
  await elsewhere.getByText('正在安排人').waitFor()
  const shown = await elsewhere.getByRole('main').innerText()
  expect(shown).toContain('居民点单')
  expect(shown).toContain('下一步最晚')
  expect(shown).not.toContain(resident.name)
})
