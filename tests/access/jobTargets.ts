import { jobOffers } from '#features/jobOffers/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import type { Village } from '../village.ts'

/** An employer of the first village and what it offers; both are public. */
export const jobTargets = (village: Village) => {
  const { officer, villages } = village
  const { villageId } = villages[0]
  const employer = async () => ({
    bodyId: (await officer.call(organisations.found, { kind: 'cooperative', areaId: villageId, name: '大家的合作社' }))
      .id,
  })
  const work = { title: '采茶', places: 9 }
  const offer = async () => ({ offerId: (await officer.call(jobOffers.offer, { ...(await employer()), ...work })).id })
  return {
    'jobOffers.near': async () => ({ villageId }),
    'jobOffers.ofEmployer': employer,
    'jobOffers.ledger': async () => ({ year: 2026 }),
    'jobOffers.offer': async () => ({ ...(await employer()), ...work }),
    'jobOffers.fill': async () => ({ ...(await offer()), filled: 3 }),
    'jobOffers.close': offer,
    'jobOffers.pay': async () => ({ ...(await employer()), year: 2025, quarter: 4, workers: 9, wages: 9000 }),
  }
}
