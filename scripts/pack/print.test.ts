import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Entry } from '#kernel/pack/provenance.ts'
import { layoutOf } from '#kernel/procedure/drawing/layout.ts'
import { widthOf } from '#kernel/procedure/drawing/widthOf.ts'
import { core, models } from '#packs/models.ts'
import { NotThere } from './load.ts'
import { check, draw, show } from './print.ts'
import { tableOf } from './table.ts'

const root = join(import.meta.dirname, '../..')
const example = join(root, 'fixtures/packs/example-county.json')
const folder = mkdtempSync(join(tmpdir(), 'shanzhi-pack-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const over = ['hanyin', 'pingtang']
const zh = { procedure: undefined, language: 'zh', svg: undefined } as const

function aFile(text: string): string {
  const path = join(folder, 'pack.json')
  writeFileSync(path, text)
  return path
}

test('check accepts the example, and names the faults of another in both languages, as text or as JSON', () => {
  expect(check(example, over, false)).toMatchObject({ code: 0, text: expect.stringMatching(/^✓ .*可以使用.*is sound/) })
  const faulty = aFile(readFileSync(example, 'utf8').replace('"by": ["dispatcher"]', '"by": ["dispathcer"]'))
  const said = check(faulty, over, false)
  expect(said.code).toBe(1)
  expect(said.text).toContain(
    '1. procedures › evening-talk › moves 1 (dispatch):没有角色“dispathcer”。是不是想写“dispatcher”?',
  )
  expect(said.text).toContain('there is no role “dispathcer”. Perhaps “dispatcher”?')
  expect(JSON.parse(check(faulty, over, true).text)).toMatchObject({
    ok: false,
    faults: [{ code: 'pack.unknown_role', at: 'procedures.evening-talk.moves.dispatch' }],
  })
  expect(check(example, ['hanyin'], false).text).toContain('没有类别“infrastructure”')
})

test('show tells of every entry whether it is from core, a model or the file, and what it took the place of', () => {
  const entries = JSON.parse(show(example, over, true).text) as Entry[]
  const of = (list: string, id: string) => entries.find((one) => one.list === list && one.id === id)
  expect(of('roles', 'resident')).toMatchObject({ from: 'core' })
  expect(of('procedures', 'four-orders')).toMatchObject({ from: 'pingtang', over: [] })
  expect(of('categories', 'street-light')).toMatchObject({
    from: expect.stringContaining('example-county'),
    over: ['pingtang'],
    clock: { workingDays: 3 },
  })
  expect(of('states', 'four-orders.claimed')).toMatchObject({ zh: '包村干部接单', over: ['pingtang'] })
  expect(entries.some((one) => one.list === 'gridLevels' && one.from === 'hanyin')).toBe(true)
  expect(show('suzhou', over, false).text).toMatch(/^procedures +found-to-answered +发现预警上报处理反馈/m)
})

test('a table of Chinese and English words stands in line', () => {
  const rows = tableOf([
    ['名', 'id'],
    ['路灯不亮', 'x'],
    ['a', 'y'],
  ]).split('\n')
  expect(rows.map((row) => widthOf(row.slice(0, row.search(/\S+$/))))).toEqual([10, 10, 10])
})

test('draw writes Mermaid with every state and move, loops, the clock and the ends', () => {
  const { text } = draw(example, over, zh)
  expect(text).toContain('stateDiagram-v2')
  for (const line of [
    'state "夜话提出 · 2个工作日" as s_raised',
    '[*] --> s_raised',
    's_answered --> s_shown : 公布（到期自动、10天后）',
    's_shown --> s_raised : 没有解决，下次夜话再议（居民、60天内）',
    's_shown --> s_shown : 补充（居民）',
    's_withdrawn --> [*]',
  ])
    expect(text).toContain(`  ${line}\n`)
  const signs = draw(aFile(readFileSync(example, 'utf8').replace('"夜话提出"', '"甲\\":\\n;乙"')), over, zh).text
  expect(signs).toContain('state "甲”： ；乙 · 2个工作日" as s_raised')
})

test('draw writes a picture in which no two boxes and no two labels of a side lie on each other', () => {
  const said = draw('pingtang', over, { procedure: 'four-steps', language: 'zh', svg: 'out.svg' })
  expect(said.file?.content).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\n$/)
  for (const word of ['收集商议办理回应', '已收集', '派单（派单员）', '↻ 催办（派单员）'])
    expect(said.file?.content).toContain(word)
  const escaped = draw(aFile(readFileSync(example, 'utf8').replace('"乡村夜话"', '"<夜>&话"')), over, {
    ...zh,
    svg: 'out.svg',
  })
  expect(escaped.file?.content).toContain('<title>&lt;夜&gt;&amp;话</title>')
  for (const procedure of Object.values(models).flatMap((pack) => pack.procedures ?? [])) {
    const { boxes, lines, width, height } = layoutOf(procedure, core.roles ?? [], 'zh')
    expect(boxes.map((box) => box.id).sort()).toEqual(Object.keys(procedure.states).sort())
    const overlapping = boxes.slice(1).filter((box, i) => box.y <= boxes[i]!.y + boxes[i]!.height)
    expect(overlapping).toEqual([])
    const ends = lines.flatMap((line) => [`${line.side} ${line.fromY}`, `${line.side} ${line.toY}`])
    expect(new Set(ends).size).toBe(ends.length)
    expect(Math.max(...lines.map((line) => line.laneX))).toBeLessThan(width)
    expect(Math.min(...lines.map((line) => line.laneX))).toBeGreaterThan(0)
    expect(boxes.at(-1)!.y + boxes.at(-1)!.height).toBeLessThan(height)
  }
})

test('the picture in the guide is the one of the example', () => {
  const picture = draw(example, over, { ...zh, svg: 'out.svg' }).file?.content
  expect(readFileSync(join(root, 'docs/guides/evening-talk.svg'), 'utf8')).toBe(picture)
})

test('what is not there is told with what there is', () => {
  expect(() => show('hanyn', over, false)).toThrow(NotThere)
  expect(() => show('hanyn', over, false)).toThrow(/hanyin, pingtang/)
  expect(() => draw('pingtang', over, { ...zh, procedure: 'five-orders' })).toThrow(/four-orders, four-steps/)
  expect(() => draw('pingtang', over, { ...zh, svg: 'out.svg' })).toThrow(/four-orders, four-steps/)
  expect(() => draw('hanyin', over, zh)).toThrow(/没有流程可画/)
  expect(() => check('none.json', over, false)).toThrow(/读不了文件/)
})

test('the command ends with 0, 1 or 2: sound, faulty, not understood', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/pack.ts'), ...args], { encoding: 'utf8' })
  expect(run('check', aFile('{'))).toMatchObject({ status: 1, stderr: expect.stringContaining('不是 JSON') })
  expect(run('check', example, '--colour')).toMatchObject({ status: 2, stderr: expect.stringContaining('用法 Usage') })
  const svg = join(folder, 'out.svg')
  expect(run('draw', example, '--svg', svg)).toMatchObject({ status: 0 })
  expect(readFileSync(svg, 'utf8')).toContain('夜话提出')
}, 60_000)
