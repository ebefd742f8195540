import type { Words } from '#kernel/shared/words.ts'
import { mutualAidWords } from '../../words.ts'

export const mutualAidDeskWords: Record<string, Words> = {
  ...mutualAidWords,
  'mutualAid.desk.about': {
    zh: '三类互助组。人次和人数分开算：一个人可以参加几个组，一个组长可以带几个组。',
    en: 'Groups of three kinds. Seats and persons are told apart: one person may join, or lead, several.',
  },
  'mutualAid.desk.groups': { zh: '组数', en: 'Groups' },
  'mutualAid.desk.seats': { zh: '参加（人次）', en: 'Memberships' },
  'mutualAid.desk.persons': { zh: '参加人数', en: 'Persons' },
  'mutualAid.desk.leaderSeats': { zh: '组长（人次）', en: 'Leaders’ seats' },
  'mutualAid.desk.leaders': { zh: '组长人数', en: 'Leaders' },
  'mutualAid.desk.kind': { zh: '类型', en: 'Kind' },
  'mutualAid.desk.none': { zh: '本地的治理模式没有互助组', en: 'The models of this place know no mutual-aid groups' },
  'mutualAid.desk.none.next': {
    zh: '要用互助组，由县级管理员启用带互助组的治理模式。',
    en: 'The county administrator puts a model with such groups in force.',
  },
}
