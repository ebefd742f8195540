import type { Figures } from './figures.ts'
import type { Counted } from './totals.ts'

const figure = (n: number): string => n.toLocaleString('en-US')

/** Every sentence of `npm run city`, zh first. */
export const cityWords = {
  usage: (known: readonly string[]) =>
    `用法 Usage: npm run city -- --prefecture ${known.join(' | ')} [--data FOLDER] [--models LIST] [--seed TEXT] [--scale 0.02] [--counties 621102]`,
  notEmpty: (folder: string) =>
    `${folder} 的数据库里已有数据，不能再填；请用 --data 另选文件夹，或先移走它 · the database of ${folder} is not empty and is not filled over: choose another folder with --data, or move this one away`,
  half: (folder: string) =>
    `${folder} 只填了一半，还没有索引，不能使用；请移走这个文件夹，重新填 · ${folder} was filled only by half and has no indexes: it cannot be used. Move the folder away and fill a new one`,
  already: (folder: string) => `${folder} 已经填好，不再重填。 ${folder} is filled already; nothing was done.`,
  begins: (name: string, folder: string) =>
    `正在把${name}填入 ${folder} …… Filling ${folder} with the figures of ${name} …`,
  progress: (written: number, all: number, seconds: number) =>
    `  ${figure(written)} / ${figure(all)}  ${seconds.toFixed(0)} s`,
  step: (name: string, seconds: number) => `  ${name.padEnd(26)} ${seconds.toFixed(1)} s`,
  tree: (figures: Figures, counted: Counted) => {
    const { year, townships, villages } = figures.report
    return [
      `区划 Areas: ${year} 年报告 ${townships} 乡镇、${figure(villages)} 村 · report of ${year}: ${townships} townships, ${figure(villages)} villages`,
      `          现行代码（2023）${counted.townships} 乡镇、${figure(counted.villages)} 村（社区） · codes of 2023: ${counted.townships} townships, ${figure(counted.villages)} villages and communities`,
    ].join('\n')
  },
  counted: (counted: Counted) =>
    [
      ['组', 'groups', counted.groups],
      ['人', 'persons', counted.persons],
      ['户', 'households', counted.households],
      ['网格', 'grids', counted.grids],
      ['互助组', 'mutual-aid groups', counted.aidGroups],
      ['人次', 'memberships', counted.memberships],
      ['互助组组长', 'leaders', counted.leaders],
      [
        '代办点、两新组织、警务室、义务看护队等',
        'service stations, new organisations, watches and others',
        counted.counted,
      ],
      ['其中任职、从业、参加', 'who work or serve there', counted.countedPeople],
      ['关爱服务点帮过的人', 'helped at care points', counted.helped],
      ['出租房屋', 'dwellings let', counted.rentals],
      ['流动人口', 'who are registered elsewhere', counted.newcomers],
      ['县乡干部（不在户）', 'officers of counties and townships, in no household', counted.officers],
    ]
      .map(([zh, en, n]) => `  ${figure(Number(n)).padStart(10)}  ${zh} ${en}`)
      .join('\n'),
  done: (seconds: number, megabytes: number) =>
    `用时 ${seconds.toFixed(0)} 秒，数据库 ${figure(Math.round(megabytes))} MB。 Filled in ${seconds.toFixed(0)} s; the database takes ${figure(Math.round(megabytes))} MB.`,
  next: (folder: string) => `接着 Next: npm start -- --data ${folder}`,
}
