import type { Problems } from '#kernel/shared/problems.ts'
import { fileProblems } from './workbook/fileProblems.ts'

const sendAgain = { zh: '请重新上传表格', en: 'Send the workbook again' }

/** Refusals of an import's life; those of a file that cannot be read stand beside their reader. */
export const importsProblems: Problems = {
  ...fileProblems,
  'import.missing': {
    kind: 'missing',
    zh: '没有这次导入，或不在您的范围内',
    en: 'There is no such import, or it is outside yours',
  },
  'import.no_file': { kind: 'invalid', zh: '请选择一个表格文件', en: 'Choose a workbook' },
  'import.no_people': {
    kind: 'invalid',
    zh: '表头下面没有人员',
    en: 'There is nobody below the headings',
    next: { zh: '请检查是否选错了文件', en: 'Check whether this is the right file' },
  },
  'import.unkept_columns': {
    kind: 'invalid',
    zh: '表里的“{columns}”有内容，这些内容不能收集，文件没有收下',
    en: 'The columns “{columns}” hold what may not be collected here, so the file was not taken',
    next: {
      zh: '请删去这些列再上传。宗教信仰、疾病、涉毒、前科和“重点关注”都不进名册（个人信息保护法第六条、第二十八条）',
      en: 'Delete these columns and send it again. Belief, illness, drugs, offences and marks of watched people are not kept (PIPL, arts. 6 and 28)',
    },
  },
  'import.village_missing': {
    kind: 'invalid',
    zh: '不知道名册属于哪个村',
    en: 'It is not known to which village the register belongs',
    next: {
      zh: '请先选择一个村，或在表里加一列“村”',
      en: 'Choose a village first, or add a column 村 that names it in each row',
    },
  },
  'import.too_heavy': {
    kind: 'tooLarge',
    zh: '表格太大，读不下',
    en: 'The file is too large to be read',
    next: { zh: '请另存为CSV，或按村分成几个文件', en: 'Save it as CSV, or divide it by villages' },
  },
  'import.underway': {
    kind: 'notNow',
    zh: '这次导入正在进行',
    en: 'This import is under way',
    next: { zh: '请等它完成', en: 'Wait until it is done' },
  },
  'import.already_committed': { kind: 'notNow', zh: '这次导入已经完成', en: 'This import is done already' },
  'import.already_abandoned': {
    kind: 'notNow',
    zh: '这次导入已经放弃',
    en: 'This import was abandoned',
    next: sendAgain,
  },
  'import.already_undone': { kind: 'notNow', zh: '这次导入已经撤销', en: 'This import was undone', next: sendAgain },
  'import.not_committed': {
    kind: 'notNow',
    zh: '这次导入还没有完成，没有可撤销的',
    en: 'This import is not done, so there is nothing to undo',
  },
  'import.undo_late': {
    kind: 'notNow',
    zh: '导入已超过7天，不能整体撤销',
    en: 'The import is more than 7 days old and cannot be undone whole',
    next: { zh: '请在农户页面逐户更正', en: 'Correct the households one by one' },
  },
  'import.file_of_another': {
    kind: 'notYours',
    zh: '表格里有完整的证件号码，只退还给上传的人',
    en: 'The file holds whole identity numbers, so it goes back only to who sent it',
  },
  'import.file_gone': {
    kind: 'notNow',
    zh: '文件内容已不再保留',
    en: 'The file is no longer kept',
    next: sendAgain,
  },
  'import.interrupted': {
    kind: 'notNow',
    zh: '上次导入中断，没有写入任何内容',
    en: 'The last attempt broke off; nothing was written',
    next: { zh: '请再确认一次', en: 'Confirm it once more' },
  },
  'import.nothing_to_add': {
    kind: 'notNow',
    zh: '没有可以导入的农户：全部已在册或有错误',
    en: 'Nothing can come in: every household is in the register already or has errors',
    next: { zh: '请按提示改正表格后重新上传', en: 'Correct the workbook and send it again' },
  },
  'import.groups_of_others': {
    kind: 'notYours',
    zh: '建立村民小组由村和乡镇管理',
    en: 'Groups are made by the village and the township',
    next: { zh: '请村里在“村民小组”页建好，再重新读取。', en: 'Ask the village to make them on its page of groups.' },
  },
  'import.nothing_chosen': {
    kind: 'notNow',
    zh: '所选部分没有可以导入的农户',
    en: 'Nothing of the chosen part can come in',
    next: { zh: '请选择别的小组或农户', en: 'Choose other groups or households' },
  },
}
