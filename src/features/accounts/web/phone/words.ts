import type { Words } from '#kernel/shared/words.ts'

export const accountsPhoneWords: Record<string, Words> = {
  'accounts.phone.signIn': { zh: '登录', en: 'Sign in' },
  'accounts.phone.signOut': { zh: '退出登录', en: 'Sign out' },
  'accounts.phone.iAm': { zh: '我是', en: 'I am' },
  'accounts.phone.resident': { zh: '居民', en: 'A resident' },
  'accounts.phone.staff': { zh: '工作人员', en: 'Staff' },
  'accounts.phone.asStaff': { zh: '工作人员用密码登录', en: 'Staff: sign in by password' },
  'accounts.phone.number': { zh: '手机号', en: 'Mobile number' },
  'accounts.phone.number.example': { zh: '11 位手机号', en: '11 digits' },
  'accounts.phone.code': { zh: '验证码', en: 'Code' },
  'accounts.phone.code.ask': { zh: '获取验证码', en: 'Send me a code' },
  'accounts.phone.code.again': { zh: '没收到？再要一次', en: 'Nothing came? Send another' },
  'accounts.phone.code.sent': {
    zh: '验证码已发到手机，{minutes} 分钟内有效。收不到可以打村委会电话，请工作人员代为登记。',
    en: 'The code was sent and holds for {minutes} minutes. If it does not come, call the village office: they can file for you.',
  },
  'accounts.phone.code.shown': {
    zh: '演示环境不发短信，验证码是 {code}，已替您填好。',
    en: 'The demonstration sends no messages: the code is {code}, already filled in.',
  },
  'accounts.phone.enter': { zh: '登录', en: 'Sign in' },
  'accounts.phone.password': { zh: '密码', en: 'Password' },
  'accounts.phone.forgotten': {
    zh: '忘了密码，请找乡镇或县里的管理员重设。',
    en: 'Forgotten? Ask the administrator of the township or county.',
  },
  'accounts.phone.noNeed': {
    zh: '看公示、凭编号查进度都不用登录。',
    en: 'Reading the board and following a number need no sign-in.',
  },
  'accounts.phone.noSms': {
    zh: '本县还没有开通短信，居民暂时不能登录。',
    en: 'This county cannot send text messages yet, so residents cannot sign in.',
  },
  'accounts.phone.noSms.next': {
    zh: '要反映问题，请到村委会或打电话，由村干部替您登记，拿到的编号可以随时查进度。',
    en: 'To place a request, go to the village office or call: they file it for you, and its number can be followed at any time.',
  },
  'accounts.phone.nobody': { zh: '还没有登录', en: 'Nobody is signed in' },
  'accounts.phone.me': { zh: '我的', en: 'Me' },
  'accounts.phone.speaksFor': { zh: '现在是', en: 'Speaking now' },
  'accounts.phone.posts': { zh: '职务', en: 'Posts' },
  'accounts.phone.unknownHere': { zh: '名册里没有登记这个手机号', en: 'This number is not in the register' },
  'accounts.phone.unknownHere.next': {
    zh: '不影响反映事情。要看自家资料，请带身份证到村委会登记手机号。',
    en: 'You can still report matters. To see your household, have your number recorded at the village office.',
  },
  'accounts.phone.speaker': { zh: '现在是谁在说话', en: 'Who is speaking' },
  'accounts.phone.speaker.about': {
    zh: '一家人共用这部手机，请选现在是谁。',
    en: 'A family shares this phone: choose who is speaking now.',
  },
  'accounts.phone.household': { zh: '我的户', en: 'My household' },
  'accounts.phone.access': { zh: '谁看过我的资料', en: 'Who looked at my data' },
  'accounts.phone.change': { zh: '修改密码', en: 'Change password' },
  'accounts.phone.change.first': {
    zh: '这是别人替您设的密码，请先换成自己的，再办事。',
    en: 'Somebody else set this password. Please choose your own before you go on.',
  },
  'accounts.phone.change.send': { zh: '换成新密码', en: 'Use the new password' },
  'accounts.phone.old': { zh: '现在的密码', en: 'Present password' },
  'accounts.phone.fresh': { zh: '新密码', en: 'New password' },
  'accounts.phone.fresh.hint': { zh: '至少 {n} 个字符，越长越好', en: 'At least {n} characters; longer is better' },
  'accounts.phone.fresh.short': { zh: '还不到 {n} 个字符', en: 'Fewer than {n} characters' },
  'accounts.phone.again': { zh: '再输一次新密码', en: 'The new password again' },
  'accounts.phone.again.unlike': { zh: '两次输入的不一样', en: 'The two are not the same' },
}
