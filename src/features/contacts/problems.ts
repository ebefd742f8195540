import type { Problems } from '#kernel/shared/problems.ts'

export const contactsProblems: Problems = {
  'contacts.missing': {
    kind: 'missing',
    zh: '没有这条联系记录，或不在您的范围内',
    en: 'There is no such contact, or it is outside yours',
  },
  'contacts.no_wish': { kind: 'missing', zh: '没有这条意愿', en: 'There is no such wish' },
  'contacts.closed_line': {
    kind: 'notYours',
    zh: '这条线只为某类户安排，看户名就等于看分类，只给服务这些户的村和乡镇看',
    en: 'This line is for households of one tier: their names would tell the tier, so only the village and township that serve them read them',
    next: { zh: '可以看各村的数', en: 'The sums of each village are open to you' },
  },
  'contacts.unknown_line': {
    kind: 'invalid',
    zh: '本地治理模式没有这条联系线或这一级',
    en: 'The models of this place have no such line or level',
    next: { zh: '请从列表里选择', en: 'Choose from the list' },
  },
  'contacts.not_eligible': {
    kind: 'invalid',
    zh: '此人没有这一级要求的职务或身份',
    en: 'This person does not hold what the level asks for',
    next: { zh: '先登记其任职或身份，或另选一人', en: 'Record the post first, or choose somebody else' },
  },
  'contacts.not_for_level': {
    kind: 'invalid',
    zh: '这一级联系的对象不对',
    en: 'This level does not look after those',
    next: {
      zh: '最后一级联系户，其余各级联系下一级的人',
      en: 'The last level has households, the others the people below',
    },
  },
  'contacts.nobody_left': {
    kind: 'notNow',
    zh: '没有可以分配的户：都已有联系人、已谢绝，或不属于这条线',
    en: 'No household is left to give: each has a contact, has refused, or is not of this line',
  },
  'contacts.refused': {
    kind: 'notNow',
    zh: '这户已谢绝这条线的联系',
    en: 'This household has refused to have a contact in this line',
    next: {
      zh: '农户自己在手机上谢绝的，由农户收回；村里代记的，可以在农户页收回',
      en: 'What it pressed on its phone it takes back itself; what the office wrote down can be taken back on its page',
    },
  },
  'contacts.own_wish': {
    kind: 'notNow',
    zh: '这户已经在手机上自己说过了',
    en: 'The household has said this itself on its phone',
    next: { zh: '由农户自己更改或收回', en: 'Only the household changes it or takes it back' },
  },
  'contacts.has_contact': {
    kind: 'notNow',
    zh: '这户在这条线上已有联系人',
    en: 'This household has its contact in this line',
    next: { zh: '需要换人时选“换成此人”', en: 'Choose “replace” to change the contact' },
  },
  'contacts.not_in_tier': {
    kind: 'notNow',
    zh: '这户现在不属于这条线服务的户类',
    en: 'This household is not of the tier that this line is for',
  },
  'contacts.term_upside_down': {
    kind: 'invalid',
    zh: '结束日期不能早于开始日期',
    en: 'It cannot end before it begins',
  },
  'contacts.same_person': { kind: 'invalid', zh: '交出人和接手人是同一个人', en: 'Both are the same person' },
  'contacts.nothing_to_hand': {
    kind: 'missing',
    zh: '此人名下没有可交接的联系，或不在您的范围内',
    en: 'This person has nothing to hand over, or it is outside yours',
  },
  'contacts.no_such_kind': { kind: 'invalid', zh: '没有这种身份', en: 'There is no such kind' },
  'contacts.no_household': {
    kind: 'missing',
    zh: '名册里还没有您的户，请联系村里',
    en: 'The register has no household of yours yet; please ask the village',
  },
  'contacts.children': {
    kind: 'notYours',
    zh: '请由家里的成年人来选',
    en: 'An adult of the household decides this',
  },
  'contacts.nothing_to_change': {
    kind: 'notNow',
    zh: '没有可以换的联系人',
    en: 'There is no contact to change',
  },
}
