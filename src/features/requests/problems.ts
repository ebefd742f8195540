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
  'requests.not_mergeable': {
    kind: 'notNow',
    zh: '只有同一个村、都还没办完的两件不同诉求才能合并',
    en: 'Only two different open requests of one village can be merged',
    next: { zh: '请重新选择要并入的诉求。', en: 'Please choose the other request again.' },
  },
}
