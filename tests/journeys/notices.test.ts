import { expect, test } from 'vitest'
import { axe, county, deskOf, journeys, phoneOf, settled, sideways, who } from './visit.ts'

journeys()

test('a resident chooses how to be told, each switch is saved as it is pressed, and others keep their own choice', async () => {
  const resident = county.people.find(({ password }) => password === null)!
  const page = await phoneOf(resident)
  await page.goto(`${county.home}/me`)
  await page.getByRole('link', { name: '我的通知方式' }).click()
  await settled(page)
  await page.getByText('本县还没有开通短信通知').waitFor()
  await page.getByLabel('每天18点一次').check()
  await page.getByLabel('分了类').uncheck()
  await page.getByLabel('已经了结').uncheck()
  await page.getByLabel('21点到8点').check()
  await settled(page)
  expect(await sideways(page)).toBe(0)
  expect(await axe(page)).toEqual([])
  await page.reload()
  await settled(page)
  for (const [name, on] of [
    ['每天18点一次', true],
    ['21点到8点', true],
    ['分了类', false],
    ['已经了结', false],
    ['派给了人办', true],
  ] as const)
    expect([name, await page.getByLabel(name).isChecked()]).toEqual([name, on])
  await page.context().close()
})

type Shown = { shown?: unknown[]; registration: { showNotification: unknown } }

/** This Chromium has no screen for reminders, so what the worker would show is caught at the last step. */
const CATCH = () => {
  const worker = globalThis as unknown as Shown
  worker.shown = []
  worker.registration.showNotification = async (title: string, options: NotificationOptions) =>
    void worker.shown?.push([title, options.body, options.tag, options.data])
}

test('the worker shows what a push service brings, one reminder at a time, and leads nobody out of the county', async () => {
  const page = await phoneOf(county.people.find(({ password }) => password === null)!)
  const context = page.context()
  await page.goto(`${county.home}/`)
  await expect.poll(() => context.serviceWorkers().length, { timeout: 20_000 }).toBe(1)
  const [worker] = context.serviceWorkers()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await worker!.evaluate(CATCH)
  const browser = await context.newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    browser.on(
      'ServiceWorker.workerRegistrationUpdated',
      ({ registrations: [one] }) => one && resolve(one.registrationId),
    ),
  )
  await browser.send('ServiceWorker.enable')
  const registrationId = await registered
  const bring = (said: unknown) =>
    browser.send('ServiceWorker.deliverPushMessage', {
      ...{ origin: county.address, registrationId },
      data: JSON.stringify(said),
    })
  await bring({ title: '您有 1 条新通知', body: '您反映的事有 1 条新进展。', path: '/c/610921/notices' })
  await bring({ title: '您有 3 条新通知', body: '您反映的事有 3 条新进展。', path: 'https://elsewhere.example/' })
  await expect
    .poll(() => worker!.evaluate(() => (globalThis as unknown as Shown).shown))
    .toEqual([
      ['您有 1 条新通知', '您反映的事有 1 条新进展。', 'notices', '/c/610921/notices'],
      ['您有 3 条新通知', '您反映的事有 3 条新进展。', 'notices', ''],
    ])
  await context.close()
})

test('an administrator sees which ways out are set up and that nothing waits', async () => {
  const page = await deskOf(who('县社会治理平台管理员'))
  await page.getByRole('menuitem', { name: '外发消息' }).click()
  await settled(page)
  await page.getByRole('row', { name: /短信.*没有接通/ }).waitFor()
  await page.getByRole('row', { name: /屏幕提醒.*已接通/ }).waitFor()
  await page.getByText('没有要处理的').waitFor()
  expect(await axe(page)).toEqual([])
  await page.goto(`${county.home}/desk/notices/choice`)
  await settled(page)
  expect(await axe(page)).toEqual([])
  await page.getByRole('radio', { name: '每天一次' }).check()
  await page.reload()
  await settled(page)
  expect(await page.getByRole('radio', { name: '每天一次' }).isChecked()).toBe(true)
  await page.context().close()
})
