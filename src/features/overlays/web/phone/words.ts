import type { Words } from '#kernel/shared/words.ts'

export const overlaysPhoneWords: Record<string, Words> = {
  'overlays.phone.title': { zh: '谁在服务我的网格', en: 'Who serves my grid' },
  'overlays.phone.about': {
    zh: '政法干警、服务团成员各管哪个网格、能帮什么忙。有事也可以直接反映诉求。',
    en: 'Officers and helpers of each grid and what they are there for. You may also place a request at once.',
  },
  'overlays.phone.of': { zh: '看哪个村', en: 'Which village' },
  'overlays.phone.none': { zh: '这里没有公开的服务名单', en: 'No public lists here' },
  'overlays.phone.none.next': { zh: '有事可以直接反映诉求。', en: 'You may place a request at once.' },
  'overlays.phone.services': { zh: '能帮：{services}', en: 'Helps with: {services}' },
  'overlays.phone.nobody': { zh: '还没有安排人', en: 'Nobody has been named yet' },
  'overlays.phone.ask': { zh: '反映诉求', en: 'Place a request' },
}
