import type { Words } from '#kernel/shared/words.ts'

/** How a fault of a row reads to the clerk, and what to do about it. Faults of numbers and names have their words in the kernel. */
type Fault = Words & { next?: Words }

export const faultWords: Record<string, Fault> = {
  'identity.rounded': {
    zh: '公民身份号码被表格当作数字，末几位已变成0',
    en: 'The workbook kept the identity number as a number; its last digits are lost',
    next: { zh: '请把该列设为“文本”后重新录入', en: 'Format the column as text and enter the number again' },
  },
  'identity.duplicate_in_file': {
    zh: '与第{other}行的公民身份号码相同',
    en: 'The identity number is the same as in row {other}',
    next: { zh: '请核对是否同一人填了两次', en: 'Check whether one person was written twice' },
  },
  'identity.in_register': {
    zh: '该号码已登记在本村{household}户',
    en: 'The number is registered in household {household} of this village',
    next: { zh: '如已迁入本户，请先办理迁移', en: 'If the person has moved, record the move first' },
  },
  'identity.in_other_village': {
    zh: '该号码已在其他地方登记',
    en: 'The number is registered elsewhere',
    next: { zh: '请向乡镇核实迁移情况', en: 'Ask the township whether the person has moved' },
  },
  'household.two_heads': {
    zh: '{household}户有两个户主',
    en: 'Household {household} has two heads',
    next: { zh: '每户只写一个户主', en: 'Name one head only' },
  },
  'household.no_head': {
    zh: '{household}户没有户主',
    en: 'Household {household} has no head',
    next: { zh: '请在“与户主关系”里写明户主', en: 'Write 户主 in the column of relations' },
  },
  'household.code_blank': {
    zh: '没有户编号',
    en: 'The household code is missing',
    next: { zh: '请填写户编号，或合并同户的单元格', en: 'Write the code, or merge the cells of one household' },
  },
  'household.differs': {
    zh: '{household}户已在册，人员与本表不同，本次不改动',
    en: 'Household {household} is in the register with other people and is left as it is',
    next: { zh: '请在农户页面核对并更正', en: 'Compare and correct it on the page of the household' },
  },
  'group.unknown': {
    zh: '本村没有“{said}”',
    en: 'The village has no group “{said}”',
    next: { zh: '请按本村村民小组名称填写', en: 'Write the name of a group of this village' },
  },
  'group.blank': {
    zh: '没有写村民小组，将列入“未划入”',
    en: 'No group is given; the household will be listed as in no grid',
  },
  'group.two_in_household': {
    zh: '{household}户写了两个村民小组',
    en: 'Household {household} names two groups',
    next: { zh: '同一户只能在一个小组', en: 'A household belongs to one group' },
  },
  'relation.unknown': {
    zh: '不认识的关系“{said}”',
    en: 'Unknown relation “{said}”',
    next: { zh: '请写妻、子、女、父、母等', en: 'Write 妻, 子, 女, 父, 母 and so on' },
  },
  'relation.blank': { zh: '没有写与户主关系', en: 'The relation to the head is missing' },
  'sex.unknown': {
    zh: '不认识的性别“{said}”',
    en: 'Unknown sex “{said}”',
    next: { zh: '请写男或女', en: 'Write 男 or 女' },
  },
  'sex.unlike_relation': { zh: '性别与关系不一致，请核对', en: 'Sex and relation do not agree; please check' },
  'birth.unreadable': {
    zh: '看不懂的出生日期“{said}”',
    en: 'Unreadable date of birth “{said}”',
    next: { zh: '请写成1979-11-02', en: 'Write it like 1979-11-02' },
  },
  'birth.in_future': { zh: '出生日期{said}还没有到', en: 'The date of birth {said} is still to come' },
  'birth.day_missing': { zh: '出生日期只写到月，先空着', en: 'Only the month of birth is given; it stays empty' },
  'phone.unreadable': { zh: '联系电话不是有效号码，先空着', en: 'The telephone number is not valid; it stays empty' },
  'person.twice_in_household': {
    zh: '与第{other}行同名同生日，请核对是否同一人',
    en: 'Same name and birthday as row {other}; check whether it is one person',
  },
}
