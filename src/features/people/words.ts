import type { Words } from '#kernel/shared/words.ts'

export const peopleWords: Record<string, Words> = {
  'people.list': { zh: '居民名册', en: 'Register of people' },
  'people.household': { zh: '农户', en: 'Household' },
  'people.householdCode': { zh: '户编号', en: 'Household code' },
  'people.head': { zh: '户主', en: 'Head of household' },
  'people.name': { zh: '姓名', en: 'Name' },
  'people.relation': { zh: '与户主关系', en: 'Relation to the head' },
  'people.sex.0': { zh: '未知', en: 'Unknown' },
  'people.sex.1': { zh: '男', en: 'Male' },
  'people.sex.2': { zh: '女', en: 'Female' },
  'people.sex.9': { zh: '未说明', en: 'Not stated' },
  'people.birthDate': { zh: '出生日期', en: 'Date of birth' },
  'people.identity': { zh: '公民身份号码', en: 'Identity number' },
  'people.phone': { zh: '联系电话', en: 'Phone' },
  'people.address': { zh: '住址', en: 'Address' },
  'people.reveal': { zh: '查看完整号码', en: 'Show the full number' },
  'people.revealReason': { zh: '查看理由（本人可以看到）', en: 'Reason (the person can read it)' },
  'people.own': { zh: '我家的资料', en: 'My household' },
  'people.access': { zh: '谁看过我的资料', en: 'Who looked at my data' },
  'people.access.none': { zh: '还没有工作人员查看过您家的资料。', en: 'No staff has looked at your household’s data.' },
  'people.access.field.household': { zh: '农户资料', en: 'Household data' },
  'people.access.field.identity': { zh: '完整身份号码', en: 'Full identity number' },
  'people.access.field.aftercare': { zh: '回归帮扶', en: 'Aftercare' },
  'people.access.field.circumstances': { zh: '家庭情况', en: 'Circumstances of the household' },
  'people.access.field.phone': { zh: '完整电话号码', en: 'Full phone number' },
  'people.access.reason.household.past': {
    zh: '查看农户过去某天的情况',
    en: 'Looked at the household as it was on a day',
  },
  'people.access.reason.duplicates.compare': { zh: '核对是否重复登记', en: 'Compared two rows that may be one person' },
  'people.access.reason.policy.serve': { zh: '查看享受的政策', en: 'Read which policies the household uses' },
  'people.access.reason.circumstance.read': { zh: '查看家庭情况', en: 'Read the circumstances of the household' },
  'people.access.reason.tier.read': {
    zh: '查看这户的联系服务分类',
    en: 'Read which tier of service the household has',
  },
  'people.access.reason.visit.read': { zh: '查看您家的走访记录', en: 'Read what visits left in your household' },
  'people.access.reason.visit.contact': {
    zh: '作为您家的联系人，看了需要、计划和走访记录（一天记一次）',
    en: 'As your contact, was shown needs, plan and visits (noted once a day)',
  },
  'people.access.reason.visit.list': {
    zh: '在走访记录里看到您家（一天记一次）',
    en: 'Was shown your household in the list of visits (noted once a day)',
  },
  'people.access.reason.tier.list': {
    zh: '在分类名单里看到您家（一天记一次）',
    en: 'Was shown your household in the list of tiers (noted once a day)',
  },
  'people.access.reason.tier.objections': {
    zh: '在分类异议里看到您家（一天记一次）',
    en: 'Was shown your household among objections to tiers (noted once a day)',
  },
  'people.access.reason.contact.list': {
    zh: '在联系人名单里看到您家（一天记一次）',
    en: 'Was shown your household in a list of contacts (noted once a day)',
  },
  'people.access.reason.contact.household': {
    zh: '查看谁联系您家（一天记一次）',
    en: 'Read who looks after your household (noted once a day)',
  },
  'people.access.reason.household.timeline': {
    zh: '查看您家的人口变动（一天记一次）',
    en: 'Read what happened in your household (noted once a day)',
  },
  'people.access.reason.lifeEvent.list': {
    zh: '在人口变动列表里看到您家（一天记一次）',
    en: 'Was shown your household in the list of life events (noted once a day)',
  },
  'people.access.reason.dwelling.list': {
    zh: '在房屋和租住资料里看到您家（一天记一次）',
    en: 'Was shown your household in the list of dwellings (noted once a day)',
  },
  'people.access.reason.people.marked': {
    zh: '在按情况筛出的名单里看到（留守、外出、外来居住或没有身份号码；一天记一次）',
    en: 'Was shown in a list by circumstance: left behind, away, floating or without a number (noted once a day)',
  },
  'people.access.approved': { zh: '谁批准的', en: 'Approved by' },
  'people.access.approvedBy': { zh: '由 {who} 批准', en: 'Approved by {who}' },
  'people.access.reason.household.read': { zh: '打开农户页面', en: 'Opened the page of the household' },
}
