import type { Words } from '#kernel/shared/words.ts'

/** Every sentence of `npm run pack`, zh first. */
export const packWords = {
  usage: `用法 Usage:
  npm run -s pack -- check FILE.json [--models A,B] [--json]
      检查外来的治理模式，一次说出全部错误 · accept an outside pack, or name every fault at once
  npm run -s pack -- show MODEL|FILE.json [--models A,B] [--json]
      现在生效的是什么、来自哪里 · what is in force and where each entry comes from
  npm run -s pack -- draw MODEL|FILE.json [PROCEDURE] [--en] [--svg OUT.svg]
      把流程画成图（Mermaid 文字，或 SVG 图片）· a procedure as a diagram
  --models   文件叠在哪几种自带模式之上 · the models that the file is laid over`,
  noFile: (path: string) => `读不了文件 ${path} · the file ${path} cannot be read`,
  noModel: (name: string, known: string) =>
    `没有名为 ${name} 的模式；可选：${known} · no model is called ${name}; there are: ${known}`,
  sound: (file: string, pack: Words & { id: string; version: string }, over: string) =>
    `✓ ${file}：${pack.zh}（${pack.id} ${pack.version}）可以使用，叠在 ${over} 之上 · ${pack.en} is sound, laid over ${over}`,
  faulty: (file: string, count: number) => `✗ ${file}：${count} 处错误 · ${count} ${count === 1 ? 'fault' : 'faults'}`,
  fault: (index: number, { zh, en }: Words) => `${String(index + 1).padStart(3)}. ${zh}\n     ${en}`,
  noProcedure: (name: string, known: string) =>
    `没有名为 ${name} 的流程；可选：${known || '无'} · no procedure is called ${name}; there are: ${known || 'none'}`,
  noneToDraw: (name: string) => `${name} 没有流程可画 · ${name} has no procedure to draw`,
  whichToDraw: (known: string) =>
    `有几个流程，SVG 一次画一个，请写明：${known} · several procedures; name one for the SVG: ${known}`,
  drawn: (path: string) => `已画到 ${path} · drawn to ${path}`,
  ofFile: (id: string) => `${id}（文件 file）`,
  columns: ['类 list', '名 id', '中文', 'English', '所属 under', '时限 clock', '来自 from', '盖过 over'],
} as const
