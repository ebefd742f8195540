import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { core, models } from '#packs/models.ts'
import { faultWords } from './faultWords.ts'
import { checkOutsidePack, faultsOf } from './outsidePack.ts'

const example = readFileSync(new URL('../../../fixtures/packs/example-county.json', import.meta.url), 'utf8')
const beside = { packs: [models.hanyin!, models.pingtang!], shipped: Object.keys(models) }
const bytes = (text: string) => new TextEncoder().encode(text)

type Json = Record<string, unknown>
type Move = Json & { action: string; from: string[]; to?: string; by: string[]; needs?: string[] }
type Draft = Json & {
  id: unknown
  categories: Json[]
  channels: Json[]
  procedures: [Json & { states: Record<string, Json>; fields: Record<string, Json>; moves: Move[] }]
}

const talk = (pack: Draft) => pack.procedures[0]
const move = (pack: Draft, action: string) => talk(pack).moves.find((one) => one.action === action)!
const words = { zh: '词', en: 'word' }

/** What an office reads about a file: one line for each fault, in Chinese. */
const told = (file: Uint8Array): string[] => {
  const checked = checkOutsidePack(file, core, beside)
  return checked.ok ? [] : faultsOf(checked.problem).map((one) => faultWords(one).zh)
}
const changed = (change: (pack: Draft) => void): Uint8Array => {
  const pack = JSON.parse(example) as Draft
  change(pack)
  return bytes(JSON.stringify(pack))
}

test('the worked example is sound, and what is allowed in it stays allowed', () => {
  expect(told(bytes(example))).toEqual([])
  const pack = JSON.parse(example) as Draft
  expect(talk(pack).moves.filter((one) => one.action === 'reopen')).toHaveLength(2) // several moves of one action
  expect(move(pack, 'show').by).toEqual(['clock'])
  expect(move(pack, 'add').from).toContain('shown') // an action on a final state
})

test.each<[string, (pack: Draft) => void]>([
  [
    'an action that stays where it is',
    (p) => void talk(p).moves.push({ ...words, action: 'remind', from: ['doing'], by: ['dispatcher'] }),
  ],
  [
    'an action that begins its own state anew',
    (p) => void talk(p).moves.push({ ...words, action: 'again', from: ['doing'], to: 'doing', by: ['dispatcher'] }),
  ],
  ['two ways of one action out of one state', (p) => void talk(p).moves.push({ ...move(p, 'dispatch'), to: 'doing' })],
  [
    'a second clock',
    (p) =>
      void talk(p).moves.push({
        ...words,
        action: 'hurry',
        from: ['assigned'],
        to: 'raised',
        by: ['clock'],
        after: { calendarDays: 3 },
      }),
  ],
  [
    'an action on an end',
    (p) => void talk(p).moves.push({ ...words, action: 'thank', from: ['shown', 'withdrawn'], by: ['resident'] }),
  ],
])('allowed: %s', (_, change) => {
  expect(told(changed(change))).toEqual([])
})

type Case = [name: string, change: (pack: Draft) => void, faults: string[]]

const law = (article: string) => `(依据:信访工作条例${article})`

const cases: Case[] = [
  [
    'an unknown state',
    (p) => (talk(p).moves[2]!.to = 'rasied'),
    ['procedures › evening-talk › moves 3 (decline):没有状态“rasied”。是不是想写“raised”?'],
  ],
  [
    'an unknown role',
    (p) => (talk(p).moves[0]!.by = ['dispathcer']),
    ['procedures › evening-talk › moves 1 (dispatch):没有角色“dispathcer”。是不是想写“dispatcher”?'],
  ],
  [
    'a dead state',
    (p) => {
      talk(p).states.stuck = { ...words, phase: 'working' }
      talk(p).moves.push({ ...words, action: 'park', from: ['doing'], to: 'stuck', by: ['handler'] })
    },
    ['procedures › evening-talk › states › stuck:从这个状态走不到结束'],
  ],
  [
    'an unreachable state',
    (p) => (talk(p).states.lost = { ...words, phase: 'closed', final: true }),
    ['procedures › evening-talk › states › lost:走不到这个状态'],
  ],
  [
    'missing words',
    (p) => delete talk(p).states.doing!.en,
    ['procedures › evening-talk › states › doing › en:缺少中文或英文用语'],
  ],
  [
    'a clock without its unit',
    (p) => (talk(p).states.doing!.due = 7),
    [
      expect.stringMatching(
        /^procedures › evening-talk › states › doing › due:时限没有单位,应写成 {"workingDays": 5} 这样/,
      ),
    ],
  ],
  [
    'a name defined twice',
    (p) => p.categories.push({ ...p.categories[0]! }),
    ['categories › talk-matter:“talk-matter”重复'],
  ],
  [
    'an option defined twice',
    (p) =>
      (talk(p).fields.toldAt!.options = [
        { id: 'home', ...words },
        { id: 'home', ...words },
      ]),
    ['procedures › evening-talk › fields › toldAt › options › home:“home”重复'],
  ],
  [
    'a choice of nothing',
    (p) => delete talk(p).fields.toldAt!.options,
    ['procedures › evening-talk › fields › toldAt:选择题(choice)必须有 options,其他填写项不能有'],
  ],
  [
    'a misspelt key',
    (p) => (p.categories[1]!.dues = { workingDays: 3 }),
    ['categories › street-light:不认识“dues”这一项。是不是想写“due”?'],
  ],
  ['a misspelt list', (p) => (p.chanels = []), ['整个文件:不认识“chanels”这一项。是不是想写“channels”?']],
  ['a missing entry', (p) => delete p.channels[0]!.typedByStaff, ['channels › evening-talk › typedByStaff:缺少这一项']],
  ['a list that is none', (p) => (p.categories = 'all' as never), ['categories:应是方括号里的列表']],
  ['text that is none', (p) => (p.source = 7), ['source:应是加引号的文字']],
  [
    'a phase that is none',
    (p) => (talk(p).states.doing!.phase = 'busy'),
    [
      'procedures › evening-talk › states › doing › phase:只能是 toDispatch / toClaim / working / answered / shown / closed',
    ],
  ],
  [
    'a name in Chinese',
    (p) => (p.channels[0]!.id = '夜话'),
    ['channels › 夜话 › id:名字以小写英文字母开头,只用英文字母、数字和短横线'],
  ],
  ['a version that is none', (p) => (p.version = '第一版'), ['version:版本号要写成 "1.0.0" 这样']],
  ['the name of a model that ships', (p) => (p.id = 'suzhou'), ['id:“suzhou”是自带模式的名字,请另取一个']],
  [
    'the name of core, to hand out powers',
    (p) => {
      p.id = 'core'
      p.roles = core.roles
    },
    ['id:“core”是自带模式的名字,请另取一个', 'roles:角色只能在通用基础中定义'],
  ],
  ['steps of law of its own', (p) => (p.statutorySteps = []), ['statutorySteps:只能在通用基础中定义']],
  [
    'handing back without a reason',
    (p) => (move(p, 'decline').needs = []),
    [
      `procedures › evening-talk › moves 3 (decline):缺少法定环节——承办人退回的,必须写明原因,事情退回继续办,不能就此了结${law('第二十三条')}`,
    ],
  ],
  [
    'handing back by another name',
    (p) => {
      Object.assign(move(p, 'decline'), { action: 'return', needs: [] })
    },
    [expect.stringMatching(/moves 3 \(return\):缺少法定环节——承办人退回的/)],
  ],
  [
    'a bare rejection',
    (p) =>
      talk(p).moves.push({
        ...words,
        action: 'reject',
        from: ['raised'],
        to: 'withdrawn',
        by: ['dispatcher'],
        needs: ['reason'],
      }),
    [
      `procedures › evening-talk › moves 11 (reject):缺少法定环节——只有本人能撤回,工作人员和系统都不能直接关闭一件事${law('第二十八条')}`,
    ],
  ],
  [
    'an end without an answer',
    (p) => talk(p).moves.push({ ...words, action: 'skip', from: ['doing'], to: 'shown', by: ['handler'] }),
    [
      expect.stringMatching(
        /^procedures › evening-talk › states › shown:缺少法定环节——办结之前必须由工作人员答复本人.*第三十一条\)$/,
      ),
    ],
  ],
  [
    'an answer without words',
    (p) => (move(p, 'finish').needs = []),
    [expect.stringMatching(/moves 4 \(finish\):缺少法定环节——办结之前必须由工作人员答复本人/)],
  ],
  [
    'an answer by the clock',
    (p) =>
      talk(p).moves.push({
        ...words,
        action: 'lapse',
        from: ['doing'],
        to: 'answered',
        by: ['clock'],
        after: { calendarDays: 9 },
      }),
    [expect.stringMatching(/moves 11 \(lapse\):缺少法定环节——办结之前必须由工作人员答复本人/)],
  ],
  [
    'nobody ever answers',
    (p) => {
      talk(p).states.answered!.phase = 'working'
    },
    [expect.stringMatching(/^procedures › evening-talk:缺少法定环节——办结之前必须由工作人员答复本人/)],
  ],
  [
    'no rating',
    (p) => (move(p, 'rate').by = ['dispatcher']),
    [
      `procedures › evening-talk › states › answered:缺少法定环节——答复之后本人可以评价:动作“rate”,只由“resident”办,必填“solved”${law('第二十一条')}`,
    ],
  ],
  [
    'a rating that asks nothing',
    (p) => (move(p, 'rate').needs = []),
    [expect.stringMatching(/states › answered:缺少法定环节——答复之后本人可以评价/)],
  ],
]

describe('one fault alone is told alone', () => {
  test.each(cases)('%s', (_, change, faults) => {
    expect(told(changed(change))).toEqual(faults)
  })
})

test('words, a unit and a key that is wrong in one procedure hide nothing else that is wrong in it', () => {
  const faults = told(
    changed((pack) => {
      delete talk(pack).states.doing!.en
      talk(pack).states.raised!.due = { days: 2 }
      move(pack, 'show').after = 10
      move(pack, 'finish').nedes = []
      move(pack, 'decline').to = 'rasied'
      move(pack, 'decline').needs = []
    }),
  )
  expect(faults).toHaveLength(6)
  for (const part of ['doing › en', 'raised › due', 'after:时限', '“nedes”', '“rasied”', '必须写明原因'])
    expect(faults.filter((one) => one.includes(part))).toHaveLength(1)
})

test('many faults are told all at once', () => {
  const harmless = cases.filter(([name]) =>
    [
      'an unreachable state',
      'a misspelt key',
      'a missing entry',
      'text that is none',
      'a version that is none',
      'the name of a model that ships',
      'handing back without a reason',
      'an end without an answer',
      'no rating',
      'an unknown role',
      'an option defined twice',
    ].includes(name),
  )
  const file = changed((pack) => {
    for (const [, change] of harmless) change(pack)
  })
  expect(told(file)).toHaveLength(harmless.length)
  expect(told(file)).toEqual(expect.arrayContaining(harmless.flatMap(([, , faults]) => faults)))
})

describe('what an editor does to a file', () => {
  const twice = example.replace('"source":', '"version": "9.9.9",\n  "source":')

  test.each<[string, Uint8Array, string[]]>([
    ['a mark at its beginning', bytes(`\uFEFF${example}`), ['整个文件:开头有 BOM 标记,请“另存为”UTF-8(不带 BOM)']],
    [
      'the encoding of an old editor',
      new Uint8Array([0x7b, 0x22, 0xca, 0xbe, 0xc0, 0xfd, 0x22]),
      ['整个文件:不是 UTF-8 编码,请用记事本“另存为”,编码选 UTF-8'],
    ],
    [
      'a comma too many',
      bytes('{\n  "id": "x",\n}'),
      [expect.stringMatching(/^整个文件:第 3 行第 1 个字符起不是 JSON/)],
    ],
    ['Chinese quotes', bytes('{ “id”: "x" }'), [expect.stringMatching(/^整个文件:第 1 行第 3 个字符起不是 JSON/)]],
    ['nothing in it', bytes(''), [expect.stringMatching(/^整个文件:第 1 行第 1 个字符起不是 JSON/)]],
    ['more than a megabyte', bytes(`${example}${' '.repeat(1_000_000)}`), ['整个文件:超过 1 MB 的上限']],
    ['a tower of brackets', bytes('['.repeat(5000)), ['整个文件:层次超过 40 层']],
    ['a key twice', bytes(twice), ['整个文件:“version”写了两次(第 6 行),前一次会被悄悄丢掉']],
    ['a list instead of a pack', bytes('[]'), ['整个文件:应是花括号里的一组内容']],
    ['null instead of a pack', bytes('null'), ['整个文件:应是花括号里的一组内容']],
  ])('%s', (_, file, faults) => {
    expect(told(file)).toEqual(faults)
  })

  test('a mark, a key twice and a fault inside are told together', () => {
    const text = `\uFEFF${twice.replace('"to": "answered"', '"to": "anserwed"')}`
    expect(told(bytes(text))).toEqual([
      expect.stringContaining('BOM'),
      expect.stringContaining('“version”写了两次'),
      expect.stringContaining('没有状态“anserwed”。是不是想写“answered”?'),
    ])
  })

  test('a key that reaches behind the objects is no name', () => {
    const text = example.replace('"words": {', '"words": { "__proto__": { "zh": "甲", "en": "a" },')
    expect(told(bytes(text))).toEqual([expect.stringMatching(/^words:名字以小写英文字母开头/)])
  })
})

test('every fault is told in English too', () => {
  const checked = checkOutsidePack(
    changed((pack) => (talk(pack).moves[2]!.to = 'rasied')),
    core,
    beside,
  )
  expect(checked.ok ? [] : faultsOf(checked.problem).map((one) => faultWords(one).en)).toEqual([
    'procedures › evening-talk › moves 3 (decline): there is no state “rasied”. Perhaps “raised”?',
  ])
})
