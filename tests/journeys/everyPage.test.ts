import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { wrongInLargePrint, wrongWith } from './accessLook.ts'
import { closed, everyPlace, type Place, placeLike } from './everyPagePlaces.ts'
import { goToAll } from './goToAll.ts'
import { bears, county, deviceOf, journeys } from './visit.ts'

journeys()
// A page may ask who is there: a stranger is told so, and sees the door.
bears(401)

type Look = (page: Page) => Promise<string[]>
type Went = { wrong: string[]; links: Place[] }

/** Goes to every place; tells what is wrong where, and where one can go on. */
async function goTo(places: readonly Place[], size: 'narrow' | 'desk', below: string, look: Look): Promise<Went> {
  const went: Went = { wrong: [], links: [] }
  const home = new URL(`${county.home}${below}`).pathname
  await goToAll(places, size, async (page, { path, cookie, who }) => {
    await page.goto(`${county.home}${below}${path}`)
    const wrong = await look(page).catch((error: Error) => [`could not be seen: ${error.message.slice(0, 300)}`])
    went.wrong.push(...wrong.map((line) => `${below}${path} (${who}): ${line}`))
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname))
    for (const href of hrefs.filter((one) => one.startsWith(`${home}/`)))
      went.links.push({ path: href.slice(home.length), cookie, who })
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
  const unseen = linked.filter(({ pattern, place }) => !place && !closed.includes(pattern))
  return [
    ...first.wrong,
    ...second.wrong,
    ...unseen.map(({ pattern }) => `nobody was found who sees ${below}${pattern}`),
  ]
}

test('every page of the phone is accessible to keyboard, screen reader and weak eyes, and fits a screen of 320 px, also in 长辈版', async () => {
  expect(
    await wrongOn('phone', async (page) => [...(await wrongWith(page)), ...(await wrongInLargePrint(page))]),
  ).toEqual([])
}, 400_000)

test('every page of the desk is accessible to keyboard and screen reader and can be read at 200 % and at 320 px', async () => {
  expect(await wrongOn('desk', wrongWith)).toEqual([])
}, 400_000)

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
