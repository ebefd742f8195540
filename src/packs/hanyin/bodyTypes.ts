import type { BodyType } from '#kernel/organisation/bodyType.ts'

/** Line two: the presidium looks after groups of deputies, these after a studio in every village. */
export const bodyTypes: readonly BodyType[] = [
  {
    id: 'congressPresidium',
    zh: '镇人大主席团',
    en: 'Presidium of the township congress',
    family: 'congress',
    levels: ['township'],
    formedBy: ['election'],
    termYears: 5,
    everywhere: true,
    open: true,
    roles: [
      { id: 'chair', zh: '主席', en: 'Chair', leads: true, most: 1 },
      { id: 'member', zh: '主席团成员', en: 'Member' },
    ],
  },
  {
    id: 'deputyGroup',
    zh: '人大代表小组',
    en: 'Group of deputies',
    family: 'congress',
    levels: ['township'],
    formedBy: ['appointment'],
    termYears: 5,
    open: true,
    roles: [
      { id: 'head', zh: '组长', en: 'Head', leads: true, most: 1 },
      { id: 'deputy', zh: '代表', en: 'Deputy' },
    ],
  },
  {
    id: 'deputyStudio',
    zh: '人大代表工作室',
    en: 'Deputies’ studio',
    dimensions: ['platform'],
    family: 'congress',
    levels: ['village'],
    formedBy: ['appointment'],
    termYears: 5,
    everywhere: true,
    open: true,
    roles: [
      { id: 'head', zh: '室长', en: 'In charge', leads: true, most: 1 },
      {
        id: 'deputy',
        zh: '驻室代表',
        en: 'Deputy',
        duties: [
          { zh: '按公布的日子接待选民', en: 'Receives voters on the days that are announced' },
          { zh: '收集意见建议，把答复公布出来', en: 'Takes down what they say, and has the answers published' },
        ],
      },
    ],
  },
]
