import type { Problems } from '#kernel/shared/problems.ts'

export const volunteeringProblems: Problems = {
  'volunteering.missing': { kind: 'missing', zh: '没有这个服务组织', en: 'There is no such body to serve in' },
  'volunteering.nobody': {
    kind: 'missing',
    zh: '这个账号还没有和居民登记对应',
    en: 'This account is not tied to a person of the register',
    next: { zh: '请找村里核对。', en: 'Ask the village office.' },
  },
  'volunteering.not_offered': {
    kind: 'invalid',
    zh: '这个岗位不接受报名',
    en: 'Nobody offers themselves for this seat',
    next: { zh: '请选择别的岗位。', en: 'Choose another one.' },
  },
  'volunteering.other_village': {
    kind: 'notYours',
    zh: '这里只接受本村的人报名',
    en: 'This body takes people of its own village',
  },
  'volunteering.not_for_you': {
    kind: 'notYours',
    zh: '这些岗位由本村党员认领',
    en: 'These posts are claimed by the village’s Party members',
    next: { zh: '可以报名志愿者服务队。', en: 'You may join the volunteers.' },
  },
  'volunteering.has_office': {
    kind: 'notNow',
    zh: '您已经担任职务，这些岗位留给没有职务的党员',
    en: 'You hold an office; these posts are for members without one',
  },
  'volunteering.too_young': {
    kind: 'notYours',
    zh: '满{years}周岁才能报名志愿服务',
    en: 'Nobody under {years} offers to serve',
    next: {
      zh: '可以和家里成年人一起参加活动，不单独报名。',
      en: 'You may come along with a grown-up of your family.',
    },
  },
  'volunteering.needs_guardian': {
    kind: 'invalid',
    zh: '{name}未成年，要监护人同意',
    en: '{name} is a minor and needs a guardian’s consent',
    next: {
      zh: '先问监护人，写明是谁、怎么听到的，再答复；安排的服务要与年龄相适应。',
      en: 'Ask the guardian, say who it was and how you heard it, then answer; the work must fit the age.',
    },
  },
  'volunteering.person_asked': {
    kind: 'notNow',
    zh: '这个人已经报过名，等村里答复',
    en: 'This person has offered; the village answers',
  },
  'volunteering.person_serves': { kind: 'notNow', zh: '这个人已经在这里服务', en: 'This person serves here already' },
  'volunteering.signed_later': {
    kind: 'invalid',
    zh: '签字日期不能晚于今天',
    en: 'A paper cannot be signed in the future',
  },
  'volunteering.own_paper': {
    kind: 'notYours',
    zh: '这份报名是您代为录入的，由别人答复',
    en: 'You typed this offer in; somebody else answers it',
    next: { zh: '请村里或乡镇另一位办理。', en: 'Ask somebody else of the village or the township.' },
  },
  'volunteering.asked_already': {
    kind: 'notNow',
    zh: '已经报过名，等村里答复',
    en: 'You have offered; the village answers',
  },
  'volunteering.serves_already': { kind: 'notNow', zh: '您已经在这里服务', en: 'You serve here already' },
  'volunteering.no_offer': { kind: 'missing', zh: '没有这个报名', en: 'There is no such offer' },
  'volunteering.own_offer': {
    kind: 'notYours',
    zh: '自己的报名由别人答复',
    en: 'Somebody else answers your own offer',
  },
  'volunteering.answered_already': { kind: 'notNow', zh: '这个报名已经有了结果', en: 'This offer has been answered' },
  'volunteering.no_member': { kind: 'missing', zh: '您没有在这里服务', en: 'You do not serve here' },
  'volunteering.not_yet': { kind: 'invalid', zh: '服务还没有发生', en: 'It has not happened yet' },
  'volunteering.too_long_ago': {
    kind: 'invalid',
    zh: '只登记一年以内的服务',
    en: 'Only services of the last year are written down',
  },
  'volunteering.no_deed': {
    kind: 'missing',
    zh: '没有这条服务，或不由您确认',
    en: 'There is no such service, or it is not yours to confirm',
    next: { zh: '请核对数字。', en: 'Check the number.' },
  },
  'volunteering.own_deed': {
    kind: 'notYours',
    zh: '自己做的服务由别人确认',
    en: 'Somebody else confirms what you did',
  },
  'volunteering.own_hand': {
    kind: 'notYours',
    zh: '这条是您代为记下的，由别人确认',
    en: 'You wrote this down; somebody else says that it took place',
    next: {
      zh: '请组织负责人、接受服务的人或村里另一位确认。',
      en: 'Ask its leader, whoever received it, or somebody else of the office.',
    },
  },
  'volunteering.nobody_there': {
    kind: 'missing',
    zh: '没有这个任职，或者这里不做公益服务',
    en: 'Nobody sits there, or this body does not serve',
  },
  'volunteering.said_already': { kind: 'notNow', zh: '这条服务已经确认过', en: 'This has been answered already' },
}
