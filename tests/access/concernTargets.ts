import { concerns } from '#features/concerns/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { anOrder } from '#features/requests/builders.ts'
import type { Village } from '../village.ts'

/** A matter of the first village and an organisation of it. The name of an organisation is no secret; what the matter says is one. */
export function concernTargets({ resident, officer, villages }: Village, text: string) {
  const { villageId } = villages[0]
  const matter = async () => ({ requestId: (await anOrder(resident, { text, placeName: text })).id })
  const organisation = async () => ({
    bodyId: (await officer.call(organisations.found, { kind: 'cooperative', areaId: villageId, name: '大家的合作社' }))
      .id,
  })
  const both = async () => ({ ...(await matter()), ...(await organisation()) })
  const named = async () => {
    const tie = await both()
    await officer.call(concerns.name, tie)
    return tie
  }
  return {
    'concerns.ofRequest': matter,
    'disputes.parties': matter,
    'concerns.choices': matter,
    'concerns.name': both,
    'concerns.takeAway': named,
    'concerns.ofBody': async () => ({ bodyId: (await named()).bodyId }),
  }
}
