import type { ContactLine } from '#kernel/contact/line.ts'

const partyMember = { id: 'partyMember', zh: '党员', en: 'Party member' } as const
const deputy = { id: 'deputy', zh: '人大代表', en: 'Deputy' } as const

/**
 * Above those who know households by name stand organs, each by its own seats: an officer's role alone would make one and the same
 * people Party committee, congress and government at once. Numbers beside the levels: cluster heads by the band of H-19; the others are ours, and a county sets its own. */
const households = { from: 3, to: 30 } as const

const partyLine: ContactLine = {
  id: 'partyLine',
  zh: '党员联系群众',
  en: 'Party members and residents',
  below: { zh: '群众', en: 'Residents' },
  about: {
    zh: '宣传政策，听取诉求，跟到有答复',
    en: 'Tells of policies, hears what people ask for, follows it to an answer',
  },
  everybody: true,
  termYears: 5,
  levels: [
    { id: 'committee', zh: '镇党委', en: 'Township Party committee', who: { bodies: ['townshipPartyCommittee'] } },
    { id: 'branch', zh: '村党支部', en: 'Village Party branch', who: { bodies: ['partyBranch'] } },
    { id: 'group', zh: '党小组', en: 'Party group', who: { roles: ['partyGroupLeader'] } },
    { id: 'member', zh: '党员', en: 'Party member', who: { kinds: [partyMember] }, load: households },
  ],
  duties: [
    { id: 'policy', zh: '宣传政策法规', en: 'Tells of policies and law' },
    { id: 'request', zh: '收集权益诉求', en: 'Takes down what is asked for' },
  ],
}

const deputyLine: ContactLine = {
  id: 'deputyLine',
  zh: '人大代表联系选民',
  en: 'Deputies and voters',
  below: { zh: '选民', en: 'Voters' },
  about: { zh: '听取意见建议，督促办理和答复', en: 'Hears opinions and sees that they are handled and answered' },
  everybody: true,
  termYears: 5,
  levels: [
    {
      id: 'presidium',
      zh: '镇人大主席团',
      en: 'Presidium of the township congress',
      who: { bodies: ['congressPresidium'] },
    },
    { id: 'group', zh: '代表小组', en: 'Group of deputies', who: { bodies: ['deputyGroup'] } },
    { id: 'studio', zh: '代表工作室', en: 'Deputies’ studio', who: { bodies: ['deputyStudio'] } },
    { id: 'deputy', zh: '人大代表', en: 'Deputy', who: { kinds: [deputy] }, load: { from: 1 } },
  ],
}

const headLine: ContactLine = {
  id: 'headLine',
  zh: '中心户长联系村民',
  en: 'Cluster heads and villagers',
  below: { zh: '村民', en: 'Villagers' },
  about: { zh: '信息收集、政策宣传、纠纷调解', en: 'Gathers what is said, tells of policies, settles disputes' },
  everybody: true,
  perHousehold: 1,
  termYears: 5,
  levels: [
    { id: 'government', zh: '镇政府', en: 'Township government', who: { bodies: ['townshipGovernment'] } },
    {
      id: 'committee',
      zh: '村委会',
      en: 'Villagers’ committee',
      who: { bodies: ['villagersCommittee', 'residentsCommittee'] },
    },
    {
      id: 'head',
      zh: '中心户长',
      en: 'Cluster head',
      who: { roles: ['clusterHead'] },
      load: { from: 20, to: 30 },
    },
  ],
  duties: [
    { id: 'gathering', zh: '信息收集', en: 'Gathers what is said' },
    { id: 'policy', zh: '政策宣传', en: 'Tells of policies' },
    { id: 'dispute', zh: '纠纷调解', en: 'Settles disputes' },
  ],
}

/** 连心户: one named contact whom the household may refuse or change. Why somebody needs one stands nowhere here. */
const oneToOne: ContactLine = {
  id: 'oneToOne',
  zh: '连心户一对一',
  en: 'One to one',
  below: { zh: '连心户', en: 'Close-contact households' },
  about: { zh: '固定一名联系人，因户施策、帮困解难', en: 'One named contact, with a plan for this household' },
  everybody: true,
  tiers: ['closeContact'],
  perHousehold: 1,
  levels: [
    {
      id: 'contact',
      zh: '联系人',
      en: 'Contact',
      who: {
        roles: ['villageOfficer', 'gridChief', 'gridWorker', 'clusterHead', 'groupLeader', 'partyGroupLeader'],
        kinds: [partyMember, deputy],
      },
      load: { from: 1, to: 5, most: 10 },
    },
  ],
}

/** 结对帮扶: who helps whom with what, from when to when, with what result. The source tells of one deputy and six households. */
const pairing: ContactLine = {
  id: 'pairing',
  zh: '结对帮扶',
  en: 'Paired assistance',
  below: { zh: '结对户', en: 'Paired households' },
  about: { zh: '自愿结对，帮一件具体的事，有结果', en: 'Of both sides’ own will, for something named, with a result' },
  levels: [
    {
      id: 'helper',
      zh: '帮扶人',
      en: 'Helper',
      who: { roles: ['townshipOfficer', 'villageOfficer'], kinds: [deputy, partyMember] },
      load: { from: 1, to: 6 },
    },
  ],
}

export const contactLines: readonly ContactLine[] = [partyLine, deputyLine, headLine, oneToOne, pairing]
