import type { Words } from '#kernel/shared/words.ts'

export const correctionsWords: Record<string, Words> = {
  'corrections.field.name': { zh: '姓名', en: 'Name' },
  'corrections.field.sex': { zh: '性别', en: 'Sex' },
  'corrections.field.birthDate': { zh: '出生日期', en: 'Date of birth' },
  'corrections.field.relation': { zh: '与户主关系', en: 'Relation to the head' },
  'corrections.field.identityNumber': { zh: '身份号码', en: 'Identity number' },
  'corrections.field.phone': { zh: '电话', en: 'Phone' },
  'corrections.field.address': { zh: '住址', en: 'Address' },
  'corrections.field.registeredAt': { zh: '户籍所在地', en: 'Place of registration' },
  'corrections.field.tenure': { zh: '房屋是自有还是租住', en: 'Whether the home is owned or rented' },
  'corrections.field.away': { zh: '是否外出', en: 'Whether somebody is away' },
  'corrections.away.back': { zh: '在家，没有外出', en: 'at home, not away' },
  'corrections.field.other': { zh: '其他', en: 'Something else' },
  'corrections.state.waiting': { zh: '等村里核对', en: 'Waiting' },
  'corrections.state.accepted': { zh: '已更正', en: 'Corrected' },
  'corrections.state.refused': { zh: '没有通过', en: 'Not made' },
  'corrections.state.withdrawn': { zh: '已撤回', en: 'Taken back' },
  'corrections.now': { zh: '现在登记的是：{now}', en: 'Registered now: {now}' },
  'corrections.said': { zh: '应该是：{said}', en: 'Should be: {said}' },
  'corrections.answer': { zh: '答复：{answer}', en: 'Answer: {answer}' },
  'corrections.photo': { zh: '照片{n}', en: 'Photo {n}' },
}
