import type { Work } from '#features/feature.ts'
import type { Out } from '#wire/contract.ts'
import { type AreaDecided, listAreaNames, listAreaReleases } from './areaQueries.ts'
import { decidedBy, listBefore, namesOf, offered, waitingAt } from './areaRules.ts'
import type { packs as operations } from './contract.ts'

type Told = Pick<Out<typeof operations.read>, 'areas' | 'areaReleases' | 'models'>

/** The places that run a list of their own, will or did, each with the decision it comes from; and what may be chosen. */
export async function readAreas({ tx, scope, packs, today }: Work): Promise<Told> {
  const { areas } = packs.lists
  const releases = await listAreaReleases(tx, scope)
  const areaIds = [...new Set([...areas.keys(), ...releases.map(({ areaId }) => areaId)])]
  const names = await listAreaNames(tx, scope, areaIds)
  const nameOf = (areaId: number) => names.get(areaId) ?? ''
  const told = ({ formerModels: _, withdraws: __, effectiveFrom, ...one }: AreaDecided) => ({
    ...one,
    name: nameOf(one.areaId),
    from: effectiveFrom,
  })
  return {
    areas: areaIds.map((areaId) => {
      const models = namesOf(areas.get(areaId))
      const by = decidedBy(releases, areaId, models, today)
      const pending = waitingAt(releases, areaId, today)
      const stepBackTo = pending ? undefined : listBefore(releases, areaId, models, today)
      return {
        ...{ areaId, name: nameOf(areaId), models },
        by: by ? told(by) : null,
        pending: pending ? told(pending) : null,
        ...(stepBackTo ? { stepBackTo } : {}),
      }
    }),
    areaReleases: releases.map(told).toReversed(),
    models: offered(packs.lists).map(({ id, zh, en }) => ({ id, zh, en })),
  }
}
