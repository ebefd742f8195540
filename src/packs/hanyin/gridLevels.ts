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
      bodies: [
        ...['partyBranch', 'villagersCommittee', 'supervisionCommittee'],
        ...['residentsCommittee', 'residentsSupervision'],
      ],
      candidates: ['villageOfficer', 'villageSupervisor'],
      duties: [
        {
          zh: '统筹本村各级网格，每月听一次各组情况',
          en: 'Looks after all grids of the village; hears each group monthly',
        },
        { zh: '把交上来的事分下去，盯到办结', en: 'Passes matters on and sees that they are finished' },
      ],
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
      duties: [
        {
          zh: '常到本组走一走，收集诉求，带回结果',
          en: 'Is often about in the group, takes matters up and brings answers',
        },
        { zh: '组织院坝会、大家议事', en: 'Calls the courtyard meetings' },
      ],
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
      duties: [
        { zh: '认得本网格每一户，有事第一个到', en: 'Knows every door and is there first' },
        { zh: '办不了的事当天上报，代办跑腿', en: 'Reports the same day what is too big; runs errands' },
      ],
    },
  },
]
