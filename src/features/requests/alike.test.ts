import { describe, expect, test } from 'vitest'
import { alikeFrom, likeness, likenessTo, type Matter } from './alike.ts'

const matter = (detail: string, category = 'street-light', placeName = ''): Matter => ({
  title: detail.split('。')[0]!,
  detail,
  category,
  placeName,
})

describe('[X-18] what is offered as perhaps the same', () => {
  test.each<[string, Matter, Matter]>([
    ['the same words', matter('桥头路灯不亮'), matter('桥头路灯不亮')],
    ['other words for it', matter('桥头路灯不亮。晚上看不见路。'), matter('桥头那盏路灯坏了好几天')],
    [
      'longer and shorter',
      matter('路灯不亮', 'street-light', '桥头'),
      matter('桥头的路灯已经三天不亮了,孩子放学看不见路'),
    ],
    [
      'another category chosen',
      matter('三组水管漏水,路面都是水', 'road-and-water'),
      matter('三组那边水管漏水', 'livelihood'),
    ],
    [
      'another word, the same place',
      matter('路灯坏了', 'street-light', '三组桥头'),
      matter('灯不亮,路上黑', 'street-light', '三组桥头'),
    ],
    [
      'a slip of one character',
      matter('卫生室的药不够,老人要跑镇上', 'health-care'),
      matter('卫生室的药不构,老人得跑镇上', 'health-care'),
    ],
    [
      'full width and punctuation',
      matter('3组道路塌方,车过不去', 'road-and-water'),
      matter('３组道路塌方！车过不去', 'road-and-water'),
    ],
  ])('%s', (_, one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(alikeFrom)
    expect(likeness(other, one)).toBe(likeness(one, other))
  })

  test.each<[string, Matter, Matter]>([
    ['nothing in common', matter('桥头路灯不亮'), matter('低保什么时候发', 'policy')],
    ['the same kind only', matter('桥头路灯不亮'), matter('学校门口想装一盏灯')],
    [
      'the same place only',
      matter('桥头路灯不亮', 'street-light', '桥头'),
      matter('护栏断了,孩子危险', 'road-and-water', '桥头'),
    ],
    [
      'the same filler',
      matter('请问什么时候能来修一下水管', 'road-and-water'),
      matter('请问什么时候能发补贴', 'policy'),
    ],
    ['too few words to tell', matter('路灯'), matter('路灯太亮照到床上睡不着')],
    [
      'the same word in another group',
      matter('路灯坏了', 'street-light', '一组'),
      matter('路灯太暗', 'street-light', '四组'),
    ],
    ['nothing but signs', matter('！！'), matter('？？')],
  ])('not: %s', (_, one, other) => {
    expect(likeness(one, other)).toBeLessThan(alikeFrom)
  })

  test('hundreds of long letters are compared in a moment', () => {
    const letter = (n: number) =>
      Array.from({ length: 2_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 31 + n) % 8_000)))
    const many = Array.from({ length: 300 }, (_, n) => matter(letter(n).join('')))
    const score = likenessTo(matter(letter(7).join('')))
    const began = performance.now()
    expect(many.map(score).indexOf(1)).toBe(7)
    expect(performance.now() - began).toBeLessThan(500)
  })

  test('never more than whole, and alike to itself', () => {
    const one = matter('桥头路灯不亮', 'street-light', '桥头')
    expect(likeness(one, one)).toBe(1)
  })
})
