import { attachments } from '#features/attachments/contract.ts'
import { deliberations } from '#features/deliberations/contract.ts'
import { elections } from '#features/elections/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { anOrder } from '#features/requests/builders.ts'
import { pixel } from '../hostile/sending.ts'
import type { Village } from '../village.ts'

const since = '2026-03-02'

/** Meetings of a council of the first village in which the resident sits. */
export function deliberationTargets(village: Village, text: string) {
  const { officer, resident, site, county } = village
  const today = () => site.time.now.slice(0, 10)
  const council = async () => {
    const where = { kind: 'deliberationCouncil', areaId: village.villages[0].villageId, name: '村民议事会' }
    const { id: bodyId } = await officer.call(organisations.found, where)
    const seats = [{ personId: resident.personId, role: 'member' }]
    await officer.call(elections.hold, { bodyId, how: 'appointment', on: since, termFrom: since, seats })
    return { bodyId }
  }
  const called = async (title = text) => {
    const { bodyId } = await council()
    const { id: meetingId } = await officer.call(deliberations.call, { bodyId, on: today(), place: text })
    const topic = { bodyId, meetingId, title, proposer: 'resident' } as const
    const { id: itemId } = await officer.call(deliberations.raise, topic)
    const { seats } = await officer.call(deliberations.meeting, { meetingId })
    return { bodyId, meetingId, itemId, seatIds: seats.map((seat) => seat.seatId) }
  }
  const attendance = ({ meetingId, seatIds }: Awaited<ReturnType<typeof called>>, attachmentIds: number[] = []) => ({
    ...{ meetingId, seatIds, on: today(), countedBy: 'members' as const, note: text, attachmentIds },
  })
  const held = async (title = text) => {
    const one = await called(title)
    await officer.call(deliberations.hold, attendance(one))
    return one
  }
  const votes = (itemId: number) => ({ itemId, inFavour: 1, against: 0, abstained: 0, resolution: text })
  const decided = async (title = text) => {
    const { itemId } = await held(title)
    await officer.call(deliberations.decide, votes(itemId))
    return { itemId }
  }
  /** Its title goes into a neighbour's own request, so it is nothing that only some may read. */
  const published = async () => {
    const one = await decided('路灯由谁管')
    await officer.call(deliberations.publish, one)
    return one
  }
  return {
    'deliberations.meeting': async () => ({ meetingId: (await called()).meetingId }),
    'deliberations.photo': async () => {
      const one = await called()
      const { id: photoId } = await officer.call(attachments.upload, {}, { file: new Blob([pixel]) })
      await officer.call(deliberations.hold, attendance(one, [photoId]))
      return { meetingId: one.meetingId, photoId }
    },
    'deliberations.call': async () => ({ ...(await council()), on: today() }),
    'deliberations.hold': async () => attendance(await called()),
    'deliberations.raise': async () => ({ ...(await council()), title: text, proposer: 'resident' }),
    'deliberations.raiseRequest': async () => ({
      ...(await council()),
      requestId: (await anOrder(resident, { text, placeName: text })).id,
    }),
    'deliberations.decide': async () => votes((await held()).itemId),
    'deliberations.publish': () => decided(),
    'deliberations.carryOut': published,
    'deliberations.object': async () => ({ ...(await published()), text: '先修路' }),
    'deliberations.rate': async () => {
      const one = await published()
      await site.owner.query("update agenda_item set public_to = '2020-02-02' where county_id = $1 and id = $2", [
        county.id,
        one.itemId,
      ])
      return { ...one, good: true }
    },
  }
}
