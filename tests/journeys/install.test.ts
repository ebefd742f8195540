import { expect, test } from 'vitest'
import { county, device, journeys, settled } from './visit.ts'

journeys()

/** Waits until the worker of this page has kept everything and answers for it. */
const WORKS = async () => {
  const worker = await navigator.serviceWorker.ready
  return worker.active?.state === 'activated' && navigator.serviceWorker.controller !== null
}

test('the phone’s pages install as an app of the county, and open without any network', async () => {
  const page = await device('phone')
  await page.goto(`${county.home}/`)
  await settled(page)
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
    return (await fetch(link!.href)).json()
  })
  expect(manifest).toMatchObject({ short_name: '善治', start_url: '/c/610921/', display: 'standalone' })
  for (const { src, sizes } of manifest.icons as { src: string; sizes: string }[]) {
    const size = await page.evaluate(async (address) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob())
      return `${picture.width}x${picture.height}`
    }, src)
    expect(size).toBe(sizes)
  }
  await expect.poll(() => page.evaluate(WORKS), { timeout: 20_000 }).toBe(true)
  const files = await page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith('shanzhi-pages-'))!
    return (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname)
  })
  expect(files).toContain('/index.html')
  expect(files.some((file) => /TodoPage/.test(file))).toBe(true)
  expect(files.filter((file) => /desk|Queue|antd|Drawer/i.test(file))).toEqual([])

  await page.context().setOffline(true)
  await page.goto(`${county.home}/requests/new`)
  await page.getByLabel('您想反映什么').waitFor()
  await page.goto(`${county.home}/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.context().close()
})

test('the desk is not the phone’s worker’s: it asks the network each time', async () => {
  const page = await device('desk')
  await page.goto(`${county.home}/`)
  await expect.poll(() => page.evaluate(WORKS), { timeout: 20_000 }).toBe(true)
  const answer = await page.goto(`${county.home}/desk/`)
  expect(answer?.fromServiceWorker()).toBe(false)
  await page.getByLabel('手机号').waitFor()
})
