import type { ContactLine } from '#kernel/contact/line.ts'

/**
 * 137: one Party member, three households or more, seven pieces of work, brought to the door by five actions. The seven are what one
 * talks about, never a score of the household.
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
        who: { bodies: ['partyBranch'] },
      },
      {
        id: 'member',
        zh: '党员',
        en: 'Party member',
        who: { kinds: [{ id: 'partyMember', zh: '党员', en: 'Party member' }] },
        load: { from: 3, to: 15 },
      },
    ],
    // 党员联系到户、民情走访到户、政策落实到户、产业对接到户、精准服务到户: what somebody goes to a door for.
    duties: [
      { id: 'contact', zh: '党员联系到户', en: 'Keeping in touch' },
      { id: 'visit', zh: '民情走访到户', en: 'Hearing how things are' },
      { id: 'policy', zh: '政策落实到户', en: 'A policy that reaches the door' },
      { id: 'industry', zh: '产业对接到户', en: 'Work and trade' },
      { id: 'service', zh: '精准服务到户', en: 'A service that is needed' },
    ],
    topics: [
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
