import type { ContactLine } from '#kernel/contact/line.ts'

/**
 * 137: one Party member, three households or more, seven pieces of work. The source names six topics; education is the seventh of our
 * reading. They are what one talks about, never a score of the household.
 */
export const contactLines: readonly ContactLine[] = [
  {
    id: 'memberPairing',
    zh: '“137”党员联户',
    en: '137 pairing',
    below: { zh: '联系户', en: 'Households' },
    about: {
      zh: '1 名党员联系 3 户以上，做好 7 件事',
      en: 'One Party member, three households or more, seven pieces of work',
    },
    everybody: true,
    termYears: 5,
    levels: [
      {
        id: 'branch',
        zh: '村党支部',
        en: 'Village Party branch',
        who: { roles: ['villageOfficer'], bodies: ['partyBranch'] },
      },
      {
        id: 'member',
        zh: '党员',
        en: 'Party member',
        who: { kinds: [{ id: 'partyMember', zh: '党员', en: 'Party member' }] },
        load: { from: 3, to: 15 },
      },
    ],
    duties: [
      { id: 'law', zh: '守法', en: 'Keeping the law' },
      { id: 'virtue', zh: '尚德', en: 'Good conduct' },
      { id: 'skill', zh: '提能', en: 'Learning skills' },
      { id: 'work', zh: '勤劳', en: 'Work' },
      { id: 'clean', zh: '清洁', en: 'Cleanliness' },
      { id: 'harmony', zh: '和睦', en: 'Harmony' },
      { id: 'education', zh: '教育', en: 'Education' },
    ],
  },
]
