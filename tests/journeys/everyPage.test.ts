import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { wrongWith } from './accessLook.ts'
import { wrongInPrint } from './accessSizes.ts'
import { everyPlace, type Place, placeLike } from './everyPagePlaces.ts'
import { goToAll } from './goToAll.ts'
import { signedIn } from './signedIn.ts'
import { bears, county, deviceOf, journeys, who } from './visit.ts'

journeys()
// A page may ask who is there: a stranger is told so, and sees the door.
bears(401)

type Look = (page: Page) => Promise<string[]>
type Went = { wrong: string[]; links: Place[] }

/** Goes to every place; tells what is wrong where, and where one can go on. */
async function goTo(places: readonly Place[], size: 'narrow' | 'desk', below: string, look: Look): Promise<Went> {
  const went: Went = { wrong: [], links: [] }
  const home = new URL(`${county.home}${below}`).pathname
  await goToAll(places, size, async (page, { path, cookie, who: visitor }) => {
    await page.goto(`${county.home}${below}${path}`)
    const wrong = await look(page).catch((error: Error) => [`could not be seen: ${error.message.slice(0, 300)}`])
    went.wrong.push(...wrong.map((line) => `${below}${path} (${visitor}): ${line}`))
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname))
    for (const href of hrefs.filter((one) => one.startsWith(`${home}/`)))
      went.links.push({ path: href.slice(home.length), cookie, who: visitor })
  })
  return went
}

/** Every page of the router's list; one that names a thing and has no example is reached by a link of another. */
async function wrongOn(face: 'phone' | 'desk', look: Look): Promise<string[]> {
  const { places, without } = await everyPlace(county, face)
  const [size, below] = face === 'phone' ? (['narrow', ''] as const) : (['desk', '/desk'] as const)
  const first = await goTo(places, size, below, look)
  const linked = without.map((pattern) => ({ pattern, place: placeLike(pattern, first.links) }))
  const second = await goTo(
    linked.flatMap(({ place }) => place ?? []),
    ...([size, below, look] as const),
  )
  const unseen = linked.filter(({ place }) => !place)
  return [
    ...first.wrong,
    ...second.wrong,
    ...unseen.map(({ pattern }) => `nobody was found who sees ${below}${pattern}`),
  ]
}

test('every page of the phone is accessible to keyboard, screen reader and weak eyes, and fits a screen of 320 px, also in each print of 长辈版', async () => {
  expect(await wrongOn('phone', async (page) => [...(await wrongWith(page)), ...(await wrongInPrint(page))])).toEqual(
    [],
  )
}, 400_000)

test('every page of the desk is accessible to keyboard and screen reader and can be read at 200 % and at 320 px', async () => {
  expect(await wrongOn('desk', wrongWith)).toEqual([])
}, 400_000)

test('what the page of aftercare shows of one person is accessible as well, and prints as an empty sheet', async () => {
  const { cookie } = await signedIn(county, who('司法所回归帮扶员'))
  const villager = who('村民')
  const page = await deviceOf(cookie, 'desk')
  await page.goto(`${county.home}/desk/aftercare`)
  await page.getByLabel('姓名（全称）').fill(villager.name)
  await page.getByLabel('身份证或手机号后四位').fill(villager.phone.slice(-4))
  await page.getByRole('button', { name: '本人来办事' }).click()
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByText('想找一份离家近的活').waitFor()
  await page.getByRole('button', { name: '请联系人上门帮一件事' }).click()
  expect(await wrongWith(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect((await page.getByRole('main').innerText()).trim()).toBe('')
})

test('planted faults are seen', async () => {
  const page = await deviceOf(null, 'narrow')
  await page.goto(`${county.home}/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => {
    const plant = (html: string) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html)
    plant('<img src="/icon.svg" width="3000" height="8">')
    plant('<h4>too deep</h4><button tabindex="-1">not by Tab</button>')
    plant('<a href="#content" id="dull">dull</a>')
    const dull = document.getElementById('dull')
    if (dull) dull.style.outline = 'none'
  })
  const found = (await wrongWith(page)).join('\n')
  for (const fault of [
    'image-alt',
    'sideways at 320',
    'jumps to h4',
    'is not reached by Tab',
    'does not show the focus',
  ])
    expect(found).toContain(fault)
})

test('planted faults of print are seen', async () => {
  const page = await deviceOf(null, 'narrow')
  await page.goto(`${county.home}/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await wrongInPrint(page)).toEqual([])
  await page.evaluate(() => {
    const plant = (html: string) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html)
    plant('<p id="fixed">not with the rest</p><button id="flat">按</button>')
    plant('<dl><dd><a href="tel:0857">0857</a></dd></dl><p>写信给<a href="mailto:a@b">a@b</a>也行</p>')
    plant('<p id="cut">一行放不下的许多字，放不下的就看不见</p><p id="slim">字一个个往下排</p>')
    const style = (id: string, text: string) => Object.assign(document.getElementById(id)!.style, { cssText: text })
    style('fixed', 'font-size: 20px')
    style('flat', 'height: 50px; width: 40px')
    style('cut', 'height: 1.6em; width: 8em; overflow: hidden')
    style('slim', 'width: 1.2em')
  })
  const found = await wrongInPrint(page)
  for (const fault of [
    /^largest print: 20 px: not with the rest/,
    /^usual print: \d+×50 px to press/,
    /^large print: \d+×50 px to press/,
    /^usual print: \d+×\d+ px to press: <a href="tel:0857"/,
    /^largest print: cut off: 一行/,
    /^largest print: upright: 字一个/,
  ])
    expect(found).toContainEqual(expect.stringMatching(fault))
  expect(found.filter((line) => line.includes('mailto:'))).toEqual([])
})
