import type { Problems } from '#kernel/shared/problems.ts'

const asWorkbook = { zh: '请在WPS或Excel里另存为.xlsx再上传', en: 'Save it as .xlsx and send it again' }

/** Why a file cannot be read as a register, each with what to do about it. */
export const fileProblems: Problems = {
  'import.not_a_workbook': {
    kind: 'invalid',
    zh: '这不是.xlsx或CSV表格文件',
    en: 'This is neither an .xlsx workbook nor a CSV file',
    next: asWorkbook,
  },
  'import.old_format': {
    kind: 'invalid',
    zh: '这是旧版.xls（或.et）文件',
    en: 'This is an old .xls workbook',
    next: asWorkbook,
  },
  'import.web_page': {
    kind: 'invalid',
    zh: '这是网页格式的表格，只是名字像.xls',
    en: 'This is a web page under the name of a workbook',
    next: {
      zh: '请用WPS或Excel打开，另存为.xlsx再上传',
      en: 'Open it with Excel or WPS, save it as .xlsx and send that',
    },
  },
  'import.pdf': {
    kind: 'invalid',
    zh: '这是PDF文件，读不出表格',
    en: 'This is a PDF; its table cannot be read',
    next: { zh: '请上传制作它的Excel表格', en: 'Send the workbook from which it was made' },
  },
  'import.word': {
    kind: 'invalid',
    zh: '这是Word文档',
    en: 'This is a Word document',
    next: {
      zh: '请把其中的表格复制到Excel，存为.xlsx再上传',
      en: 'Copy its table into Excel, save that as .xlsx and send it',
    },
  },
  'import.picture': {
    kind: 'invalid',
    zh: '这是图片，读不出表格',
    en: 'This is a picture; its table cannot be read',
    next: { zh: '请上传Excel表格本身', en: 'Send the workbook itself' },
  },
  'import.packed': {
    kind: 'invalid',
    zh: '这是压缩包',
    en: 'This is an archive of files',
    next: { zh: '请先解压，再上传里面的表格', en: 'Unpack it and send the workbook inside' },
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
  'import.unknown_encoding': {
    kind: 'invalid',
    zh: '认不出这个CSV文件的文字编码',
    en: 'The encoding of this CSV file is not known',
    next: {
      zh: '请在WPS或Excel里另存为.xlsx或“CSV UTF-8”再上传',
      en: 'Save it as .xlsx or as CSV UTF-8 and send it again',
    },
  },
  'import.list_too_long': {
    kind: 'tooLarge',
    zh: '一次最多 {most} 行',
    en: 'At most {most} lines at once',
    next: { zh: '请把名单分成几份', en: 'Divide the list' },
  },
  'import.too_large': {
    kind: 'tooLarge',
    zh: '文件超过{most}',
    en: 'The file is larger than {most}',
    next: {
      zh: '请去掉图片和无关的工作表，或按村分成几个文件',
      en: 'Remove pictures and other sheets, or divide it by villages',
    },
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
    next: { zh: '请按村分开导入，或另存为CSV', en: 'Import one village at a time, or save it as CSV' },
  },
  'import.empty': {
    kind: 'invalid',
    zh: '表格是空的',
    en: 'The workbook is empty',
    next: { zh: '请检查是否选错了文件', en: 'Check whether this is the right file' },
  },
  'import.several_lists': {
    kind: 'invalid',
    zh: '表格里有几张人员名单：{sheets}',
    en: 'The workbook has several lists of people: {sheets}',
    next: {
      zh: '请合并到一张工作表，或每张各存一个文件分别上传',
      en: 'Put them into one sheet, or save each as a file and send them one by one',
    },
  },
  'import.no_header': {
    kind: 'invalid',
    zh: '没有找到表头（户编号、姓名、与户主关系）',
    en: 'No row of headings was found (户编号, 姓名, 与户主关系)',
    next: { zh: '请保留表头一行再上传', en: 'Keep the row of headings and send it again' },
  },
  'import.columns_missing': {
    kind: 'invalid',
    zh: '表头缺少：{columns}',
    en: 'Columns are missing: {columns}',
    next: {
      zh: '请指明哪一列是它，或在表里补上这一列',
      en: 'Say which column it is, or add the column to the workbook',
    },
  },
  'import.column_twice': {
    kind: 'invalid',
    zh: '有两列都当作“{column}”',
    en: 'Two columns are taken for {column}',
    next: { zh: '请只留一列', en: 'Keep one of them' },
  },
}
