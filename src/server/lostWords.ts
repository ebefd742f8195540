import type { Words } from '#kernel/shared/words.ts'

type Said = { title: Words; next: Words }

const desk: Said = {
  title: { zh: '网址里少了县', en: 'The address does not say which county' },
  next: {
    zh: '工作台的网址里要有本县的六位代码。请从下面进入，再收藏那一页。',
    en: 'The address of the desk contains the six digits of a county. Go in below and keep that page.',
  },
}

const county: Said = {
  title: { zh: '这里没有代码为 {code} 的县', en: 'The county {code} is not here' },
  next: {
    zh: '网址里的六位代码可能写错了，或那个县用的是另一个网址。这里有：',
    en: 'Its six digits may be mistyped, or that county has another address. Here you find:',
  },
}

const other: Said = {
  title: { zh: '没有这个页面', en: 'There is no such page' },
  next: {
    zh: '网址可能写错了，或者页面已经搬走。请从首页进入；要查诉求进度，首页上凭编号就能查。',
    en: 'The address may be mistyped, or the page has moved. Start from the home page; there a request is found by its number.',
  },
}

/** What a wrong address is answered with, zh first. */
export const lostWords = {
  desk,
  county,
  other,
  product: { zh: '善治', en: 'Shanzhi' },
  doors: { zh: '可以去的地方', en: 'Where you can go' },
  toHome: { zh: '{name}首页', en: 'Home of {name}' },
  toDesk: { zh: '{name}工作台', en: 'Desk of {name}' },
} satisfies Record<string, Words | Said>

/** The little that one page needs, readable on any phone and for tired eyes. */
export const lostStyle = `
*{box-sizing:border-box}
body{margin:0;font:17px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1f2937;background:#f5f7f7}
main{max-width:34rem;margin:12vh auto 0;padding:0 20px 40px}
.mark{margin:0 0 24px;color:#0f766e;font-weight:600;letter-spacing:.1em}
h1{font-size:1.6rem;line-height:1.3;margin:0 0 12px}
p{margin:0 0 16px}
nav{margin-top:24px}
a{display:inline-block;min-height:48px;padding:10px 20px;margin:0 10px 10px 0;border:1px solid #0f766e;border-radius:10px;color:#0f766e;text-decoration:none;background:#fff}
a.main{background:#0f766e;color:#fff}
a:focus-visible{outline:3px solid #b45309;outline-offset:2px}
`
