import type { Words } from '#kernel/shared/words.ts'

const village: Record<string, Words> = {
  'gridPlans.desk.title': { zh: '网格规划', en: 'Grid plans' },
  'gridPlans.desk.about': {
    zh: '先生成或手工做几份草案，比一比，再定哪一天生效。生效前什么都不会变。',
    en: 'Make some drafts, compare them, then name the day one comes into force. Until then nothing changes.',
  },
  'gridPlans.desk.choose': { zh: '请先选择乡镇或村', en: 'Choose a township or a village first' },
  'gridPlans.desk.choose.next': {
    zh: '在上方选择一个村，做这个村的规划；选择乡镇，可为每个村各生成一份草案。',
    en: 'Above, choose a village to plan it, or a township to draft a plan for each of its villages.',
  },
  'gridPlans.desk.township': { zh: '{name}：每村一份草案', en: '{name}: a draft for each village' },
  'gridPlans.desk.township.about': {
    zh: '按各村现行模式规定的规模生成。只是草案，由各村查看、调整、决定。',
    en: 'By the sizes that each village’s model names. Drafts only: each village looks, changes and decides.',
  },
  'gridPlans.desk.township.send': { zh: '为每个村生成草案', en: 'Draft a plan for each village' },
  'gridPlans.desk.township.done': {
    zh: '已为{n}个村生成草案，其中{met}个村全部符合规模',
    en: 'Drafted for {n} {n|village|villages}; in {met} of them every grid is within its size',
  },
  'gridPlans.desk.village': { zh: '村', en: 'Village' },
  'gridPlans.desk.households': { zh: '农户', en: 'Households' },
  'gridPlans.desk.withPlace': { zh: '有位置的户', en: 'With a place' },
  'gridPlans.desk.withPlace.about': { zh: '没有位置也能划分', en: 'Not needed for a plan' },
  'gridPlans.desk.now': { zh: '现状', en: 'As it is now' },
  'gridPlans.desk.new': { zh: '新的草案', en: 'A new draft' },
  'gridPlans.desk.byHand': { zh: '或者手工调整：', en: 'Or change by hand:' },
  'gridPlans.desk.from.present': { zh: '从现状开始', en: 'Begin with how it is' },
  'gridPlans.desk.from.buildings': { zh: '每栋楼一格', en: 'One grid per building' },
  'gridPlans.desk.from.units': { zh: '每单元一格', en: 'One grid per unit' },
  'gridPlans.desk.plans': { zh: '草案和历次方案', en: 'Drafts and past plans' },
  'gridPlans.desk.none': { zh: '还没有方案', en: 'No plan yet' },
  'gridPlans.desk.none.next': { zh: '请在上面生成一份草案。', en: 'Make a draft above.' },
  'gridPlans.desk.state': { zh: '状态', en: 'State' },
  'gridPlans.desk.state.draft': { zh: '草案', en: 'Draft' },
  'gridPlans.desk.state.dated': { zh: '定于{day}生效', en: 'In force from {day}' },
  'gridPlans.desk.state.published': { zh: '{day}已生效', en: 'In force since {day}' },
  'gridPlans.desk.by': { zh: '制作', en: 'Made by' },
}

const form: Record<string, Words> = {
  'gridPlans.desk.band.of': { zh: '{level}的规模，按现行模式：', en: 'Size of a {level}, by the model in force:' },
  'gridPlans.desk.band.none': {
    zh: '现行模式没有规定规模，请填写至少一项：',
    en: 'The model in force names no size; give at least one:',
  },
  'gridPlans.desk.measure.households': { zh: '户数', en: 'Households' },
  'gridPlans.desk.measure.persons': { zh: '人数', en: 'People' },
  'gridPlans.desk.measure.partyMembers': { zh: '党员数', en: 'Party members' },
  'gridPlans.desk.least': { zh: '{what}最少', en: '{what}, at least' },
  'gridPlans.desk.most': { zh: '{what}最多', en: '{what}, at most' },
  'gridPlans.desk.joinGroups': { zh: '相邻的组可以合成一个网格', en: 'Neighbouring groups may share a grid' },
  'gridPlans.desk.propose': { zh: '自动划分', en: 'Propose' },
  'gridPlans.desk.method': { zh: '怎么划的', en: 'How it is done' },
  'gridPlans.desk.method.about': {
    zh: '先按组、按户的先后（有位置时按空间填充曲线，Bartholdi 和 Platzman 1988）把各户排成一列，再用动态规划求最优分段（Bellman 1961）：先保证规模，再少拆组、只并相邻的组，最后求紧凑和均匀。有位置时再逐户交换使网格紧凑（Hess 等 1965）。排列怎么切都不行时，会查遍所有分法，确实没有才说没有。同样的数据每次结果相同。',
    en: 'Households are laid in a line by group and house (with places along a space-filling curve, Bartholdi and Platzman 1988) and the line is cut in the best way there is by dynamic programming (Bellman 1961): sizes first, then few groups cut and only neighbours joined, last compact and even. With places, single exchanges then make grids compact (Hess et al. 1965). Where no cut of a line does, all divisions are searched before any is called impossible. The same data give the same result.',
  },
  'gridPlans.desk.places': { zh: '农户位置（可不填）', en: 'Places of households (optional)' },
  'gridPlans.desk.places.about': {
    zh: '从表格粘贴：户号、经度、纬度，每行一户。用 WGS-84 或 CGCS2000 坐标。',
    en: 'Paste from a table: household code, longitude, latitude, one to a line, in WGS-84 or CGCS2000.',
  },
  'gridPlans.desk.places.example': { zh: '0101 108.5012 32.8934', en: '0101 108.5012 32.8934' },
  'gridPlans.desk.places.read': {
    zh: '读到{n}户，{wrong}行看不懂',
    en: '{n} read, {wrong} {wrong|line|lines} not understood',
  },
  'gridPlans.desk.places.send': { zh: '登记位置', en: 'Save places' },
  'gridPlans.desk.places.set': { zh: '已登记{n}户的位置', en: 'Places of {n} {n|household|households} saved' },
  'gridPlans.desk.places.unknown': { zh: '本村没有这些户号：{codes}', en: 'The village has no households {codes}' },
}

const plan: Record<string, Words> = {
  'gridPlans.desk.one': { zh: '规划方案', en: 'A plan' },
  'gridPlans.desk.one.about': {
    zh: '图和表说的是同一件事。草案可以逐户调整。',
    en: 'Picture and table say the same. A draft can be changed household by household.',
  },
  'gridPlans.desk.back': { zh: '返回本村方案', en: 'Back to the plans' },
  'gridPlans.desk.name': { zh: '方案名称', en: 'Name' },
  'gridPlans.desk.grids': { zh: '网格数', en: 'Grids' },
  'gridPlans.desk.inBand': { zh: '规模合适', en: 'Within size' },
  'gridPlans.desk.outOfBand': { zh: '超出规模', en: 'Out of size' },
  'gridPlans.desk.groupsCut': { zh: '拆开的组', en: 'Groups cut' },
  'gridPlans.desk.groupsJoined': { zh: '跨组的网格', en: 'Grids over several groups' },
  'gridPlans.desk.metres': { zh: '离网格中心平均米数', en: 'Metres to the middle, mean' },
  'gridPlans.desk.figure.grids': { zh: '网格数', en: 'Grids' },
  'gridPlans.desk.figure.inBand': { zh: '规模合适的网格', en: 'Grids within size' },
  'gridPlans.desk.figure.outOfBand': { zh: '超出规模的网格', en: 'Grids out of size' },
  'gridPlans.desk.figure.groupsCut': { zh: '拆开的组', en: 'Groups cut' },
  'gridPlans.desk.figure.groupsJoined': { zh: '跨组的网格', en: 'Grids over several groups' },
  'gridPlans.desk.figure.metresToMiddle': { zh: '离网格中心平均米数', en: 'Metres to the middle, mean' },
  'gridPlans.desk.met': { zh: '全部符合规模', en: 'Every grid is within its size' },
  'gridPlans.desk.notMet': { zh: '没有一种分法能全部符合规模', en: 'No division puts every grid within its size' },
  'gridPlans.desk.unplaced': {
    zh: '有{n}户不在方案里：方案做好后新来的，或原来就没有划入。生效时随本组划入，不能确定的进“未划入”。',
    en: '{n} {n|household is|households are} not in this plan: they came later, or had no grid. When it comes into force they go with their group, or to those in no grid.',
  },
  'gridPlans.desk.wholeVillage': { zh: '全村', en: 'The village' },
  'gridPlans.desk.map': { zh: '示意图', en: 'Picture' },
  'gridPlans.desk.map.label': {
    zh: '{n}个网格的示意图，内容与下面的表相同',
    en: 'Picture of {n} {n|grid|grids}; the table below says the same',
  },
  'gridPlans.desk.map.none': {
    zh: '农户没有登记位置，按组和户的先后排列；方格里的数字是网格序号。',
    en: 'No places are recorded: households stand in the order of groups and houses, each with the number of its grid.',
  },
  'gridPlans.desk.noGroup': { zh: '不在任何组', en: 'In no group' },
  'gridPlans.desk.list': { zh: '网格', en: 'Grids' },
  'gridPlans.desk.number': { zh: '序号', en: 'No.' },
  'gridPlans.desk.grid': { zh: '网格', en: 'Grid' },
  'gridPlans.desk.groups': { zh: '组', en: 'Groups' },
  'gridPlans.desk.group': { zh: '组', en: 'Group' },
  'gridPlans.desk.band': { zh: '规模', en: 'Size' },
  'gridPlans.desk.within': { zh: '合适', en: 'Within' },
  'gridPlans.desk.outside': { zh: '超出', en: 'Outside' },
  'gridPlans.desk.show': { zh: '查看', en: 'Show' },
  'gridPlans.desk.show.one': { zh: '只看它', en: 'Only this' },
  'gridPlans.desk.show.all': { zh: '看全部', en: 'Show all' },
  'gridPlans.desk.rename': { zh: '改名', en: 'Rename' },
  'gridPlans.desk.rename.of': { zh: '给{name}改名', en: 'Rename {name}' },
  'gridPlans.desk.rename.send': { zh: '保存', en: 'Save' },
}

const steps: Record<string, Words> = {
  'gridPlans.desk.houses': { zh: '农户', en: 'Households' },
  'gridPlans.desk.code': { zh: '户号', en: 'Household' },
  'gridPlans.desk.address': { zh: '地址', en: 'Address' },
  'gridPlans.desk.noGrid': { zh: '未划入', en: 'In no grid' },
  'gridPlans.desk.move.about': {
    zh: '勾选农户，再选划到哪个网格；“只看它”可以先挑出一个网格。',
    en: 'Tick households, then choose their grid; “Only this” above shows one grid.',
  },
  'gridPlans.desk.move.to': { zh: '划到哪个网格', en: 'To which grid' },
  'gridPlans.desk.move.new': { zh: '新的网格', en: 'A new grid' },
  'gridPlans.desk.move.send': { zh: '划入（{n}户）', en: 'Move {n}' },
  'gridPlans.desk.steps': { zh: '生效', en: 'Into force' },
  'gridPlans.desk.publish.about': {
    zh: '生效那天：网格建立或撤销，农户随之调整并留下历史；在办的诉求留在原来的网格，继续由原来的人办。',
    en: 'On that day grids begin and end and households move, with their history kept; running requests stay with the grid and the people they have.',
  },
  'gridPlans.desk.publish.on': { zh: '生效日期', en: 'In force from' },
  'gridPlans.desk.publish.today': { zh: '今天生效', en: 'In force today' },
  'gridPlans.desk.publish.later': { zh: '定期生效', en: 'In force from that day' },
  'gridPlans.desk.publish.sure': { zh: '确定按这份方案？', en: 'Go by this plan?' },
  'gridPlans.desk.outcome': {
    zh: '新建{created}个、沿用{kept}个、撤销{closed}个网格；{moved}户调整，{unassigned}户未划入；撤销的网格上有{postsEnded}个任职当天到期，已通知有权任命的人和本人。',
    en: '{created} {created|grid|grids} begun, {kept} kept, {closed} ended; {moved} {moved|household|households} moved, {unassigned} in no grid; {postsEnded} {postsEnded|post|posts} on ended grids ended that day; whoever may appoint and the holders were told.',
  },
  'gridPlans.desk.copy': { zh: '复制一份再改', en: 'Copy and change' },
  'gridPlans.desk.takeBack': { zh: '收回', en: 'Take back' },
  'gridPlans.desk.discard': { zh: '作废草案', en: 'Discard' },
  'gridPlans.desk.compare': { zh: '比较', en: 'Compare' },
  'gridPlans.desk.compare.with': { zh: '与哪份比较', en: 'Compare with' },
  'gridPlans.desk.compare.what': { zh: '项目', en: 'What' },
  'gridPlans.desk.compare.moved': { zh: '{n}户换了网格', en: '{n} {n|household changes|households change} their grid' },
}

const reasons: Record<string, Words> = {
  'gridPlans.reason.householdTooLarge': {
    zh: '{where}：{codes}户一户就有{measure}{count}，超过一个网格的上限{to}',
    en: '{where}: household {codes} alone has {count} ({measure}), above the limit {to} of one grid',
  },
  'gridPlans.reason.tooFew': {
    zh: '{where}：{measure}一共{total}，一个网格至少{from}，还差{short}；可以与相邻的组合成一个网格',
    en: '{where}: {total} in all ({measure}), where one grid has at least {from}: {short} short; joining a neighbouring group would help',
  },
  'gridPlans.reason.between': {
    zh: '{where}：{measure}一共{total}，{grids}个网格最多{most}，{more}个网格至少{least}，正好落在中间',
    en: '{where}: {total} in all ({measure}); {grids} {grids|grid holds|grids hold} at most {most}, {more} need at least {least}',
  },
  'gridPlans.reason.measuresApart': {
    zh: '{where}：按{measure}至少要{fewest}个网格，按{other}最多只能{otherMost}个，两项不能同时满足',
    en: '{where}: {measure} needs at least {fewest} grids, {other} allows at most {otherMost}: both cannot hold',
  },
  'gridPlans.reason.noCombination': {
    zh: '{where}：查遍了分成{grids}个网格的所有分法，都不行；最大的几户是{codes}',
    en: '{where}: all divisions into {grids} {grids|grid was|grids were} searched and none fits; the largest households are {codes}',
  },
  'gridPlans.reason.undecided': {
    zh: '{where}：在限定时间内没有找到合适的分法，也不能断定没有（试过{grids}个网格）',
    en: '{where}: none was found in the time allowed, and none was ruled out (tried {grids} {grids|grid|grids})',
  },
}

export const gridPlansDeskWords: Record<string, Words> = { ...village, ...form, ...plan, ...steps, ...reasons }
