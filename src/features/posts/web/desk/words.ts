import type { Words } from '#kernel/shared/words.ts'
import { postsWords } from '../../words.ts'

export const postsDeskWords: Record<string, Words> = {
  'posts.desk.kin': {
    zh: '近亲回避按现在和以前的同户关系核对；从未同户的亲属系统不知道，请另行核实。',
    en: 'Near relatives are known by the households they share or shared. Relatives who never shared one have to be asked after.',
  },
  ...postsWords,
  'posts.desk.title': { zh: '任职名单', en: 'Posts' },
  'posts.desk.about': {
    zh: '职务决定权限：在任期内、在负责的地方有效，任期一到自动失效。',
    en: 'Posts give permissions, in their area and for their term; they end by themselves.',
  },
  'posts.desk.ended': { zh: '也显示已结束的', en: 'Show ended ones too' },
  'posts.desk.role': { zh: '全部职责', en: 'All roles' },
  'posts.desk.role.label': { zh: '按职责筛选', en: 'Filter by role' },
  'posts.desk.none': { zh: '这里没有任职', en: 'No posts here' },
  'posts.desk.none.next': {
    zh: '在左侧换一个地方，或点“登记任职”。',
    en: 'Choose another place at the left, or register a post.',
  },
  'posts.desk.none.ask': {
    zh: '在左侧换一个地方看看；登记任职由县级管理员办理。',
    en: 'Choose another place at the left; the county administrator registers posts.',
  },
  'posts.desk.until': { zh: '至 {day}', en: 'until {day}' },
  'posts.desk.open': { zh: '长期', en: 'no end set' },
  'posts.desk.do': { zh: '办理', en: 'Do' },
  'posts.desk.end.last': { zh: '最后一天（当天仍有效）', en: 'Last day (still counts)' },
  'posts.desk.end.of': { zh: '结束{name}的任职：{title}', en: 'End the post of {name}: {title}' },
  'posts.desk.end.about': {
    zh: '结束后，这项职务给的权限从次日起失效；记录保留。',
    en: 'Its permissions end on the next day; the record stays.',
  },
  'posts.desk.account': { zh: '开通账号', en: 'Open an account' },
  'posts.desk.missing': { zh: '请填写这一项', en: 'Please fill this in' },
  'posts.desk.where': { zh: '任职地方', en: 'Where' },
  'posts.desk.where.county': { zh: '全县', en: 'The whole county' },
  'posts.desk.where.township': { zh: '请先在左侧选择乡镇', en: 'First choose a township at the left' },
  'posts.desk.where.village': { zh: '请先在左侧选择村', en: 'First choose a village at the left' },
  'posts.desk.group': { zh: '选择村民小组', en: 'Choose a group' },
  'posts.desk.grid': { zh: '选择网格', en: 'Choose a grid' },
  'posts.desk.termTo': { zh: '任期结束（可不填）', en: 'To (may stay open)' },
}
