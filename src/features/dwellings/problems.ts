import type { Problems } from '#kernel/shared/problems.ts'

export const dwellingsProblems: Problems = {
  'dwellings.missing': {
    kind: 'missing',
    zh: '您负责的范围内没有这处房屋',
    en: 'There is no such dwelling in your area',
    next: { zh: '请从房屋列表里打开。', en: 'Open it from the list of dwellings.' },
  },
  'dwellings.no_owner': {
    kind: 'invalid',
    zh: '名册里没有这户房主',
    en: 'The register has no such household as owner',
    next: { zh: '请重新选择房主，或只填姓名。', en: 'Choose the owner again, or write the name only.' },
  },
  'dwellings.no_place': {
    kind: 'invalid',
    zh: '请填写楼栋和房号，或填写地址',
    en: 'Write building and room, or an address',
    next: { zh: '两样填一样即可。', en: 'One of the two is enough.' },
  },
  'dwellings.not_to_let': {
    kind: 'invalid',
    zh: '厨房、地下室、车库不能出租居住',
    en: 'Kitchens, basements and garages may not be let as homes',
    next: { zh: '依据《住房租赁条例》第八条。', en: 'Housing Rental Regulation, art. 8.' },
  },
  'dwellings.there_already': {
    kind: 'notNow',
    zh: '这处房屋已经登记',
    en: 'This dwelling is in the register already',
    next: { zh: '请在列表里查找。', en: 'Find it in the list.' },
  },
  'dwellings.lived_in': {
    kind: 'notNow',
    zh: '还有{n}处住着人，不能注销',
    en: 'Somebody still lives in {n} of them, so nothing is closed',
    next: { zh: '请先在住户的页面登记“变更住处”。', en: 'First record a change of dwelling on the household’s page.' },
  },
  'dwellings.still_let': {
    kind: 'notNow',
    zh: '还有没结束的租住，不能注销',
    en: 'A tenancy still runs, so nothing is closed',
    next: { zh: '租户搬走时登记“变更住处”，租住随之结束。', en: 'It ends with the tenant’s change of dwelling.' },
  },
  'dwellings.has_head': {
    kind: 'notNow',
    zh: '这栋楼还有在任的楼栋长或单元长，不能注销',
    en: 'The building has a head or unit head in term, so it is not closed',
    next: { zh: '请先结束任职。', en: 'End that post first.' },
  },
  'dwellings.has_grid': {
    kind: 'notNow',
    zh: '有网格是按这栋楼划的，不能注销',
    en: 'A grid is made by this building, so it is not closed',
    next: { zh: '请先改网格的楼栋或合并网格。', en: 'First change the grid’s building or join the grid with another.' },
  },
  'dwellings.no_such_group': {
    kind: 'invalid',
    zh: '所选的组不在这个村',
    en: 'That group is not in this village',
    next: { zh: '请重新选择。', en: 'Choose it again.' },
  },
  'dwellings.too_many': {
    kind: 'invalid',
    zh: '一次最多登记{most}间',
    en: 'At most {most} rooms at once',
    next: { zh: '请分单元登记。', en: 'Add it unit by unit.' },
  },
  'dwellings.kind_unknown': {
    kind: 'invalid',
    zh: '不认识的建筑用途“{said}”',
    en: 'Unknown use of a building: “{said}”',
    next: {
      zh: '请写住宅、宿舍、厨房、地下室、车库或其他。',
      en: 'Write dwelling, dormitory, kitchen, basement, garage or other.',
    },
  },
  'dwellings.phone_wrong': {
    kind: 'invalid',
    zh: '房主电话不是 11 位手机号',
    en: 'The owner’s phone is no mobile number of 11 digits',
    next: { zh: '请更正，或留空。', en: 'Correct it or leave it empty.' },
  },
  'dwellings.place_too_long': {
    kind: 'invalid',
    zh: '地址或房号太长',
    en: 'The address or room is too long',
    next: { zh: '请写短一些。', en: 'Write it shorter.' },
  },
  'dwellings.no_table': {
    kind: 'invalid',
    zh: '没有找到房屋名单',
    en: 'No list of dwellings was found',
    next: {
      zh: '表头至少要有“房屋地址”，或“楼栋”和“房号”，再加一列，如“房主姓名”。',
      en: 'The headings need an address, or building and room, and one more such as the owner.',
    },
  },
  'dwellings.list_changed': {
    kind: 'notNow',
    zh: '文件和预览时不一样了',
    en: 'The file is not the one that was looked at',
    next: { zh: '请重新预览再导入。', en: 'Look at it again, then bring it in.' },
  },
  'dwellings.list_faulty': {
    kind: 'invalid',
    zh: '名单里有 {n} 行有问题，没有导入',
    en: '{n} {n|line has|lines have} a problem, so nothing came in',
    next: { zh: '请更正后重新预览。', en: 'Correct them and look at the list again.' },
  },
  'dwellings.in_future': {
    kind: 'invalid',
    zh: '{day}还没有到',
    en: '{day} has not come yet',
    next: { zh: '请核对日期。', en: 'Check the day.' },
  },
  'dwellings.before_tenancy': {
    kind: 'invalid',
    zh: '租住从{day}开始，日期不能更早',
    en: 'The tenancy began on {day}; the day cannot be earlier',
    next: { zh: '请核对日期。', en: 'Check the day.' },
  },
  'dwellings.not_looked_at': {
    kind: 'invalid',
    zh: '还没有查看，不能记查看发现',
    en: 'Nothing is found before the room was looked at',
    next: { zh: '请先填安全查看日。', en: 'Give the day of the look first.' },
  },
}
