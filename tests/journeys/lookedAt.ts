import { areas } from '#features/areas/contract.ts'
import { requests } from '#features/requests/contract.ts'
import type { County } from './county.ts'
import { signedIn } from './signedIn.ts'

export type LookedAt = { name: string; url: string; cookie: string | null }

/** The phone's pages that Lighthouse marks: those of everybody as a stranger sees them, those of a helper as its helper does. */
export async function lookedAt(county: County): Promise<LookedAt[]> {
  const { helper, rows } = await whoHasSomethingToDo(county)
  const villageId = (await helper.read(areas.find, { q: '太行村', level: 'village' })).rows[0]!.id
  const page = (name: string, path: string, cookie: string | null = null) => ({
    ...{ name, cookie },
    url: `${county.home}${path}`,
  })
  return [
    page('home', '/'),
    page('place', '/requests/new'),
    page('board', `/board?village=${villageId}`),
    page('todo', '/todo', helper.cookie),
    page('request', `/requests/${rows[0]!.id}`, helper.cookie),
  ]
}

/** The matters of the demonstration are drawn by lot, and so is who has them to do. */
async function whoHasSomethingToDo(county: County) {
  for (const person of county.people.filter(({ password }) => password !== null)) {
    const helper = await signedIn(county, person)
    if (!helper.permissions.includes(requests.todo.permission)) continue
    const { rows } = await helper.read(requests.todo)
    if (rows.length > 0) return { helper, rows }
  }
  throw new Error('nobody of the demonstration has anything to do')
}
