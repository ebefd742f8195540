import type { GridLevel } from '#kernel/area/grids.ts'

/** Three levels: the village led by one of its three bodies, the villager group by its leader, and clusters where many live. */
export const gridLevels: readonly GridLevel[] = [
  {
    level: 1,
    unit: 'village',
    zh: '一级网格',
    en: 'Level 1 grid',
    chief: {
      role: 'gridChief',
      zh: '一级网格长',
      en: 'Level 1 grid chief',
      mustHold: ['villageOfficer', 'villageSupervisor'],
      candidates: ['villageOfficer', 'villageSupervisor'],
    },
  },
  {
    level: 2,
    unit: 'group',
    zh: '二级网格',
    en: 'Level 2 grid',
    chief: {
      role: 'gridChief',
      zh: '二级网格长',
      en: 'Level 2 grid chief',
      mustHold: ['groupLeader'],
      candidates: ['groupLeader'],
    },
  },
  {
    level: 3,
    unit: 'cluster',
    zh: '三级网格',
    en: 'Level 3 grid',
    band: { households: { from: 20, to: 30 }, persons: { from: 70, to: 120 } },
    chief: {
      role: 'gridChief',
      zh: '三级网格长',
      en: 'Level 3 grid chief',
      mustHold: [],
      candidates: ['clusterHead', 'partyMember', 'deputy'],
    },
  },
]
