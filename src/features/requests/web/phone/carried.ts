import type { Carried } from '#wire/vault/carried.ts'
import { requests } from '../../contract.ts'
import { laneOf } from './waitingSteps.ts'

const MOST_MATTERS = 30

/** The to-do list, the most urgent matters on it whole, and the photos that show where and what. */
export const requestsCarried: Carried = {
  permission: 'request.work',
  async pack({ read, readOne, address }) {
    const { rows } = await read(requests.todo, {})
    const pictures = []
    for (const { id } of rows.slice(0, MOST_MATTERS)) {
      const matter = await readOne(requests.read, { requestId: id })
      const paths = matter?.photos.map((photo) => address(requests.photo, { attachmentId: photo.id })) ?? []
      pictures.push(...paths.map((path) => ({ path, thing: laneOf(id) })))
    }
    return pictures
  },
}
