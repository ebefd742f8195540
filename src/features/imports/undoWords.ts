import type { Words } from '#kernel/shared/words.ts'

/** Why a household stays in the register although its import is undone. */
export const keptWords: Record<string, Words> = {
  request: { zh: '有人已提交或承办诉求', en: 'somebody in it placed or handles a request' },
  post: { zh: '有人任职', en: 'somebody in it holds or held a post' },
  account: { zh: '有人已开通账号', en: 'somebody in it has an account' },
  standing: { zh: '有人已登记身份（如党员）', en: 'somebody in it has a standing, such as Party membership' },
  moved: { zh: '有人已迁往别的户', en: 'somebody has moved to another household' },
  joined: { zh: '有别的人迁入本户', en: 'somebody else has joined it' },
  event: { zh: '已登记过人口变动', en: 'a life event was recorded for it' },
  grid: { zh: '已调整过网格', en: 'it was put into another grid' },
}
