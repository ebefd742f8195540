import { disputes } from '#features/disputes/contract.ts'
import { gridPlans } from '#features/gridPlans/contract.ts'
import { overlays } from '#features/overlays/contract.ts'
import type { Village } from '../village.ts'

/** One quarrel, as an office writes it down. */
export const disputeList = new Blob(['名称,发生日期,事件类别\n院墙边界,2026-02-03,邻里纠纷\n'])

type Input = Record<string, unknown>

/** Grids of the first village, its plans and overlays, who was responsible there, and disputes of a list. */
export function gridTargets(village: Village, secret: string): Record<string, () => Promise<Input>> {
  const { officer, villages, addPerson } = village
  const { villageId, townshipId, groups } = villages[0]
  const { gridId } = groups[0]!
  const home = async () => (await addPerson(secret)).householdId
  const plan = async () => {
    await home()
    const { id } = await officer.call(gridPlans.draft, { villageId, from: 'present', name: secret })
    return { planId: id }
  }
  const edited = async () => ({ ...(await plan()), edition: 1 })
  const listed = async () => ({
    ...{ gridId, network: 'three-lines', member: 'deputy' },
    personId: (await addPerson(secret)).personId,
  })
  const named = async () => officer.call(disputes.previewList, { villageId }, { file: disputeList })
  return {
    'grids.bodies': async () => ({ gridId }),
    'grids.ofBody': async () => ({ bodyId: 1 }),
    'disputes.newest': async () => ({}),
    'disputes.previewList': async () => ({ villageId }),
    'disputes.bringInList': async () => ({ villageId, digest: (await named()).digest }),
    'grids.responsible': async () => ({ householdId: await home() }),
    'grids.gridResponsible': async () => ({ gridId }),
    'gridPlans.ofVillage': async () => ({ villageId }),
    'gridPlans.propose': async () => ({ villageId: (await home()) && villageId }),
    'gridPlans.proposeTownship': async () => ({ townshipId: (await home()) && townshipId }),
    'gridPlans.draft': async () => ({ villageId: (await home()) && villageId, from: 'present' }),
    'gridPlans.read': plan,
    'gridPlans.edit': async () => ({ ...(await edited()), to: 0, name: secret }),
    'gridPlans.compare': plan,
    'gridPlans.publish': async () => ({ ...(await edited()), on: '2026-03-02' }),
    'gridPlans.takeBack': edited,
    'gridPlans.setPlaces': async () => ({ villageId, places: [{ code: 'P1', lng: 108.5, lat: 32.9 }] }),
    'overlays.ofVillage': async () => ({ villageId: (await listed()) && villageId }),
    'overlays.roster': async () => ({ areaId: villageId, network: 'three-lines' }),
    'overlays.onRoster': async () => ({ areaId: (await listed()) && villageId, network: 'three-lines' }),
    'overlays.lacking': async () => ({ areaId: villageId, network: 'three-lines', member: 'deputy' }),
    'overlays.serving': async () => ({ villageId }),
    'overlays.assign': listed,
    'overlays.end': async () => ({
      overlayId: (await officer.call(overlays.assign, (await listed()) as never)).id,
      on: '2026-03-02',
    }),
  }
}
