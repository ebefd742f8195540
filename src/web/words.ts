import type { Words } from '#kernel/shared/words.ts'

/** What the shell itself says, on phone and desk alike; pages bring their own words. */
export const webWords: Record<string, Words> = {
  'web.product': { zh: '善治', en: 'Shanzhi' },
  'web.offline': { zh: '网络不通，没有发出去', en: 'No network: nothing was sent' },
  'web.offline.next': {
    zh: '您填写的内容还在，请到有信号的地方再按一次。',
    en: 'What you wrote is kept. Try again where there is a signal.',
  },
  'web.noAnswer': { zh: '服务器没有正常回答', en: 'The server did not answer as it should' },
  'web.noAnswer.next': {
    zh: '请过一会儿再试；一直不行，请告诉村委会。',
    en: 'Try again in a while; if it stays so, tell the village office.',
  },
  'web.broken': { zh: '页面出了问题', en: 'This page has a fault' },
  'web.broken.next': {
    zh: '请重新打开页面；写好的内容不会丢。',
    en: 'Please open the page again; what you wrote is kept.',
  },
  'web.reload': { zh: '重新打开', en: 'Open again' },
  'web.fresh': { zh: '有新版本', en: 'There is a newer version' },
  'web.fresh.take': { zh: '点一下更新', en: 'Tap to update' },
  'web.notFound': { zh: '没有这个页面', en: 'There is no such page' },
  'web.notFound.next': {
    zh: '可能网址写错了，请从首页进入。',
    en: 'The address may be wrong; start from the first page.',
  },
  'web.home': { zh: '首页', en: 'Home' },
  'web.otherLanguage': { zh: 'English', en: '中文' },
  'web.demonstration': {
    zh: '演示环境，人物和事情都是编的',
    en: 'Demonstration: all people and matters are invented',
  },
  'web.needSignIn': { zh: '请先登录', en: 'Please sign in first' },
  'web.notYours': { zh: '您没有查看这个页面的权限', en: 'You may not open this page' },
  'web.notYours.next': {
    zh: '如果应该能看，请联系村委会或乡镇管理员。',
    en: 'If you should be able to, ask the village office or the township.',
  },
  'web.welcome': { zh: '欢迎使用', en: 'Welcome' },
  'web.staffDesk': { zh: '工作台（电脑版）', en: 'Desk (computer)' },
  'web.home.title': { zh: '有事您说话', en: 'Tell us what is the matter' },
  'web.home.menu': { zh: '要办的事', en: 'What would you like to do' },
  'web.home.chooseVillage': { zh: '选择您的村（社区）', en: 'Choose your village' },
  'web.home.otherVillage': { zh: '换一个村', en: 'Another village' },
  'web.home.signIn': { zh: '登录', en: 'Sign in' },
  'web.home.signedIn': { zh: '已登录', en: 'Signed in' },
  'web.home.noNeed': { zh: '看公示、查进度不用登录', en: 'Reading and following need no sign-in' },
  'web.home.me': { zh: '我的资料和退出登录', en: 'My data, sign out' },
}
