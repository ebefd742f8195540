import type { Incompatibility } from '#kernel/authority/appointment.ts'
import type { Statute } from '#kernel/pack/pack.ts'

/** The law behind the product's defaults, each with its article and the day from which it holds. The words are a summary. */
export const statutes: readonly Statute[] = [
  {
    id: 'civil-code-201',
    law: '中华人民共和国民法典',
    article: '第二百零一条',
    effectiveFrom: '2021-01-01',
    zh: '按照年、月、日计算期间的,开始的当日不计入,自下一日开始计算。',
    en: 'In a period counted by days the first day is not counted.',
  },
  {
    id: 'civil-code-203',
    law: '中华人民共和国民法典',
    article: '第二百零三条',
    effectiveFrom: '2021-01-01',
    zh: '期间的最后一日是法定休假日的,以法定休假日结束的次日为最后一日;有业务时间的,停止业务活动的时间为截止时间。',
    en: 'A last day that is a holiday moves to the day after it; where there are business hours, the day ends when they end.',
  },
  {
    id: 'village-committee-law-2025-37',
    law: '中华人民共和国村民委员会组织法(2025年修订)',
    article: '第三十七条',
    effectiveFrom: '2026-01-01',
    zh: '村务监督机构成员不得由村民委员会成员及其近亲属担任。',
    en: 'Members of the villagers’ committee and their near relatives may not sit in the village supervision body.',
  },
  {
    id: 'village-committee-law-2025-35',
    law: '中华人民共和国村民委员会组织法(2025年修订)',
    article: '第三十五条',
    effectiveFrom: '2026-01-01',
    zh: '村务公开应当设立公开栏,可以采用数字化等方式;公开时间不少于十五日。',
    en: 'Village affairs are shown on a board and may be shown digitally, for at least fifteen days.',
  },
  {
    id: 'personal-information-law-6',
    law: '中华人民共和国个人信息保护法',
    article: '第六条',
    effectiveFrom: '2021-11-01',
    zh: '处理个人信息应当具有明确、合理的目的,限于实现处理目的的最小范围。',
    en: 'Personal information is handled for a clear purpose and no more of it than the purpose needs.',
  },
  {
    id: 'personal-information-law-25',
    law: '中华人民共和国个人信息保护法',
    article: '第二十五条',
    effectiveFrom: '2021-11-01',
    zh: '个人信息处理者不得公开其处理的个人信息,取得个人单独同意的除外。',
    en: 'Personal information is not published without the person’s separate consent.',
  },
  {
    id: 'personal-information-law-28',
    law: '中华人民共和国个人信息保护法',
    article: '第二十八条',
    effectiveFrom: '2021-11-01',
    zh: '生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹等属于敏感个人信息,须有特定目的和充分必要性。',
    en: 'Belief, specific identity, health, finances and movements are sensitive and need a specific, necessary purpose.',
  },
  {
    id: 'petition-regulation-2022-21',
    law: '信访工作条例',
    article: '第二十一条',
    effectiveFrom: '2022-05-01',
    zh: '信访事项在网上流转,方便信访人查询、评价办理情况。',
    en: 'Cases run in a system in which the person can follow and rate how they are handled.',
  },
  {
    id: 'petition-regulation-2022-23',
    law: '信访工作条例',
    article: '第二十三条',
    effectiveFrom: '2022-05-01',
    zh: '转交来的事项不属于本单位职权范围的,应当在五个工作日内详细说明理由,经核实同意后交还;并告知信访人转送去向。',
    en: 'What is not an office’s task goes back within five working days with its reasons, and the person is told where it goes.',
  },
  {
    id: 'petition-regulation-2022-28',
    law: '信访工作条例',
    article: '第二十八条',
    effectiveFrom: '2022-05-01',
    zh: '办理信访事项应当及时妥善处理,不得推诿、敷衍、拖延。',
    en: 'Cases are handled in time and properly; nobody may pass them on, brush them off or delay them.',
  },
  {
    id: 'petition-regulation-2022-31',
    law: '信访工作条例',
    article: '第三十一条',
    effectiveFrom: '2022-05-01',
    zh: '申诉求决类事项应当依法履行或者答复,或者出具信访处理意见书。',
    en: 'A request is met, answered, or closed with a written opinion.',
  },
  {
    id: 'fingertip-formalism-2023',
    law: '中央网络安全和信息化委员会《关于防治“指尖上的形式主义”的若干意见》',
    article: '全文',
    effectiveFrom: '2023-12-18',
    zh: '不得强制使用、强制打卡,不得以积分排名、在线时长作为考核依据。',
    en: 'No forced use or check-in; no ranking by points or online time in appraisals.',
  },
]

/** Who may not sit where at the same time. The law sets these; a region cannot loosen them. */
export const incompatibilities: readonly Incompatibility[] = [
  {
    id: 'supervisor-not-committee',
    zh: '村务监督委员会成员不能由村委会成员或其近亲属担任',
    en: 'A village supervisor may not be a member of the villagers’ committee or a near relative of one',
    bodies: ['supervisionCommittee', 'villagersCommittee'],
    relativesToo: true,
    statute: 'village-committee-law-2025-37',
  },
]
