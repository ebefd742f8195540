import type { BodyType } from '#kernel/organisation/bodyType.ts'
import type { Words } from '#kernel/shared/words.ts'

/** 八联: what a group does together, each mirrored by one of the eight roles. */
const actions = [
  { id: 'settle', zh: '矛盾纠纷联调', en: 'Settling disputes together' },
  { id: 'watch', zh: '社会治安联治', en: 'Keeping the place safe together' },
  { id: 'register', zh: '实有人口联管', en: 'Helping newcomers and leavers with their papers' },
  { id: 'guide', zh: '回归帮教联帮', en: 'Standing by those who come back' },
  { id: 'support', zh: '困难群众联扶', en: 'Helping those in need together' },
  { id: 'build', zh: '两新组织联建', en: 'Building organisations together' },
  { id: 'errand', zh: '群众事务联办', en: 'Running errands for each other' },
  { id: 'learn', zh: '法律政策联学', en: 'Learning law and policy together' },
] as const

/** By what neighbours come together. None of them is a condition: whoever wants to join asks. */
const principles = [
  { zh: '地缘相邻', en: 'living side by side' },
  { zh: '人缘相亲', en: 'getting on well' },
  { zh: '产业相近', en: 'working at similar things' },
  { zh: '需求相当', en: 'needing similar things' },
  { zh: '自愿组合', en: 'of the own will' },
  { zh: '协作共赢', en: 'to the good of all' },
] as const

/** Where leaders come from: the groups themselves choose, and these are whom they chose. */
const origins = [
  { id: 'cadre', zh: '村社干部', en: 'village cadre' },
  { id: 'able', zh: '协会负责人、组内能人', en: 'association head, capable neighbour' },
  { id: 'kind', zh: '热心人', en: 'warm-hearted neighbour' },
] as const

/** Whoever joins does so of the own will; the groups themselves choose who leads them. */
const group = (id: string, words: Words): BodyType => ({
  id,
  ...words,
  family: 'mutualAid',
  levels: ['group', 'village'],
  formedBy: ['joining', 'selectionMeeting'],
  termYears: 3,
  leadsAtMost: 5,
  meeting: { present: { of: 2, moreThan: 1 }, agree: { of: 2, moreThan: 1 } },
  roles: [
    {
      id: 'leader',
      zh: '组长',
      en: 'Leader',
      leads: true,
      most: 1,
      duties: [
        { zh: '由组员推选，组员也可以换人', en: 'Chosen by the members, who may choose another' },
        { zh: '带着大家做“八联”里做得来的事', en: 'Gets going what the group can do of the eight' },
      ],
    },
    { id: 'member', zh: '组员', en: 'Member' },
  ],
  principles: [...principles],
  origins: [...origins],
  actions: [...actions],
})

/** Three kinds of groups, by place, trade and need; whoever joins does so of the own will and leaves at any time. */
export const mutualAid: readonly BodyType[] = [
  group('neighbourhoodAid', { zh: '地缘互助组', en: 'Neighbourhood mutual-aid group' }),
  group('industryAid', { zh: '产业互助组', en: 'Industry mutual-aid group' }),
  group('livingAid', { zh: '生产生活互助组', en: 'Work-and-life mutual-aid group' }),
]
