import type { BodyRole, BodyType } from '#kernel/organisation/bodyType.ts'
import type { Words } from '#kernel/shared/words.ts'

const inCharge: BodyRole = { id: 'head', zh: '负责人', en: 'In charge', leads: true, most: 1 }
const volunteer: BodyRole = {
  id: 'member',
  zh: '志愿者',
  en: 'Volunteer',
  duties: [{ zh: '自愿、无偿，服务的人自己说了算', en: 'Of one’s own will and without pay' }],
}

/** Whoever wants to help is taken in, and what was done is written down: the hours of a service, confirmed by whoever received it. */
const helping = (id: string, words: Words): BodyType => ({
  id,
  ...words,
  family: 'social',
  levels: ['township', 'village'],
  formedBy: ['registration', 'joining'],
  roles: [inCharge, volunteer],
  serves: true,
  takes: {},
})

const post = (id: string, words: Words, duty: Words): BodyRole => ({ id, ...words, duties: [duty] })

/** 无职党员设岗定责: posts for those who hold no office, claimed and not given out; each says what it is there for. */
const memberPosts: BodyType = {
  id: 'memberPosts',
  zh: '无职党员设岗定责',
  en: 'Posts for members without office',
  family: 'party',
  levels: ['village'],
  formedBy: ['joining'],
  termYears: 1,
  serves: true,
  takes: { who: 'partyMember', withoutOffice: true },
  roles: [
    post(
      'policyTeller',
      { zh: '政策宣传岗', en: 'Tells of rules' },
      { zh: '把惠农政策讲给邻居听', en: 'Tells neighbours what they may ask for' },
    ),
    post(
      'peacemaker',
      { zh: '纠纷调解岗', en: 'Makes peace' },
      { zh: '邻里有口角，先去劝一劝', en: 'Goes first where neighbours quarrel' },
    ),
    post(
      'tidyKeeper',
      { zh: '环境卫生岗', en: 'Keeps lanes tidy' },
      { zh: '带头清扫房前屋后和公共地方', en: 'Begins with sweeping the lanes' },
    ),
    post(
      'affairsWatcher',
      { zh: '村务监督岗', en: 'Watches village affairs' },
      { zh: '看公开栏、听意见，带给村务监督委员会', en: 'Reads what is published and carries opinions on' },
    ),
    post(
      'neighbourHelper',
      { zh: '帮困助难岗', en: 'Helps in need' },
      { zh: '常去看看独居老人和留守儿童', en: 'Looks in on old people and children left behind' },
    ),
  ],
}

const skill = (id: string, zh: string, en: string): BodyRole => ({ id, zh, en })

/** 在职党员进村社: of one's own will, for a village of one's choice, which says yes and later what took place. Nobody is made to check in. */
const visitingMembers: BodyType = {
  id: 'visitingMembers',
  zh: '在职党员进村社服务点',
  en: 'Working members who serve the village',
  family: 'party',
  levels: ['village'],
  formedBy: ['joining'],
  termYears: 1,
  serves: true,
  takes: { fromElsewhere: true },
  roles: [
    skill('farming', '农技指导', 'Farming'),
    skill('health', '义诊健康', 'Health'),
    skill('law', '法律咨询', 'Law'),
    skill('pupils', '助学辅导', 'Help for pupils'),
    skill('errands', '跑腿代办', 'Errands'),
  ],
}

/** Bodies that serve others of their own will, and in which whoever wants may offer to sit. */
export const serving: readonly BodyType[] = [
  helping('volunteerTeam', { zh: '志愿者服务队', en: 'Volunteer team' }),
  helping('publicBenefitOrg', { zh: '公益性组织', en: 'Public-benefit organisation' }),
  helping('serviceOrg', { zh: '服务性组织', en: 'Service organisation' }),
  memberPosts,
  visitingMembers,
]

/** 党建强基: what a branch lacks is looked at under these heads. The gaps are of the branch; no member is rated. */
export const branchCapacity: readonly (Words & { id: string })[] = [
  { id: 'staff', zh: '队伍力量', en: 'People' },
  { id: 'skill', zh: '本领培训', en: 'Skills' },
  { id: 'discipline', zh: '组织生活与纪律', en: 'Order of its work' },
]
