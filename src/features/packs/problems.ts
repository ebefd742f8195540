import type { Problems } from '#kernel/shared/problems.ts'

export const packsProblems: Problems = {
  'packs.changed_meanwhile': {
    kind: 'notNow',
    zh: '别的管理员刚刚改过，您看到的不是最新的',
    en: 'Another administrator has just changed it; what you see is not the latest',
    next: { zh: '请刷新页面，看过新的内容再改。', en: 'Please load the page again and look before you change it.' },
  },
  'packs.no_request': {
    kind: 'missing',
    zh: '本县没有这个编号的诉求',
    en: 'There is no request of this number in this county',
    next: { zh: '请核对八位编号。', en: 'Please check the eight characters.' },
  },
  'packs.other_name': {
    kind: 'invalid',
    zh: '本县自己的模式叫 {id}，文件里写的是 {given}',
    en: 'The county’s own model is called {id}; the file says {given}',
    next: { zh: '请把文件里的 id 改成 {id} 再上传。', en: 'Set the id of the file to {id} and upload it again.' },
  },
  'packs.number_used': {
    kind: 'notNow',
    zh: '版本号 {version} 已经用过，同一个版本号的内容不能变',
    en: 'The number {version} has been used; what stands under a number never changes',
    next: { zh: '请换一个更大的版本号。', en: 'Please give it a higher number.' },
  },
  'packs.past_day': {
    kind: 'invalid',
    zh: '生效日期不能早于今天（{today}）',
    en: 'It cannot take effect before today ({today})',
    next: { zh: '请选今天或以后的日期。', en: 'Choose today or a later day.' },
  },
  'packs.no_model': {
    kind: 'invalid',
    zh: '没有名为 {name} 的模式',
    en: 'No model is called {name}',
    next: { zh: '可选：{known}。', en: 'There are: {known}.' },
  },
  'packs.named_twice': {
    kind: 'invalid',
    zh: '同一个模式选了两次',
    en: 'One model is named twice',
    next: { zh: '每个模式只选一次。', en: 'Name each model once.' },
  },
  'packs.no_place': {
    kind: 'invalid',
    zh: '只能给乡镇或村（社区）单独定模式',
    en: 'Only a township or a village can run models of its own',
    next: { zh: '请选一个乡镇或村。', en: 'Choose a township or a village.' },
  },
  'packs.area_waits': {
    kind: 'notNow',
    zh: '有一个地方已经定了换模式的日期，还没有到',
    en: 'A place has a date for its models that has not come yet',
    next: { zh: '请先撤回那个日期。', en: 'Take that date back first.' },
  },
  'packs.one_waits': {
    kind: 'notNow',
    zh: '已经有一个版本定了生效日期，还没有到',
    en: 'Another version has a date that has not come yet',
    next: { zh: '请先撤回那个日期。', en: 'Take that date back first.' },
  },
  'packs.no_date': {
    kind: 'missing',
    zh: '没有等待生效的这个版本',
    en: 'No such version is waiting for its day',
    next: { zh: '请刷新页面。', en: 'Please load the page again.' },
  },
  'packs.nothing_before': {
    kind: 'notNow',
    zh: '现行版本之前没有别的版本，不能退回',
    en: 'Nothing was in force before this version, so there is no step back',
    next: { zh: '可以改草稿，再定日期。', en: 'Change the draft and give it a date.' },
  },
}
