import type { Problems } from '#kernel/shared/problems.ts'

export const requestsProblems: Problems = {
  'requests.missing': {
    kind: 'missing',
    zh: '没有找到这件诉求',
    en: 'There is no such request here',
    next: { zh: '请回到列表再看。', en: 'Please go back to the list.' },
  },
  'requests.changed': {
    kind: 'notNow',
    zh: '别人刚刚办过这一步，现在是“{stateZh}”',
    en: 'Somebody was faster: it now stands at “{stateEn}”',
    next: { zh: '请刷新，看最新情况再办。', en: 'Reload and look at it again.' },
  },
  'requests.merged': {
    kind: 'notNow',
    zh: '这件诉求已并入 {number}，请到那里办理',
    en: 'This request goes on in {number}',
    next: { zh: '打开 {number} 继续。', en: 'Open {number} to go on.' },
  },
  'requests.no_category': {
    kind: 'invalid',
    zh: '没有这个类别，或者它没有办理流程',
    en: 'There is no such category, or no procedure for it',
    next: { zh: '请另选类别。', en: 'Please choose another category.' },
  },
  'requests.category_elsewhere': {
    kind: 'invalid',
    zh: '这个村（社区）没有“{zh}”这一类，是本县别处的治理模式里的',
    en: 'This village has no category “{en}”: it belongs to a model that runs elsewhere in the county',
    next: { zh: '请从本村的类别里另选。', en: 'Please choose among the categories of this village.' },
  },
  'requests.channel_elsewhere': {
    kind: 'invalid',
    zh: '这个村（社区）没有“{zh}”这种渠道，是本县别处的治理模式里的',
    en: 'This village has no way in called “{en}”: it belongs to a model that runs elsewhere in the county',
    next: { zh: '请从本村的渠道里另选。', en: 'Please choose among the ways in of this village.' },
  },
  'requests.no_village': {
    kind: 'invalid',
    zh: '不知道是哪个村（社区）的事',
    en: 'Which village is it about?',
    next: { zh: '请选择村（社区）。', en: 'Please choose the village.' },
  },
  'requests.no_such_place': {
    kind: 'invalid',
    zh: '没有这个地方',
    en: 'There is no such place',
    next: { zh: '请重新选择村、组和网格。', en: 'Please choose village, group and grid again.' },
  },
  'requests.no_such_channel': {
    kind: 'invalid',
    zh: '没有这种反映渠道',
    en: 'There is no such way in',
    next: { zh: '请重新选择渠道。', en: 'Please choose the way again.' },
  },
  'requests.not_here': {
    kind: 'notYours',
    zh: '您不能为这个地方代为登记',
    en: 'You cannot file for somebody in this place',
    next: { zh: '请联系当地村（社区）登记。', en: 'Please ask the village itself.' },
  },
  'requests.no_such_person': {
    kind: 'missing',
    zh: '名册里没有这个人',
    en: 'There is no such person in the register',
    next: { zh: '可以不选人，只填姓名和电话。', en: 'A name and a phone number are enough.' },
  },
  'requests.handler_not_able': {
    kind: 'invalid',
    zh: '这个人现在不能承办：不在任期内，或者不管这个地方',
    en: 'This person cannot take it: not in term, or not responsible for this place',
    next: { zh: '请从名单里另选一位。', en: 'Please choose somebody from the list.' },
  },
  'requests.no_such_number': {
    kind: 'missing',
    zh: '编号和电话后四位对不上',
    en: 'Number and phone digits do not belong together',
    next: {
      zh: '请核对编号，以及登记时留的电话后四位。',
      en: 'Check the number and the phone that was given with it.',
    },
  },
  'requests.too_late_to_sort': {
    kind: 'notNow',
    zh: '已经往下办了，不能再改成这个类别',
    en: 'It has gone too far to be put into this category',
    next: {
      zh: '同一流程的类别在派单前都可以改。',
      en: 'Before it is dispatched, categories of the same procedure may be chosen.',
    },
  },
  'requests.no_such_class': {
    kind: 'invalid',
    zh: '这里没有这个分类',
    en: 'There is no such class here',
    next: { zh: '请重新选择。', en: 'Please choose again.' },
  },
  'requests.township_decides': {
    kind: 'notYours',
    zh: '这件事已经报给乡镇，由乡镇决定和派单',
    en: 'The township has taken this over and decides about it',
    next: {
      zh: '村里可以看进度；有情况请告诉乡镇。',
      en: 'The village may follow it; please tell the township what you know.',
    },
  },
  'requests.decided_before': {
    kind: 'notYours',
    zh: '本人不同意您上次的分类，要由乡镇的另一位同志来定',
    en: 'Your decision was objected to: somebody else at the township decides now',
    next: { zh: '请转给乡镇或县里的其他同志。', en: 'Please ask a colleague at the township or the county.' },
  },
  'requests.too_late_to_triage': {
    kind: 'notNow',
    zh: '已经派出去或办完了，不能再分类',
    en: 'It has been sent to somebody or is done, so it cannot be sorted any more',
    next: { zh: '派单前才能分类。', en: 'Sorting comes before anybody is sent.' },
  },
  'requests.not_yours_to_object': {
    kind: 'notYours',
    zh: '只有本人或代为登记的人可以提出不同意',
    en: 'Only the resident, or whoever filed it for them, may object',
    next: { zh: '请让本人提出，或替本人登记的人提出。', en: 'Please let the resident or the filer do it.' },
  },
  'requests.nothing_to_object': {
    kind: 'notNow',
    zh: '现在没有可以提出不同意的分类',
    en: 'There is no class to object to now',
    next: {
      zh: '分类后、办完 30 天内可以提出；每次分类可以提一次。',
      en: 'It can be done once for each class, until thirty days after the end.',
    },
  },
  'requests.not_same': {
    kind: 'notNow',
    zh: '那件事已经办完、并走或者不在您这里，不能算同一件',
    en: 'That matter is done, merged, or out of your reach',
    next: { zh: '请取消“是同一件事”再登记。', en: 'Please file it without naming another.' },
  },
  'requests.not_mergeable': {
    kind: 'notNow',
    zh: '只有同一个村、都还没办完的两件不同诉求才能合并',
    en: 'Only two different open requests of one village can be merged',
    next: { zh: '请重新选择要并入的诉求。', en: 'Please choose the other request again.' },
  },
}
