import { accountsDeskWords } from '#features/accounts/web/desk/words.ts'
import { aftercareDeskWords } from '#features/aftercare/web/desk/words.ts'
import { areasDeskWords } from '#features/areas/web/desk/words.ts'
import { buildingHeadsDeskWords } from '#features/buildingHeads/web/desk/words.ts'
import { capacityPlansDeskWords } from '#features/capacityPlans/web/desk/words.ts'
import { childReportsDeskWords } from '#features/childReports/web/desk/words.ts'
import { childReportsWords } from '#features/childReports/web/phone/words.ts'
import { circumstancesDeskWords } from '#features/circumstances/web/desk/words.ts'
import { concernsDeskWords } from '#features/concerns/web/desk/words.ts'
import { contactsDeskWords } from '#features/contacts/web/desk/words.ts'
import { correctionsDeskWords } from '#features/corrections/web/desk/words.ts'
import { deliberationsDeskWords } from '#features/deliberations/web/desk/words.ts'
import { disputesDeskWords } from '#features/disputes/web/desk/words.ts'
import { duplicatesDeskWords } from '#features/duplicates/web/desk/words.ts'
import { dwellingsDeskWords } from '#features/dwellings/web/desk/words.ts'
import { electionsDeskWords } from '#features/elections/web/desk/words.ts'
import { elementsDeskWords } from '#features/elements/web/desk/words.ts'
import { exportsDeskWords } from '#features/exports/web/words.ts'
import { facilitiesDeskWords } from '#features/facilities/web/desk/words.ts'
import { figuresDeskWords } from '#features/figures/web/desk/words.ts'
import { gridPlansDeskWords } from '#features/gridPlans/web/desk/words.ts'
import { gridsDeskWords } from '#features/grids/web/desk/words.ts'
import { handOversDeskWords } from '#features/handOvers/web/desk/words.ts'
import { importsDeskWords } from '#features/imports/web/desk/words.ts'
import { inspectionsDeskWords } from '#features/inspections/web/desk/words.ts'
import { jobOffersDeskWords } from '#features/jobOffers/web/desk/words.ts'
import { lifeEventsDeskWords } from '#features/lifeEvents/web/desk/words.ts'
import { minorLooksWords } from '#features/minorLooks/web/words.ts'
import { mutualAidDeskWords } from '#features/mutualAid/web/desk/words.ts'
import { noticesWords } from '#features/notices/web/words.ts'
import { openCallsDeskWords } from '#features/openCalls/web/desk/words.ts'
import { organisationsDeskWords } from '#features/organisations/web/desk/words.ts'
import { overlaysDeskWords } from '#features/overlays/web/desk/words.ts'
import { overviewDeskWords } from '#features/overview/web/desk/words.ts'
import { packsDeskWords } from '#features/packs/web/desk/words.ts'
import { peopleDeskWords } from '#features/people/web/desk/words.ts'
import { policiesDeskWords } from '#features/policies/web/desk/words.ts'
import { postsDeskWords } from '#features/posts/web/desk/words.ts'
import { recordsDeskWords } from '#features/records/web/desk/words.ts'
import { requestsDeskWords } from '#features/requests/web/desk/words.ts'
import { savedViewsDeskWords } from '#features/savedViews/web/words.ts'
import { secondFactorsDeskWords } from '#features/secondFactors/web/desk/words.ts'
import { sendingsDeskWords } from '#features/sendings/web/desk/words.ts'
import { sessionsDeskWords } from '#features/sessions/web/desk/words.ts'
import { signOnsDeskWords } from '#features/signOns/web/desk/words.ts'
import { staffDeskWords } from '#features/staff/web/desk/words.ts'
import { tiersDeskWords } from '#features/tiers/web/desk/words.ts'
import { visitsDeskWords } from '#features/visits/web/desk/words.ts'
import { visitsWords } from '#features/visits/web/words.ts'
import { volunteeringDeskWords } from '#features/volunteering/web/desk/words.ts'
import type { Words } from '#kernel/shared/words.ts'
import { uiDeskWords } from '#ui/desk/words.ts'
import { webWords } from '../words.ts'

/** What the frame of the desk says: menu groups, the bar above, the notice before an idle sign-out. */
const frameWords: Record<string, Words> = {
  'desk.title': { zh: '工作台', en: 'Desk' },
  'desk.menu': { zh: '工作台菜单', en: 'Desk menu' },
  'desk.fold': { zh: '菜单 · 看哪里', en: 'Menu · Which place' },
  'desk.skip': { zh: '跳到正文', en: 'Skip to the page' },
  'desk.modules': { zh: '首页板块', en: 'Modules' },
  'desk.modules.about': {
    zh: '按“{set}”归拢的入口。数据只有一份，同一个页面可以出现在两个板块里。',
    en: 'Ways in as “{set}” groups them. There is one set of data; a page may stand under two modules.',
  },
  'desk.modules.of': { zh: '按治理模式归拢的入口', en: 'Ways in as the models group them' },
  'desk.modules.choose': { zh: '按哪种模式归拢', en: 'Grouped by' },
  'desk.modules.closed': { zh: '您的职务用不到这个板块', en: 'Your post has no use for this module' },
  'desk.modules.none': { zh: '这里的治理模式没有设首页板块', en: 'The models of this place group no modules' },
  'desk.modules.none.next': { zh: '请从菜单进入各页面。', en: 'Please use the menu.' },
  'desk.group.0': { zh: '首页', en: 'Home' },
  'desk.group.1': { zh: '办事', en: 'Work' },
  'desk.group.2': { zh: '村情', en: 'Village' },
  'desk.group.3': { zh: '公开与统计', en: 'Results' },
  'desk.group.4': { zh: '监督', en: 'Oversight' },
  'desk.group.5': { zh: '我的', en: 'My own' },
  'desk.signOut': { zh: '退出', en: 'Sign out' },
  'desk.phone': { zh: '手机版', en: 'Phone pages' },
  'desk.noPosts': { zh: '没有在任职务', en: 'No post now in term' },
  'desk.noPosts.next': {
    zh: '您的账号没有在任职务，所以没有可用的功能。请联系乡镇或县级管理员登记任职。',
    en: 'Your account holds no post now in term, so nothing is open to you. Ask the township or county administrator to record your post.',
  },
  'desk.resident': { zh: '这里是工作人员的工作台', en: 'This is the desk for staff' },
  'desk.resident.next': {
    zh: '您用居民账号登录着。反映诉求、查看进度请用手机版；要用工作台，请退出后用工作账号登录。',
    en: 'You are signed in as a resident. Use the phone pages to place and follow requests, or sign out and sign in with a staff account.',
  },
  'desk.wholeVillage': {
    zh: '这一页不按小组细分：凡按地方显示的，是{village}全村的。',
    en: 'This page is not divided by groups: what it shows by place is that of the whole of {village}.',
  },
  'desk.notHere': { zh: '没有这个页面，或您没有权限查看', en: 'There is no such page, or it is not open to you' },
  'desk.notHere.next': { zh: '请从菜单进入。', en: 'Please use the menu.' },
}

/** Everything the desk can say: the frame and every feature that has pages here. */
export const deskWords: Record<string, Words>[] = [
  webWords,
  uiDeskWords,
  frameWords,
  accountsDeskWords,
  aftercareDeskWords,
  areasDeskWords,
  electionsDeskWords,
  buildingHeadsDeskWords,
  capacityPlansDeskWords,
  childReportsDeskWords,
  childReportsWords,
  circumstancesDeskWords,
  concernsDeskWords,
  contactsDeskWords,
  visitsDeskWords,
  visitsWords,
  correctionsDeskWords,
  deliberationsDeskWords,
  disputesDeskWords,
  duplicatesDeskWords,
  dwellingsDeskWords,
  elementsDeskWords,
  exportsDeskWords,
  facilitiesDeskWords,
  figuresDeskWords,
  overviewDeskWords,
  gridPlansDeskWords,
  gridsDeskWords,
  handOversDeskWords,
  importsDeskWords,
  inspectionsDeskWords,
  jobOffersDeskWords,
  lifeEventsDeskWords,
  minorLooksWords,
  mutualAidDeskWords,
  noticesWords,
  openCallsDeskWords,
  organisationsDeskWords,
  overlaysDeskWords,
  packsDeskWords,
  peopleDeskWords,
  policiesDeskWords,
  postsDeskWords,
  recordsDeskWords,
  requestsDeskWords,
  savedViewsDeskWords,
  secondFactorsDeskWords,
  sessionsDeskWords,
  sendingsDeskWords,
  signOnsDeskWords,
  staffDeskWords,
  tiersDeskWords,
  volunteeringDeskWords,
]
