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
  'mutualAid.desk.origins': { zh: '组长来源（人次）', en: 'Where leaders come from (seats)' },
  'mutualAid.desk.origins.unsaid': { zh: '没有写明', en: 'not said' },
  'mutualAid.desk.kind': { zh: '类型', en: 'Kind' },
  'mutualAid.desk.waiting': { zh: '等答复的申请', en: 'Askings that wait' },
  'mutualAid.desk.waiting.about': {
    zh: '由组长答复。组长不用手机，或一周还没有答复的，问过组长后在这里替组长记下。',
    en: 'The leader answers. Where no leader uses the phone, or a week has passed, ask the leader and write the answer down here.',
  },
  'mutualAid.desk.waiting.none': { zh: '没有等答复的申请', en: 'Nobody waits' },
  'mutualAid.desk.waiting.none.next': {
    zh: '有人在手机上申请加入时，会列在这里。',
    en: 'Whoever asks to join on the phone stands here.',
  },
  'mutualAid.desk.group': { zh: '互助组', en: 'Group' },
  'mutualAid.desk.who': { zh: '谁申请', en: 'Who asks' },
  'mutualAid.desk.said': { zh: '想说的话', en: 'A word to the leader' },
  'mutualAid.desk.since': { zh: '申请时间', en: 'Since' },
  'mutualAid.desk.leader': { zh: '组长', en: 'Leader' },
  'mutualAid.desk.leader.none': { zh: '还没有组长', en: 'nobody yet' },
  'mutualAid.desk.leader.unread': { zh: '不用手机', en: 'not on the phone' },
  'mutualAid.desk.answer': { zh: '替组长记下', en: 'The leader said' },
  'mutualAid.desk.yes': { zh: '同意', en: 'Yes' },
  'mutualAid.desk.no': { zh: '不合适', en: 'Not now' },
  'mutualAid.desk.did': { zh: '一起做的事', en: 'Done together' },
  'mutualAid.desk.did.none': {
    zh: '还没有记。组长在手机上记，或由村里代记。',
    en: 'Nothing yet. The leader writes it on the phone, or the office for the leader.',
  },
  'mutualAid.desk.note': { zh: '替组长记一件', en: 'Write down for the leader' },
  'mutualAid.desk.note.about': {
    zh: '组长不用手机的，问过组长后代记，写明怎么听说的；不记谁到场。',
    en: 'For a leader who uses no phone, with how it was said; nobody lists who was there.',
  },
  'mutualAid.desk.note.what': { zh: '做了什么', en: 'What' },
  'mutualAid.desk.note.on': { zh: '哪天', en: 'On' },
  'mutualAid.desk.note.line': { zh: '一句话（可不填）', en: 'A word (optional)' },
  'mutualAid.desk.note.missing': { zh: '请填写这一项', en: 'Please fill this in' },
  'mutualAid.desk.note.send': { zh: '记下', en: 'Write down' },
  'mutualAid.desk.none': { zh: '本地的治理模式没有互助组', en: 'The models of this place know no mutual-aid groups' },
  'mutualAid.desk.none.next': {
    zh: '要用互助组，由县级管理员启用带互助组的治理模式。',
    en: 'The county administrator puts a model with such groups in force.',
  },
}
