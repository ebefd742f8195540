import type { Words } from '#kernel/shared/words.ts'
import { requestsWords } from '../../words.ts'
import { chainWords } from '../chainWords.ts'
import { actingWords } from './actingWords.ts'
import { sortingWords } from './sortingWords.ts'

export const requestsPhoneWords: Record<string, Words> = {
  ...requestsWords,
  ...chainWords,
  ...actingWords,
  ...sortingWords,
  'requests.phone.place': { zh: '我要反映', en: 'Report a matter' },
  'requests.phone.place.about': { zh: '有事就说，当场给编号', en: 'You get a number at once' },
  'requests.phone.follow.about': { zh: '凭编号，不用登录', en: 'By its number, no sign-in' },
  'requests.phone.board.about': { zh: '结果晒给大家看', en: 'What was done, for all to see' },
  'requests.phone.mine.about': { zh: '我反映过的事', en: 'What I have reported' },
  'requests.phone.todo.about': { zh: '等我办的事', en: 'What waits for me' },
  'requests.phone.text': { zh: '您想反映什么？', en: 'What is the matter?' },
  'requests.phone.text.other': { zh: '他（她）想反映什么？', en: 'What do they say?' },
  'requests.phone.text.hint': {
    zh: '用自己的话说就行，写好的内容会自动留在手机上。',
    en: 'Say it in your own words; what you write is kept on this phone.',
  },
  'requests.phone.text.example': {
    zh: '例如：桥头的路灯坏了三天，晚上孩子放学看不见路。',
    en: 'e.g. The lamp at the bridge has been out for three days; children walk home in the dark.',
  },
  'requests.phone.text.missing': { zh: '请先写几个字，说说是什么事', en: 'Please say in a few words what it is' },
  'requests.phone.where': { zh: '在什么地方', en: 'Where' },
  'requests.phone.where.example': { zh: '如：三组桥头', en: 'e.g. at the bridge, group 3' },
  'requests.phone.photos': { zh: '照片', en: 'Photos' },
  'requests.phone.photos.away': {
    zh: '另有 {n} 张照片不在手机上，有网络时才能看。',
    en: '{n} more {n|photo is|photos are} not on this phone; they show when there is a network.',
  },
  'requests.phone.photos.result': { zh: '办理结果照片', en: 'Photos of the result' },
  'requests.phone.noMinors': { zh: '照片里没有能认出来的未成年人', en: 'No child can be made out on the photos' },
  'requests.phone.noMinors.hint': {
    zh: '不确认，照片只给看得到这件事的人看，不上公示。',
    en: 'Without this they are seen by those who see the matter, and never on the board.',
  },
  'requests.phone.village': { zh: '是哪个村（社区）的事', en: 'Which village is it about' },
  'requests.phone.village.missing': { zh: '请选择是哪个村（社区）的事', en: 'Please choose the village' },
  'requests.phone.category': { zh: '属于哪一类', en: 'What kind of matter' },
  'requests.phone.category.hint': {
    zh: '不清楚可以不选，村里会帮着分。',
    en: 'Leave it if unsure: the village will sort it.',
  },
  'requests.phone.consent': { zh: '办完后可以在村里公示（晒单）', en: 'The result may be shown on the village board' },
  'requests.phone.consent.hint': {
    zh: '公示时姓名只留姓。不同意也照样办。未满18岁的，勾选了也只公示类别、日期和结果。',
    en: 'Only the surname is shown. It is handled all the same if you do not agree. Of anybody under 18 only kind, days and outcome are shown, ticked or not.',
  },
  'requests.phone.callMe': { zh: '怎么称呼您', en: 'Your name' },
  'requests.phone.callMe.hint': { zh: '方便工作人员联系您。', en: 'So that somebody can call you.' },
  'requests.phone.send': { zh: '送出', en: 'Send' },
  'requests.phone.place.why': {
    zh: '最后一步：留下手机号，好告诉您办得怎么样。写好的内容不会丢。',
    en: 'Last step: your phone number, so that you can hear what came of it. What you wrote is kept.',
  },
  'requests.phone.fileFor': { zh: '替别人说一件事', en: 'Say it for somebody else' },
  'requests.phone.fileFor.staff': { zh: '代群众登记', en: 'File for a resident' },
  'requests.phone.fileFor.why': {
    zh: '替别人登记，请先登录，好让人知道是谁帮的忙。',
    en: 'Please sign in first, so that it is known who helped.',
  },
  'requests.phone.fileFor.about': {
    zh: '电话、信箱、走访、院坝会上说的事，登记后和本人提交的一样办、一样算时间。',
    en: 'A call, a slip, a visit, a meeting: it has the same rights and the same clocks as one sent in person.',
  },
  'requests.phone.whose': { zh: '替谁登记', en: 'For whom' },
  'requests.phone.whose.name': { zh: '姓名', en: 'Name' },
  'requests.phone.whose.phone': { zh: '电话', en: 'Phone' },
  'requests.phone.whose.phone.hint': {
    zh: '留了电话，本人就能凭编号和电话后四位查进度。',
    en: 'With it they can follow the matter by its number and the last four digits.',
  },
  'requests.phone.channel': { zh: '怎么反映的', en: 'How it came' },
  'requests.phone.stillHere': { zh: '您写的内容还在', en: 'What you wrote is still here' },
  'requests.phone.lastStep': { zh: '最近一步', en: 'Last step' },
  'requests.phone.placed': { zh: '已经收到', en: 'Received' },
  'requests.phone.placed.number': { zh: '已经收到，编号是', en: 'Received under the number' },
  'requests.phone.placed.keep': { zh: '可以截图，或抄在纸上', en: 'Take a screenshot, or write it down' },
  'requests.phone.placed.next': { zh: '接下来', en: 'What happens now' },
  'requests.phone.placed.follow': {
    zh: '想知道办到哪一步：首页点“查进度”，输入编号和手机号后四位，不用登录。',
    en: 'To follow it: “Follow” on the first page, with this number and the last four digits of the phone. No sign-in.',
  },
  'requests.phone.placed.noPhone': {
    zh: '没有留电话：请把编号和查询码交给本人。查进度时，“手机号后四位”处填查询码，不用登录。',
    en: 'No phone was given: hand over the number and the code. To follow it, give the code in place of the last four digits.',
  },
  'requests.phone.placed.code': { zh: '查询码', en: 'Code to follow it' },
  'requests.phone.placed.see': { zh: '看这件事', en: 'Open it' },
  'requests.phone.placed.home': { zh: '回首页', en: 'To the first page' },
  'requests.phone.mine': { zh: '我的事项', en: 'My matters' },
  'requests.phone.mine.why': { zh: '登录后看您反映过的事。', en: 'Sign in to see what you reported.' },
  'requests.phone.mine.none': { zh: '您还没有反映过事情', en: 'You have not reported anything yet' },
  'requests.phone.mine.none.next': {
    zh: '路灯、水电、纠纷、困难，都可以说。',
    en: 'Lights, water, a dispute, a hardship: say it.',
  },
  'requests.phone.follow': { zh: '查进度', en: 'Follow a matter' },
  'requests.phone.follow.see': { zh: '查一查', en: 'Look it up' },
  'requests.phone.follow.lost': {
    zh: '编号找不到了？用手机号登录后，在“我的事项”里都有；也可以问村委会。',
    en: 'Lost the number? Sign in with your phone and see “My matters”, or ask the village office.',
  },
  'requests.phone.number': { zh: '编号', en: 'Number' },
  'requests.phone.number.hint': { zh: '送出时给您的 8 位数字和字母', en: 'The 8 letters and digits you were given' },
  'requests.phone.tail': { zh: '手机号后四位', en: 'Last four digits of the phone' },
  'requests.phone.tail.hint': { zh: '反映时留的那个手机号', en: 'Of the phone given with the matter' },
  'requests.phone.board': { zh: '村里公示', en: 'Village board' },
  'requests.phone.board.of': { zh: '正在看', en: 'You are looking at' },
  'requests.phone.board.open': {
    zh: '正在办 {open} 件，其中超期 {late} 件。',
    en: '{open} still open, {late} of them overdue.',
  },
  'requests.phone.board.none': { zh: '这个村还没有公示的结果', en: 'No results are shown for this village yet' },
  'requests.phone.board.none.next': {
    zh: '有事先说出来，办完就会晒在这里。',
    en: 'Say what is the matter; its result will be shown here.',
  },
  'requests.phone.board.days': { zh: '{from}收到，{to}答复', en: 'received {from}, answered {to}' },
  'requests.phone.board.private': {
    zh: '本人没有同意公开内容，只公示办理情况。',
    en: 'The person did not agree to show the content; only the outcome is shown.',
  },
}
