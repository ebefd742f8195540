import type { Problems } from '#kernel/shared/problems.ts'

export const foundingProblems: Problems = {
  'founding.code_wrong': {
    kind: 'invalid',
    zh: '启动代码不对，还可以试 {left} 次',
    en: 'This is not the code of the terminal; {left} {left|try is|tries are} left',
    next: {
      zh: '代码印在启动程序的终端窗口里，共 8 位，不分大小写。',
      en: 'It was printed in the terminal in which the program was started: eight characters, in any case.',
    },
  },
  'founding.code_spent': {
    kind: 'tooMany',
    zh: '启动代码已失效（输错五次、超过 24 小时，或已重新启动）',
    en: 'The code no longer works: five wrong tries, 24 hours, or a newer start',
    next: {
      zh: '请在终端停止程序（Ctrl-C）再启动，会印出新的代码。',
      en: 'Stop the program in the terminal (Ctrl-C) and start it again: it prints a new one.',
    },
  },
  'founding.other_county': {
    kind: 'invalid',
    zh: '启动时已指定另一个县，请不要更换',
    en: 'The operator named another county at the start',
    next: { zh: '要换县，请用 --county 重新启动。', en: 'To take another one, start again with --county.' },
  },
  'founding.unknown_model': {
    kind: 'invalid',
    zh: '没有这种治理模式',
    en: 'There is no such model',
    next: { zh: '请重新打开本页再选。', en: 'Open this page again and choose anew.' },
  },
  'founding.done': {
    kind: 'notNow',
    zh: '本县已经建立',
    en: 'The county is founded already',
    next: { zh: '请从工作台登录。', en: 'Sign in at the desk.' },
  },
}
