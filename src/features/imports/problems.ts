import type { Problems } from '#kernel/shared/problems.ts'

export const importsProblems: Problems = {
  'import.missing': {
    kind: 'missing',
    zh: '没有这次导入，或不在您的范围内',
    en: 'There is no such import, or it is outside yours',
  },
  'import.no_file': { kind: 'invalid', zh: '请选择一个表格文件', en: 'Choose a workbook' },
  'import.not_a_workbook': {
    kind: 'invalid',
    zh: '这不是.xlsx表格文件',
    en: 'This is no .xlsx workbook',
    next: { zh: '请在WPS或Excel里另存为.xlsx再上传', en: 'Save it as .xlsx and send it again' },
  },
  'import.old_format': {
    kind: 'invalid',
    zh: '这是旧版.xls文件',
    en: 'This is an old .xls workbook',
    next: { zh: '请在WPS或Excel里另存为.xlsx再上传', en: 'Save it as .xlsx and send it again' },
  },
  'import.encrypted': {
    kind: 'invalid',
    zh: '表格设了打开密码，读不了',
    en: 'The workbook is protected with a password',
    next: { zh: '请取消密码后再上传', en: 'Remove the password and send it again' },
  },
  'import.damaged': {
    kind: 'invalid',
    zh: '表格文件已损坏',
    en: 'The workbook is damaged',
    next: { zh: '请打开另存一份再上传', en: 'Open it, save a copy and send that' },
  },
  'import.unpacks_too_large': {
    kind: 'tooLarge',
    zh: '表格展开后超过{most}',
    en: 'The workbook unpacks to more than {most}',
    next: { zh: '请去掉图片或分成几个表格', en: 'Remove pictures, or divide it into several workbooks' },
  },
  'import.too_many_rows': {
    kind: 'tooLarge',
    zh: '表格超过{most}行',
    en: 'The workbook has more than {most} rows',
    next: { zh: '请按村分开导入', en: 'Import one village at a time' },
  },
  'import.empty': { kind: 'invalid', zh: '表格是空的', en: 'The workbook is empty' },
  'import.no_header': {
    kind: 'invalid',
    zh: '没有找到表头（户编号、姓名、与户主关系）',
    en: 'No row of headings was found (户编号, 姓名, 与户主关系)',
    next: { zh: '请保留表头一行再上传', en: 'Keep the row of headings and send it again' },
  },
  'import.columns_missing': { kind: 'invalid', zh: '表头缺少：{columns}', en: 'Columns are missing: {columns}' },
  'import.no_people': { kind: 'invalid', zh: '表头下面没有人员', en: 'There is nobody below the headings' },
  'import.already_committed': { kind: 'notNow', zh: '这次导入已经完成', en: 'This import is done already' },
  'import.already_abandoned': {
    kind: 'notNow',
    zh: '这次导入已经放弃',
    en: 'This import was abandoned',
    next: { zh: '请重新上传表格', en: 'Send the workbook again' },
  },
  'import.nothing_to_add': {
    kind: 'notNow',
    zh: '没有可以导入的农户：全部已在册或有错误',
    en: 'Nothing can come in: every household is in the register already or has errors',
    next: { zh: '请按提示改正表格后重新上传', en: 'Correct the workbook and send it again' },
  },
}
