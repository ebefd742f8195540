import type { ContactLine } from '#kernel/contact/line.ts'

/** “联村联户、为民富民”: officers each have a village and households there; what counts are needs and what became of them. */
export const contactLines: readonly ContactLine[] = [
  {
    id: 'villagesAndHouseholds',
    zh: '联村联户',
    en: 'Villages and households',
    below: { zh: '联系户', en: 'Households' },
    about: {
      zh: '干部联系到村到户，带回需求，办出结果',
      en: 'Officers have villages and households, bring back needs and see to results',
    },
    termYears: 3,
    levels: [
      { id: 'village', zh: '联村干部', en: 'Officer of a village', who: { roles: ['townshipOfficer'] } },
      {
        id: 'household',
        zh: '联户干部',
        en: 'Officer of households',
        who: { roles: ['townshipOfficer', 'villageOfficer'], bodies: ['workTeam'] },
        load: { from: 1, to: 10 },
      },
    ],
  },
]
