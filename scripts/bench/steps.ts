import type { Caller, Turn, WorkingVillage } from './atWork.ts'
import { countyCode } from './county.ts'
import type { Target } from './loader.ts'

const text = '桥头的路灯三天没亮了，晚上老人走路看不见，请村里来看看。'
const placeName = '桥头'
const category = 'livelihood'
const result = '换了灯头和一段线，当晚已经亮了。'

/** Turn after turn, every resident once before anybody again, so that nobody reaches the limit of an hour; the villages by turns. */
export function* turnsOf(villages: readonly WorkingVillage[]): Generator<Turn, never> {
  const promisedOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  const everybody = villages
    .flatMap((village) => {
      const { residents } = village
      return residents.map((resident, n) => ({ village, resident, at: (n + 0.5) / residents.length }))
    })
    .toSorted((a, b) => a.at - b.at)
  for (;;) for (const { village, resident } of everybody) yield { village, resident, promisedOn }
}

/** The product, as its pages call it. */
export function product(address: string): Target {
  const base = `/api/c/${countyCode}/requests`
  const advance = (id: number, action: string, { token }: Caller, fields: Record<string, unknown>) =>
    ({ method: 'POST', path: `${base}/${id}/advance`, token, body: { action, fields } }) as const
  return {
    address,
    steps: {
      place: ({ resident }) => ({
        method: 'POST',
        path: base,
        token: resident.token,
        body: { text, placeName, category },
      }),
      dispatch: ({ village: { dispatcher, handler } }, id) =>
        advance(id, 'dispatch', dispatcher, { handler: { postId: handler.postId } }),
      claim: ({ village, promisedOn }, id) => advance(id, 'claim', village.handler, { promisedOn }),
      finish: ({ village }, id) => advance(id, 'finish', village.handler, { result }),
      rate: ({ resident }, id) => advance(id, 'rate', resident, { solved: true, stars: 5 }),
      read: ({ resident }, id) => ({ method: 'GET', path: `${base}/${id}`, token: resident.token }),
      list: ({ village }) => ({ method: 'GET', path: `${base}/queue`, token: village.dispatcher.token }),
    },
  }
}

/** The bare server, which must be told who calls and where. */
export function bare(address: string, pack: { packId: string; packVersion: string }): Target {
  const by = ({ accountId, personId }: Caller) => ({ accountId, personId })
  const step = (id: number, name: string, { countyId }: WorkingVillage, body: Record<string, unknown>) =>
    ({ method: 'POST', path: `/requests/${id}/${name}`, body: { countyId, ...body } }) as const
  return {
    address,
    steps: {
      place({ village: { countyId, townshipId, villageId }, resident }) {
        const { groupId, gridId, gridIds } = resident
        const where = { countyId, townshipId, villageId, groupId, gridId, gridIds }
        return {
          method: 'POST',
          path: '/requests',
          body: { text, placeName, category, ...where, ...by(resident), ...pack },
        }
      },
      dispatch: ({ village }, id) =>
        step(id, 'dispatch', village, {
          ...by(village.dispatcher),
          handlerPersonId: village.handler.personId,
          handlerPostId: village.handler.postId,
        }),
      claim: ({ village, promisedOn }, id) => step(id, 'claim', village, { ...by(village.handler), promisedOn }),
      finish: ({ village }, id) => step(id, 'finish', village, { ...by(village.handler), result }),
      rate: ({ village, resident }, id) => step(id, 'rate', village, { ...by(resident), solved: true, stars: 5 }),
      read: ({ village }, id) => ({ method: 'GET', path: `/requests/${id}?county=${village.countyId}` }),
      list: ({ village }) => ({
        method: 'GET',
        path: `/requests?county=${village.countyId}&village=${village.villageId}`,
      }),
    },
  }
}
