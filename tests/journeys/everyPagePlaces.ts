import { areas } from '#features/areas/contract.ts'
import { deliberations } from '#features/deliberations/contract.ts'
import { gridPlans } from '#features/gridPlans/contract.ts'
import { grids } from '#features/grids/contract.ts'
import { inspections } from '#features/inspections/contract.ts'
import { mutualAid } from '#features/mutualAid/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { people } from '#features/people/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { visits } from '#features/visits/contract.ts'
import { deskPages } from '#web/desk/pages.ts'
import { phonePages } from '#web/phone/pages.ts'
import type { County, Person } from './county.ts'
import { type SignedIn, signedIn } from './signedIn.ts'

/** One page as one visitor opens it; a stranger has no cookie. */
export type Place = { path: string; cookie: string | null; who: string }

type Known = SignedIn & { person: Person; villageId: number }

/**
 * Real addresses for the paths that name one thing and to which no link leads that a walk over the other pages would find. A page of
 * which the test finds no address at all makes it fail: whoever added it adds its line.
 */
const examples: Record<string, (known: Known) => Promise<readonly (string | number)[] | null>> = {
  '/requests/:id': firstRequest,
  '/requests/:id/do/:action': async (known) => {
    for (const { id } of (await known.read(requests.todo)).rows) {
      const { actions } = await known.read(requests.read, { requestId: id })
      const first = actions.find(({ fields }) => fields.length > 0) ?? actions[0]
      if (first) return [id, first.action]
    }
    return null
  },
  '/requests/:id/triage': firstRequest,
  '/requests/:id/object': firstRequest,
  '/visits/:id': firstVisit,
  '/visits/:id/plan': firstVisit,
  '/report-child/:id': firstVisit,
  '/grids/:id': async (known) => {
    const { grids: all } = await known.read(grids.ofVillage, { villageId: known.villageId })
    return all[0] ? [all[0].id] : null
  },
  '/grid-plans/:id': async (known) => {
    const { plans } = await known.read(gridPlans.ofVillage, { villageId: known.villageId })
    return plans[0] ? [plans[0].id] : null
  },
  '/inspections/:id': async (known) => {
    const { rows } = await known.read(inspections.list)
    return rows[0] ? [rows[0].id] : null
  },
  '/inspections/:id/:requestId': async (known) => {
    const { rows } = await known.read(inspections.toCheck)
    return rows[0] ? [rows[0].inspectionId, rows[0].requestId] : null
  },
  '/organisations/:bodyId': async (known) => {
    const { rows } = await known.read(organisations.list, { areaId: known.villageId, kind: 'deputyStudio' })
    return rows[0] ? [rows[0].id] : null
  },
  '/meetings/:meetingId': async (known) => {
    const { rows } = await known.read(deliberations.bodies, { own: true })
    const held = rows[0] ? await known.read(deliberations.meetings, { bodyId: rows[0].id }) : null
    return held?.rows[0] ? [held.rows[0].id] : null
  },
  '/mutual-aid/:bodyId': async (known) => {
    const { rows } = await known.read(mutualAid.ofMyVillage)
    return rows[0] ? [rows[0].id] : null
  },
  '/households/:householdId': async (known) => {
    const { rows } = await known.read(people.list, { villageId: known.villageId })
    return rows[0] ? [rows[0].householdId] : null
  },
}

async function firstRequest(known: Known): Promise<readonly number[] | null> {
  const may = known.permissions.includes(requests.todo.permission)
  const { rows } = may ? await known.read(requests.todo) : await known.read(requests.mine)
  return rows[0] ? [rows[0].id] : null
}

/** A household that the visitor looks after, where they look after one. */
async function firstVisit(known: Known): Promise<readonly number[] | null> {
  const { rows } = await known.read(visits.toVisit)
  return rows[0] ? [rows[0].householdId] : null
}

/** Pages that show something to whoever sits in a body, and to nobody else. */
const ofASeat: readonly string[] = ['/studio', '/meetings']

const names = /:\w+/g
const stranger = { cookie: null, who: 'a stranger' }

/** Every page of a list of the router, each with somebody who may open it, and the paths for which nobody was found. */
export async function everyPlace(
  county: County,
  face: 'phone' | 'desk',
): Promise<{ places: Place[]; without: string[] }> {
  const pages = face === 'phone' ? phonePages : deskPages
  const known: Known[] = []
  for (const person of county.people) {
    const one = await signedIn(county, person)
    const { rows } = await one.read(areas.find, { q: '太行村', level: 'village' })
    known.push({ ...one, person, villageId: rows[0]!.id })
  }
  const everybody = known.filter(({ person }) => /^(村民|网格员)$/.test(person.title))
  const seated = known.filter(({ person }) => person.title.includes('代表'))
  const places: Place[] = face === 'phone' ? [{ path: '/', ...stranger }] : []
  const without: string[] = []
  for (const { path, permission } of pages) {
    const visitors = known.filter(
      ({ person, permissions }) =>
        (permission === undefined || permissions.includes(permission)) &&
        (face === 'phone' || person.password !== null),
    )
    const place = await filled(path, visitors)
    if (!place) without.push(path)
    else if (face === 'desk') places.push({ ...place, path: `${place.path}?at=${known[0]!.villageId}` })
    else if (permission !== undefined || path.match(names)) places.push(place)
    else
      places.push(
        { path, ...stranger },
        ...(ofASeat.includes(path) ? seated : everybody).map((one) => ({
          path,
          cookie: one.cookie,
          who: one.person.title,
        })),
      )
  }
  return { places, without }
}

/** The first who may open it and finds something there. */
async function filled(path: string, visitors: readonly Known[]): Promise<Place | null> {
  for (const one of visitors) {
    if (!path.match(names)) return { path, cookie: one.cookie, who: one.person.title }
    const values = [...((await examples[path]?.(one).catch(() => null)) ?? [])]
    if (values.length > 0) {
      const whole = path.replace(names, () => String(values.shift()))
      return { path: whole, cookie: one.cookie, who: one.person.title }
    }
  }
  return null
}

/** Among links the first that leads to a page with such a path. */
export function placeLike(pattern: string, links: readonly Place[]): Place | undefined {
  const shape = new RegExp(`^${pattern.replace(names, '[^/]+')}$`)
  return links.find(({ path }) => shape.test(path))
}
