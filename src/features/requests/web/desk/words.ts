import type { Words } from '#kernel/shared/words.ts'
import { chainWords } from '../chainWords.ts'
import { sortingWords } from './sortingWords.ts'

const queue: Record<string, Words> = {
  'requests.desk.queue': { zh: '派单队列', en: 'Work queue' },
  'requests.desk.queue.about': {
    zh: '居民的诉求按办理阶段排列，新的在前；超时的先办。',
    en: 'What residents ask for, by stage, the newest first. Do the overdue ones first.',
  },
  'requests.desk.phase.all': { zh: '全部', en: 'All' },
  'requests.desk.phase.toDispatch': { zh: '待派单', en: 'To dispatch' },
  'requests.desk.phase.toClaim': { zh: '待领单', en: 'To claim' },
  'requests.desk.phase.working': { zh: '办理中', en: 'Being done' },
  'requests.desk.phase.answered': { zh: '待评价', en: 'To rate' },
  'requests.desk.phase.shown': { zh: '已晒单', en: 'Shown' },
  'requests.desk.phase.closed': { zh: '已关闭', en: 'Closed' },
  'requests.desk.late': { zh: '超时 {n}', en: '{n} late' },
  'requests.desk.category': { zh: '类别', en: 'Category' },
  'requests.desk.category.any': { zh: '全部类别', en: 'All categories' },
  'requests.desk.overdue': { zh: '只看超时', en: 'Overdue only' },
  'requests.desk.find': { zh: '编号或标题', en: 'Number or title' },
  'requests.desk.clear': { zh: '清除条件', en: 'Clear' },
  'requests.desk.due': { zh: '时限', en: 'Due' },
  'requests.desk.matter': { zh: '诉求', en: 'Request' },
  'requests.desk.place': { zh: '地点', en: 'Place' },
  'requests.desk.state': { zh: '状态', en: 'State' },
  'requests.desk.handler': { zh: '承办人', en: 'Handler' },
  'requests.desk.handler.none': { zh: '未派', en: 'Nobody yet' },
  'requests.desk.received': { zh: '收到时间', en: 'Received' },
  'requests.desk.none': { zh: '这里没有诉求', en: 'No requests here' },
  'requests.desk.none.next': {
    zh: '换一个阶段或清除条件看看；接到电话、走访时的诉求，点“代为登记”。',
    en: 'Try another stage or clear the filters. For what came by phone or visit, press “File for somebody”.',
  },
  'requests.desk.selected': { zh: '已选 {n} 件', en: '{n} selected' },
  'requests.desk.batch': { zh: '批量办理', en: 'Do for all selected' },
  'requests.desk.batch.none': {
    zh: '所选诉求没有您能共同办理的步骤，请选择同一阶段的诉求。',
    en: 'No step is open to you for all of these; choose requests of the same stage.',
  },
  'requests.desk.batch.done': { zh: '{done} 件已办，{failed} 件未办', en: '{done} done, {failed} not done' },
  'requests.desk.select': { zh: '选择 {number}', en: 'Select {number}' },
}

const one: Record<string, Words> = {
  'requests.desk.one': { zh: '诉求详情', en: 'Request' },
  'requests.desk.number': { zh: '编号', en: 'Number' },
  'requests.desk.detail': { zh: '居民原话', en: 'In the resident’s words' },
  'requests.desk.requester': { zh: '诉求人', en: 'Requester' },
  'requests.desk.filer': { zh: '代为登记', en: 'Filed by' },
  'requests.desk.channel': { zh: '来源', en: 'Came by' },
  'requests.desk.promised': { zh: '承诺办结', en: 'Promised by' },
  'requests.desk.consent': { zh: '同意公示', en: 'May be published' },
  'requests.desk.answer': { zh: '办理结果', en: 'Result' },
  'requests.desk.rating': { zh: '居民评价', en: 'Rating' },
  'requests.desk.solved': { zh: '已解决', en: 'Solved' },
  'requests.desk.unsolved': { zh: '没有解决', en: 'Not solved' },
  'requests.desk.unrated': { zh: '未评价', en: 'Unrated' },
  'requests.desk.stars': { zh: '{n} 星', en: '{n} {n|star|stars}' },
  'requests.desk.merged': { zh: '已并入 {number}', en: 'Goes on in {number}' },
  'requests.desk.photos': { zh: '照片', en: 'Photos' },
  'requests.desk.photo': { zh: '照片 {n}', en: 'Photo {n}' },
  'requests.desk.photo.result': { zh: '办结照片 {n}', en: 'Result photo {n}' },
  'requests.desk.actions': { zh: '现在可以办', en: 'What you can do now' },
  'requests.desk.actions.none': { zh: '您现在没有要办的步骤。', en: 'There is nothing for you to do now.' },
  'requests.desk.becomes': { zh: '办完后：{state}', en: 'Then: {state}' },
  'requests.desk.changed': { zh: '已重新读取，下面是现在的状态。', en: 'Read again: below is the present state.' },
  'requests.desk.timeline': { zh: '办理经过', en: 'What has happened' },
  'requests.desk.by.resident': { zh: '居民', en: 'Resident' },
  'requests.desk.by.staff': { zh: '工作人员', en: 'Staff' },
  'requests.desk.by.clock': { zh: '到期自动', en: 'By the clock' },
  'requests.desk.sort': { zh: '改类别', en: 'Change category' },
  'requests.desk.sort.send': { zh: '改为这个类别', en: 'Put into this category' },
  'requests.desk.merge': { zh: '合并重复', en: 'Merge a duplicate' },
  'requests.desk.merge.about': {
    zh: '同一件事反映了两次：这一件并入另一件，两个编号都能查到进度。',
    en: 'The same matter said twice: this one goes on in the other; both numbers stay good.',
  },
  'requests.desk.merge.into': { zh: '并入哪一件', en: 'Goes on in' },
  'requests.desk.merge.choose': { zh: '请选择要并入的诉求', en: 'Choose the request in which it goes on' },
  'requests.desk.merge.send': { zh: '合并', en: 'Merge' },
  'requests.desk.handlers.find': { zh: '按姓名或职务查找', en: 'Find by name or post' },
  'requests.desk.handlers.none': {
    zh: '这里没有可派的人，请先登记任职。',
    en: 'Nobody here can take it; record a post first.',
  },
  'requests.desk.handlers.load': { zh: '手上 {n} 件', en: '{n} in hand' },
  'requests.desk.handlers.late': { zh: '超时 {n} 件', en: '{n} late' },
}

const filing: Record<string, Words> = {
  'requests.desk.file': { zh: '代为登记', en: 'File for somebody' },
  'requests.desk.file.about': {
    zh: '电话、信箱、走访、院坝会上听到的诉求，在这里替居民登记。权利和时限与居民自己反映的一样。',
    en: 'For what was said by phone, paper box, visit or meeting. Same rights, same clocks as a request placed by oneself.',
  },
  'requests.desk.file.channel': { zh: '从哪里来的', en: 'How it came' },
  'requests.desk.file.person': { zh: '从名册中找（可不选）', en: 'From the register (optional)' },
  'requests.desk.file.name': { zh: '诉求人姓名', en: 'Name of the requester' },
  'requests.desk.file.phone': {
    zh: '诉求人电话（凭编号和后四位查进度）',
    en: 'Phone (number and last four digits let them follow it)',
  },
  'requests.desk.file.phone.wrong': {
    zh: '手机 11 位，或带区号的固定电话',
    en: 'A mobile number of 11 digits, or a landline with its area code',
  },
  'requests.desk.file.text': { zh: '反映什么（尽量用原话）', en: 'What was said, in their own words' },
  'requests.desk.file.where': {
    zh: '在什么地方（如：桥头、二组路口）',
    en: 'Where (the bridge, the crossing of group two)',
  },
  'requests.desk.file.village': { zh: '哪个村', en: 'Village' },
  'requests.desk.file.village.missing': {
    zh: '请先在“看哪里”里选择一个村',
    en: 'First choose a village under “Which place”',
  },
  'requests.desk.file.consent': {
    zh: '本人同意把内容和结果公示（隐去姓名；未满18岁的不公示内容）',
    en: 'They agree that text and result are published without the name (never the words of anybody under 18)',
  },
  'requests.desk.file.send': { zh: '登记', en: 'File it' },
  'requests.desk.file.missing': { zh: '请填写这一项', en: 'Please fill this in' },
  'requests.desk.file.done': { zh: '已登记，编号 {number}', en: 'Filed under the number {number}' },
  'requests.desk.file.done.next': {
    zh: '请把编号告诉诉求人，凭编号和电话后四位可以查进度。',
    en: 'Tell them the number: with it and the last four digits of the phone they can follow it.',
  },
  'requests.desk.file.done.code': {
    zh: '没有留电话：请把编号和查询码 {code} 抄给诉求人，查进度时在“手机号后四位”处填查询码。',
    en: 'No phone was given: hand over the number and the code {code}; it stands in for the last four digits when following.',
  },
  'requests.desk.file.open': { zh: '打开这件诉求', en: 'Open it' },
  'requests.desk.file.next': { zh: '再登记一件', en: 'File another' },
}

const board: Record<string, Words> = {
  'requests.desk.board': { zh: '晒单公示', en: 'Board of results' },
  'requests.desk.board.about': {
    zh: '村民不用登录就能看到的办理结果。可打印张贴在公开栏。',
    en: 'Results that everybody can read without signing in. Print it for the notice board.',
  },
  'requests.desk.board.choose': { zh: '请先选择一个村', en: 'Choose a village first' },
  'requests.desk.board.choose.next': {
    zh: '在“看哪里”里点开乡镇，选择要公示的村。',
    en: 'Open a township under “Which place” and choose the village.',
  },
  'requests.desk.board.title': { zh: '{village}诉求办理公示', en: 'Results of requests, {village}' },
  'requests.desk.board.open': {
    zh: '正在办理 {open} 件，其中超时 {late} 件',
    en: '{open} being done, {late} of them late',
  },
  'requests.desk.board.none': { zh: '还没有可公示的结果', en: 'No results to show yet' },
  'requests.desk.board.none.next': {
    zh: '诉求办结并评价后，会自动出现在这里。',
    en: 'They appear here when requests are done and rated.',
  },
  'requests.desk.board.private': { zh: '（本人未同意公示内容）', en: '(text not published at the resident’s wish)' },
  'requests.desk.board.matter': { zh: '事项', en: 'Matter' },
  'requests.desk.board.answered': { zh: '办结', en: 'Done' },
  'requests.desk.board.inTime': { zh: '是否按时', en: 'In time' },
  'requests.desk.board.yes': { zh: '按时', en: 'In time' },
  'requests.desk.board.no': { zh: '超时', en: 'Late' },
  'requests.desk.board.printed': { zh: '打印日期：{day}', en: 'Printed on {day}' },
  'requests.desk.board.seal': { zh: '（村民委员会盖章）', en: '(seal of the villagers’ committee)' },
}

export const requestsDeskWords: Record<string, Words> = {
  ...chainWords,
  ...queue,
  ...one,
  ...filing,
  ...board,
  ...sortingWords,
}
