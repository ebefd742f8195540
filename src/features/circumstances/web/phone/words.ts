import type { Words } from '#kernel/shared/words.ts'
import { circumstancesWords } from '../../words.ts'

export const circumstancesPhoneWords: Record<string, Words> = {
  ...circumstancesWords,
  'circumstances.phone.title': { zh: '家里情况和需要', en: 'Circumstances and needs' },
  'circumstances.phone.about': {
    zh: '说一次就够，走访和办事都用这一份。每一项都写着为什么问、从哪里来、什么时候删除。谁看过，在“谁看过我的资料”里。',
    en: 'Said once, used everywhere. Each says why it is asked, where it is from and when it goes. Who looked stands under “Who looked at my data”.',
  },
  'circumstances.phone.never': {
    zh: '这里从不问信仰、病情和过去的事。',
    en: 'Nobody asks here about belief, illness or the past.',
  },
  'circumstances.phone.why': {
    zh: '自家情况只给自家人看和填，请先登录。',
    en: 'Only your own household may read and say this: please sign in.',
  },
  'circumstances.phone.say': { zh: '告诉村里', en: 'Say it' },
  'circumstances.phone.change': { zh: '更改', en: 'Change' },
  'circumstances.phone.otherYear': { zh: '说另一年', en: 'Say another year' },
  'circumstances.phone.send': { zh: '提交', en: 'Send' },
  'circumstances.phone.leave': { zh: '不填了', en: 'Leave it' },
  'circumstances.phone.withdraw': { zh: '撤回，马上删除', en: 'Take back; it is deleted at once' },
  'circumstances.phone.object': { zh: '提出异议', en: 'Object' },
  'circumstances.phone.objectWhy': { zh: '哪里不对', en: 'What is wrong' },
}
