import type { Words } from '#kernel/shared/words.ts'

/** How a fault of a row reads to the clerk, and what to do about it. Faults of numbers and names have their words in the kernel. */
type Fault = Words & { next?: Words }

export const faultWords: Record<string, Fault> = {
  'identity.rounded': {
    zh: '公民身份号码被表格当作数字，末几位已变成0',
    en: 'The workbook kept the identity number as a number; its last digits are lost',
    next: { zh: '请把该列设为“文本”后重新录入', en: 'Format the column as text and enter the number again' },
  },
  'identity.masked': {
    zh: '公民身份号码被遮住，无法登记',
    en: 'The identity number is masked, so it cannot be registered',
    next: { zh: '请用完整号码的名单', en: 'Use a list with whole numbers' },
  },
  'identity.masked_child': {
    zh: '未成年人的号码被遮住，先空着',
    en: 'The number of a child is masked; it stays empty',
    next: { zh: '导入后请在户里更正', en: 'Correct it at the household afterwards' },
  },
  'registered.blank': {
    zh: '写着人户不一致，没有写户籍地，先按一致登记',
    en: 'Registered elsewhere, but where is not said; taken as registered here',
    next: { zh: '请补上户籍地', en: 'Add where' },
  },
  'same.unknown': {
    zh: '不认识的人户一致标识“{said}”，按一致登记',
    en: 'Unknown mark of registration “{said}”; taken as registered here',
    next: { zh: '请写01或02', en: 'Write 01 or 02' },
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
    zh: '该号码已在{where}登记，是否同一人、是否已迁来，请核实；核实前本户不导入',
    en: 'The number is registered in {where}. Is it the same person, and has he or she moved? Until that is known the household waits',
    next: { zh: '请向乡镇核实，办理迁移后再导入', en: 'Ask the township; import again when the move is recorded' },
  },
  'identity.without_household': {
    zh: '该号码已登记，但不在任何一户，请核实是否同一人',
    en: 'The number is registered without a household; is it the same person?',
    next: { zh: '请向乡镇核实', en: 'Ask the township' },
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
  'household.end_unclear': {
    zh: '{household}户后面有{rows}行没有户编号，分不清是不是这一户，本户先不导入',
    en: 'Household {household} is followed by {rows} {rows|row|rows} without a code that may belong to it, so it waits',
    next: { zh: '请给后面几行填写户编号，或合并同户的单元格', en: 'Write the code in those rows, or merge the cells' },
  },
  'household.differs': {
    zh: '{household}户已在册，人员与本表不同，本次不改动',
    en: 'Household {household} is in the register with other people and is left as it is',
    next: { zh: '请在农户页面核对并更正', en: 'Compare and correct it on the page of the household' },
  },
  'group.unknown': {
    zh: '本村没有“{said}”',
    en: 'The village has no group “{said}”',
    next: {
      zh: '请按本村村民小组名称填写；确有这个组的，可在预览里建立',
      en: 'Write the name of a group of this village, or make the group in the preview',
    },
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
  'relation.ambiguous': {
    zh: '“{said}”可以指妻子，也可以指儿媳',
    en: '“{said}” may mean the wife or the daughter-in-law',
    next: { zh: '请写“妻”或“儿媳”', en: 'Write 妻 or 儿媳' },
  },
  'relation.twice': {
    zh: '与第{other}行的关系相同，同一户一般只有一人',
    en: 'The same relation as in row {other}; a household has one such person',
    next: { zh: '请核对关系', en: 'Check the relations' },
  },
  'spouse.same_sex': {
    zh: '与第{other}行的户主是配偶，性别却相同',
    en: 'Spouse of the head in row {other}, but of the same sex',
    next: { zh: '请核对两人的性别和关系', en: 'Check the sexes and the relation' },
  },
  'age.child_is_older': {
    zh: '按出生日期，这一行与第{other}行户主的长幼颠倒了',
    en: 'By the dates of birth the younger generation is the older; see the head in row {other}',
    next: { zh: '请核对出生日期或关系', en: 'Check the dates of birth or the relation' },
  },
  'age.too_close': {
    zh: '与第{other}行户主只差{years}岁，与这种关系不大相符',
    en: 'Only {years} {years|year|years} from the head in row {other}, which hardly fits the relation',
    next: { zh: '请核对出生日期或关系', en: 'Check the dates of birth or the relation' },
  },
  'age.elder_is_younger': {
    zh: '写的是兄或姐，却比第{other}行户主小',
    en: 'Written as an elder sibling, but younger than the head in row {other}',
  },
  'age.younger_is_older': {
    zh: '写的是弟或妹，却比第{other}行户主大',
    en: 'Written as a younger sibling, but older than the head in row {other}',
  },
  'age.too_young_to_marry': {
    zh: '按出生日期只有{years}岁，与这种关系不符',
    en: 'Only {years} {years|year|years} old by the date of birth, which does not fit the relation',
    next: { zh: '请核对出生日期或关系', en: 'Check the date of birth or the relation' },
  },
  'name.lost_character': {
    zh: '姓名里有显示不出来的字',
    en: 'The name has a character that was lost',
    next: { zh: '请对照证件补上这个字', en: 'Write the character as on the card' },
  },
  'cell.formula': {
    zh: '公式没有算出结果（{said}）',
    en: 'The formula has no result ({said})',
    next: { zh: '请直接填写内容', en: 'Write the content itself' },
  },
  'village.unknown': {
    zh: '这里不能导入“{said}”的人',
    en: 'People of “{said}” cannot come in here',
    next: { zh: '请核对村名，或到该村导入', en: 'Check the village, or import there' },
  },
  'village.blank': {
    zh: '没有写村名',
    en: 'The village is missing',
    next: { zh: '请填写村名', en: 'Write the village' },
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
  'birth.day_missing': {
    zh: '出生日期“{said}”没有写到日，先空着',
    en: 'The date of birth “{said}” lacks its day; it stays empty',
  },
  'birth.too_long_ago': {
    zh: '出生日期{said}距今超过120年，请核对',
    en: 'The date of birth {said} is more than 120 years ago; please check',
  },
  'phone.unreadable': { zh: '联系电话不是有效号码，先空着', en: 'The telephone number is not valid; it stays empty' },
  'person.twice_in_household': {
    zh: '与第{other}行同名同生日，请核对是否同一人',
    en: 'Same name and birthday as row {other}; check whether it is one person',
  },
}
