import type { Dice } from './dice.ts'

type Sex = '1' | '2'

/** Surnames of the Han river hills, where Hunan and Hubei settlers met the old families; weights are per thousand. */
const surnames: readonly (readonly [string, number])[] = (
  '陈 82,李 72,张 66,王 60,刘 58,吴 40,黄 38,罗 36,周 34,邓 32,杨 30,徐 28,胡 26,唐 24,谢 22,何 21,曾 20,龚 20,彭 18,沈 18,' +
  '汪 17,朱 16,冯 15,蒋 14,卢 13,钟 13,邱 12,赵 12,郭 12,马 11,程 11,袁 11,欧 10,肖 10,孙 10,高 9,梁 9,曹 9,许 8,韩 8,' +
  '郑 8,宋 8,余 8,方 7,石 7,谭 7,廖 7,熊 6,柯 6,龙 6,贺 6,段 5,丁 5,成 5,戴 5,魏 5,田 5,夏 4,姚 4,阮 4,翁 3,储 3,' +
  '单 2,仇 2,解 2,查 2,翟 2,欧阳 3,上官 1'
)
  .split(',')
  .map((entry) => entry.split(' '))
  .map(([name, weight]) => [name!, Number(weight)] as const)

/** A village has a few old families and many small ones; brides come from everywhere. */
export type Families = { surname: (dice: Dice) => string; anySurname: (dice: Dice) => string }

export function familiesOf(dice: Dice): Families {
  const old = [dice.weighted(surnames), dice.weighted(surnames), dice.weighted(surnames), dice.weighted(surnames)]
  const anySurname = (d: Dice): string => d.weighted(surnames)
  return {
    anySurname,
    surname: (d) => (d.chance(0.6) ? old[Math.floor(d.next() ** 1.6 * old.length)]! : anySurname(d)),
  }
}

/** Names have their time: `first` and `last` make two characters, `single` stands alone in the given share. */
type Era = { until: number; first: string; last: string; single: string; singleShare: number }

const men: Era[] = [
  { until: 1949, first: '世正德文长永忠明天光大远', last: '贵福财发才山生富安林清荣', single: '', singleShare: 0 },
  {
    until: 1965,
    first: '国建德正明志永兴长先家成',
    last: '民全和安义清华林兴元富贵发',
    single: '军林华',
    singleShare: 0.04,
  },
  {
    until: 1980,
    first: '建国志明永先正成立昌大家',
    last: '军平华兵林斌峰生江春友安成',
    single: '勇军斌波涛刚林辉兵',
    singleShare: 0.14,
  },
  {
    until: 1995,
    first: '小文志永晓海国世家成俊立',
    last: '波伟峰龙林超飞亮辉军勇松东',
    single: '伟磊涛超波杰斌亮飞凯鑫',
    singleShare: 0.32,
  },
  {
    until: 2009,
    first: '文俊嘉宇浩鑫志家明子思博',
    last: '杰豪轩涵博阳航宇鑫辉龙凯',
    single: '鑫杰浩阳宇帆凯航',
    singleShare: 0.24,
  },
  {
    until: 9999,
    first: '子浩宇梓俊沐一奕博嘉承皓',
    last: '轩宇辰泽睿涵然阳航霖诚言',
    single: '睿辰昊恒',
    singleShare: 0.06,
  },
]

const women: Era[] = [
  { until: 1949, first: '秀玉桂兰素先正德翠金大明', last: '英珍兰芝香莲芳秀贞清云碧', single: '', singleShare: 0 },
  {
    until: 1965,
    first: '秀玉桂春先翠光忠明德正国',
    last: '英兰珍芳秀香菊云莲琴珍华',
    single: '芳英',
    singleShare: 0.03,
  },
  {
    until: 1980,
    first: '秀小晓春红丽玉海金菊明先',
    last: '芳琴萍丽霞梅艳玲琼燕英群',
    single: '芳燕艳霞玲萍丽琴',
    singleShare: 0.14,
  },
  {
    until: 1995,
    first: '小晓丽文海婷春雪艳红玉金',
    last: '燕娟丽娜芳梅玲霞琴红萍艳',
    single: '婷娟丽静敏娜倩莉丹',
    singleShare: 0.3,
  },
  {
    until: 2009,
    first: '欣雨佳思梦紫诗雅文若子心',
    last: '怡婷涵琪妍雪彤悦萱颖月瑶',
    single: '婷欣悦雪颖瑶',
    singleShare: 0.2,
  },
  {
    until: 9999,
    first: '梓欣雨诗可一依语若沐思芯',
    last: '涵怡萱彤妍琪诺桐瑶悦馨菲',
    single: '妍悦玥',
    singleShare: 0.05,
  },
]

/** A given name believable for sex and year of birth; never one that brothers and sisters in the house bear already. */
export function givenName(dice: Dice, sex: Sex, birthYear: number, taken: ReadonlySet<string>): string {
  const era = (sex === '1' ? men : women).find((e) => birthYear <= e.until)!
  for (;;) {
    const name = dice.chance(era.singleShare)
      ? dice.pick([...era.single])
      : dice.pick([...era.first]) + dice.pick([...era.last])
    if (!taken.has(name) && name[0] !== name[1]) return name
  }
}

/** The best-known names that the tables above could make, so that nobody is amused by meeting them in a register. */
const famous = new Set([
  '李小龙',
  '邓小平',
  '李建国',
  '王军霞',
  '刘翔',
  '郭明义',
  '张海迪',
  '刘国梁',
  '李先念',
  '陈小春',
  '刘永好',
])

/** Whole names that would be taken for a public figure are refused, and the dice are thrown again. */
export function fullName(dice: Dice, surname: string, sex: Sex, birthYear: number, taken: ReadonlySet<string>): string {
  for (;;) {
    const name = surname + givenName(dice, sex, birthYear, taken)
    if (!famous.has(name)) return name
  }
}
