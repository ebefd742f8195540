import type { Words } from '#kernel/shared/words.ts'

const village: Record<string, Words> = {
  'grids.desk.village': { zh: '村级网格', en: 'Village grids' },
  'grids.desk.village.about': {
    zh: '网格、网格长、农户归属一目了然；没有划好的、超出规模的、没人负责的都列在这里。',
    en: 'Grids, their chiefs and households; what is in no grid, out of size or without a chief is listed here.',
  },
  'grids.desk.total.grids': { zh: '网格', en: 'Grids' },
  'grids.desk.total.leaves': { zh: '最小网格', en: 'Leaf grids' },
  'grids.desk.total.households': { zh: '农户', en: 'Households' },
  'grids.desk.total.persons': { zh: '人口', en: 'People' },
  'grids.desk.total.unassigned': { zh: '未划入农户', en: 'In no grid' },
  'grids.desk.total.unassigned.do': { zh: '请在下方逐户划入', en: 'Move them below' },
  'grids.desk.total.unassigned.none': { zh: '每户都已划入', en: 'Every household has its grid' },
  'grids.desk.tree': { zh: '网格与网格长', en: 'Grids and chiefs' },
  'grids.desk.name': { zh: '网格', en: 'Grid' },
  'grids.desk.level': { zh: '级别', en: 'Level' },
  'grids.desk.households': { zh: '户数', en: 'Households' },
  'grids.desk.persons': { zh: '人数', en: 'People' },
  'grids.desk.chief': { zh: '网格长', en: 'Chief' },
  'grids.desk.vacant': { zh: '空缺', en: 'Vacant' },
  'grids.desk.notes': { zh: '提醒', en: 'Warnings' },
  'grids.desk.split': { zh: '建议划分为 {parts} 个', en: 'Advice: split into {parts}' },
  'grids.desk.gaps': { zh: '没有划好的地方', en: 'Holes in the net' },
  'grids.desk.gaps.none': {
    zh: '没有发现漏洞：各级网格都有，各组都有网格。',
    en: 'None found: all levels exist and every group has its grid.',
  },
  'grids.desk.noGrids': { zh: '本村还没有网格', en: 'The village has no grids yet' },
  'grids.desk.noGrids.next': { zh: '请先从一级网格建起。', en: 'Begin with the grid of the first level.' },
}

const unassigned: Record<string, Words> = {
  'grids.desk.unassigned': { zh: '未划入网格的农户', en: 'Households in no grid' },
  'grids.desk.unassigned.none': { zh: '没有未划入的农户', en: 'No household is left out' },
  'grids.desk.code': { zh: '户号', en: 'Household' },
  'grids.desk.head': { zh: '户主', en: 'Head' },
  'grids.desk.head.none': { zh: '未登记户主', en: 'No head recorded' },
  'grids.desk.address': { zh: '地址', en: 'Address' },
  'grids.desk.group': { zh: '组', en: 'Group' },
  'grids.desk.move': { zh: '划入网格', en: 'Move to a grid' },
  'grids.desk.move.of': { zh: '{code} 划入网格', en: 'Grid for {code}' },
  'grids.desk.move.send': { zh: '划入', en: 'Move' },
  'grids.desk.move.choose': { zh: '选择网格', en: 'Choose a grid' },
}

const drawer: Record<string, Words> = {
  'grids.desk.team.missing': { zh: '还缺人', en: 'Not complete' },
  'grids.desk.team.whole': { zh: '已配齐', en: 'Complete' },
  'grids.desk.nobody': { zh: '暂无', en: 'Nobody' },
  'grids.desk.via.grid': { zh: '本网格', en: 'this grid' },
  'grids.desk.via.above': { zh: '上级网格', en: 'a grid above' },
  'grids.desk.via.group': { zh: '本组', en: 'the group' },
  'grids.desk.via.village': { zh: '本村', en: 'the village' },
  'grids.desk.workers': { zh: '在此服务', en: 'Serving here' },
  'grids.desk.candidates': { zh: '可以请谁来当', en: 'Whom to ask' },
  'grids.desk.candidates.none': { zh: '没有合适的人选，请村里商议。', en: 'Nobody fits; talk it over in the village.' },
  'grids.desk.kind.clusterHead': { zh: '中心户长', en: 'Cluster head' },
  'grids.desk.kind.partyMember': { zh: '党员', en: 'Party member' },
  'grids.desk.kind.deputy': { zh: '人大代表', en: 'Deputy' },
  'grids.desk.kind.villageOfficer': { zh: '村“两委”成员', en: 'Village officer' },
  'grids.desk.kind.villageSupervisor': { zh: '村监委会成员', en: 'Village supervisor' },
  'grids.desk.kind.groupLeader': { zh: '村民小组长', en: 'Group leader' },
  'grids.desk.appoint': { zh: '去登记任职', en: 'Record a post' },
  'grids.desk.in': { zh: '网格内的农户', en: 'Households of this grid' },
  'grids.desk.in.none': { zh: '网格里还没有农户', en: 'No households here yet' },
  'grids.desk.in.none.next': {
    zh: '在“未划入网格的农户”里划入。',
    en: 'Move them here from the households in no grid.',
  },
  'grids.desk.add': { zh: '在下面新建网格', en: 'New grid below this one' },
  'grids.desk.add.name': { zh: '网格名称', en: 'Name of the grid' },
  'grids.desk.add.send': { zh: '新建', en: 'Create' },
  'grids.desk.missing': { zh: '请填写这一项', en: 'Please fill this in' },
  'grids.desk.split.title': { zh: '划分网格', en: 'Split this grid' },
  'grids.desk.split.about': {
    zh: '把本网格的农户分到几个下一级网格里，每户属于其中一个。',
    en: 'Divides the households into grids of the next level, each into exactly one.',
  },
  'grids.desk.split.parts': { zh: '划分为几个', en: 'Into how many' },
  'grids.desk.split.part': { zh: '第 {n} 个网格的名称', en: 'Name of grid {n}' },
  'grids.desk.split.to': { zh: '{code} 分到', en: 'Grid for {code}' },
  'grids.desk.split.count': { zh: '{n} 户', en: '{n} households' },
  'grids.desk.split.send': { zh: '划分', en: 'Split' },
}

const coverage: Record<string, Words> = {
  'grids.desk.coverage': { zh: '网格覆盖情况', en: 'Coverage of grids' },
  'grids.desk.coverage.about': {
    zh: '按乡镇汇总。要看一个村的网格，请在左侧选择村。',
    en: 'By township. Choose a village at the left to see its grids.',
  },
  'grids.desk.township': { zh: '乡镇', en: 'Township' },
  'grids.desk.villages': { zh: '村', en: 'Villages' },
  'grids.desk.groups': { zh: '组', en: 'Groups' },
  'grids.desk.outOfBand': { zh: '超出规模', en: 'Out of size' },
  'grids.desk.noChief': { zh: '缺网格长', en: 'No chief' },
  'grids.desk.unassignedShort': { zh: '未划入户', en: 'In no grid' },
  'grids.desk.coverage.none': { zh: '没有您能查看的乡镇', en: 'No township is open to you' },
  'grids.desk.coverage.none.next': {
    zh: '请在左侧选择您任职的村。',
    en: 'Choose the village of your post at the left.',
  },
}

export const gridsDeskWords: Record<string, Words> = { ...village, ...unassigned, ...drawer, ...coverage }
