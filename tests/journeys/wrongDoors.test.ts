import { expect, test } from 'vitest'
import { wrongAlone, wrongWith } from './accessLook.ts'
import { signedIn } from './signedIn.ts'
import { bears, county, device, deviceOf, journeys, who } from './visit.ts'

journeys()
bears(404)

const addresses = ['/desk', '/c/999999', '/c/999999/desk/queue', '/nowhere/at/all']

for (const size of ['narrow', 'desk'] as const)
  test(`the page of a wrong address is open to keyboard and screen reader (${size}) and leads into the county`, async () => {
    const page = await device(size)
    for (const path of addresses) {
      await page.goto(county.address + path)
      expect([path, await wrongAlone(page)]).toEqual([path, []])
    }
    await page.getByRole('navigation').getByRole('link').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${county.home}/`)
    await page.context().close()
  })

test('a page that a county does not have says so to everybody, on the phone and at the desk', async () => {
  const phone = await device('narrow')
  await phone.goto(`${county.home}/nowhere`)
  expect(await wrongWith(phone)).toEqual([])
  const { cookie } = await signedIn(county, who('村级派单员'))
  const desk = await deviceOf(cookie, 'desk')
  await desk.goto(`${county.home}/desk/nowhere`)
  expect(await wrongWith(desk)).toEqual([])
  for (const page of [phone, desk]) await page.context().close()
})

test('the gate of the desk is open to keyboard and screen reader: to a stranger, and to a resident who has nothing to do there', async () => {
  const { cookie } = await signedIn(county, who('村民'))
  for (const [own, heading] of [
    [null, '工作人员登录'],
    [cookie, '这里是工作人员的工作台'],
  ] as const) {
    const page = await deviceOf(own, 'desk')
    await page.goto(`${county.home}/desk/`)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    expect(await wrongWith(page)).toEqual([])
    await page.context().close()
  }
})
