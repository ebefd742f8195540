import { definePack } from '#kernel/pack/pack.ts'
import { fiveOrders } from './fiveOrders.ts'

/** 永州市零陵区: what is ordered is first agreed in the monthly meeting, and grids are large. */
export const lingling = definePack({
  id: 'lingling',
  version: '1.1.0',
  zh: '零陵“五单”',
  en: 'Lingling five orders',
  source: '永州市零陵区全国乡村治理体系建设试点',
  procedures: [fiveOrders],
  categories: [{ id: 'village-matter', procedure: 'five-orders', zh: '村级事项', en: 'Village matter' }],
  gridLevels: [
    {
      level: 1,
      unit: 'village',
      zh: '网格',
      en: 'Grid',
      band: { households: { from: 1, to: 120 }, partyMembers: { from: 15, to: 100 } },
      chief: {
        role: 'gridChief',
        zh: '网格长',
        en: 'Grid chief',
        mustHold: [],
        candidates: ['villageOfficer', 'groupLeader'],
      },
    },
  ],
})
