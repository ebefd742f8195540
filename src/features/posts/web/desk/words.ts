import type { Words } from '#kernel/shared/words.ts'
import { postsWords } from '../../words.ts'

export const postsDeskWords: Record<string, Words> = {
  'posts.desk.kin': {
    zh: '系统只能核对名册知道的：现在和以前同户的人、这些人的配偶、配偶的父母和兄弟姐妹、以往申报过的。从未在本县同户的亲属，名册不知道，请本人申报。',
    en: 'Only what the register knows is checked: whoever shares or shared a household, their husbands and wives, the parents, brothers and sisters of one’s own, and who was declared before. Relatives who never shared a household here have to be declared.',
  },
  'posts.desk.kin.declare': {
    zh: '候选人申报：本村各组织里有没有近亲属',
    en: 'The candidate declares: near relatives in bodies of this village',
  },
  'posts.desk.kin.ask': { zh: '请问候选人本人后选择', en: 'Ask the candidate, then choose' },
  'posts.desk.kin.none': { zh: '没有', en: 'None' },
  'posts.desk.kin.some': { zh: '有', en: 'Some' },
  'posts.desk.kin.who': { zh: '近亲属 {n}（名册里有的写上姓名）', en: 'Relative {n} (whoever is in the register)' },
  'posts.desk.building': { zh: '楼栋', en: 'Building' },
  'posts.desk.building.about': {
    zh: '写房屋登记里的楼栋名；楼栋网格可不写。',
    en: 'As the register of dwellings calls it; empty for the grid of a building.',
  },
  'posts.desk.unit': { zh: '单元（单元长填写）', en: 'Unit (of a unit head)' },
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
    zh: '在“看哪里”里换一个地方，或点“登记任职”。',
    en: 'Choose another place under “Which place”, or register a post.',
  },
  'posts.desk.none.ask': {
    zh: '在“看哪里”里换一个地方看看；登记任职由县级管理员办理。',
    en: 'Choose another place under “Which place”; the county administrator registers posts.',
  },
  'posts.desk.until': { zh: '至 {day}', en: 'until {day}' },
  'posts.desk.gridEnded': { zh: '网格已撤销', en: 'its grid ended' },
  'posts.desk.died': { zh: '本人去世', en: 'died' },
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
  'posts.desk.where.township': { zh: '请先在“看哪里”里选择乡镇', en: 'First choose a township under “Which place”' },
  'posts.desk.where.village': { zh: '请先在“看哪里”里选择村', en: 'First choose a village under “Which place”' },
  'posts.desk.group': { zh: '选择村民小组', en: 'Choose a group' },
  'posts.desk.grid': { zh: '选择网格', en: 'Choose a grid' },
  'posts.desk.termTo': { zh: '任期结束（可不填）', en: 'To (may stay open)' },
}
