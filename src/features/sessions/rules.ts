import type { Words } from '#kernel/shared/words.ts'

type Sign = readonly [RegExp, zh: string, en: string]

/** The first that fits: a browser inside another says both names, and the inner one is what people know it by. */
const browsers: readonly Sign[] = [
  [/wxwork/i, '企业微信', 'WeCom'],
  [/MicroMessenger/i, '微信', 'WeChat'],
  [/DingTalk/i, '钉钉', 'DingTalk'],
  [/HuaweiBrowser/i, '华为浏览器', 'Huawei Browser'],
  [/MiuiBrowser/i, '小米浏览器', 'Mi Browser'],
  [/QQBrowser/i, 'QQ浏览器', 'QQ Browser'],
  [/Edg\//, 'Edge 浏览器', 'Edge'],
  [/Firefox\//, '火狐浏览器', 'Firefox'],
  [/Chrome\//, '谷歌内核浏览器', 'Chrome'],
  [/Safari\//, 'Safari 浏览器', 'Safari'],
]

const machines: readonly Sign[] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙手机', 'HarmonyOS phone'],
  [/Android/, '安卓手机', 'Android phone'],
  [/iPhone/, '苹果手机', 'iPhone'],
  [/iPad/, '苹果平板', 'iPad'],
  [/Windows/, 'Windows 电脑', 'Windows computer'],
  [/Mac OS X/, '苹果电脑', 'Mac'],
  [/Linux/, 'Linux 电脑', 'Linux computer'],
]

const firstOf = (signs: readonly Sign[], text: string) => signs.find(([sign]) => sign.test(text))

/** A browser's name for itself in words that its owner knows; never the whole string, which nobody can read. */
export function deviceWords(userAgent: string): Words {
  const known = [firstOf(browsers, userAgent), firstOf(machines, userAgent)].flatMap((one) => (one ? [one] : []))
  if (known.length === 0) return { zh: '未知设备', en: 'Unknown device' }
  return { zh: known.map(([, zh]) => zh).join(' · '), en: known.map(([, , en]) => en).join(' · ') }
}
