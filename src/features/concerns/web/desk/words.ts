import type { Words } from '#kernel/shared/words.ts'

export const concernsDeskWords: Record<string, Words> = {
  'concerns.desk.organisations': { zh: '涉及的经济社会组织', en: 'Organisations it concerns' },
  'concerns.desk.none': { zh: '还没有标记。', en: 'None named yet.' },
  'concerns.desk.add': { zh: '标记涉及的组织', en: 'Name an organisation' },
  'concerns.desk.choose': { zh: '输入名称选择', en: 'Type a part of its name' },
  'concerns.desk.unknown': {
    zh: '本村和本乡镇的名册里没有',
    en: 'None in the registers of this village and its township',
  },
  'concerns.desk.contact': { zh: '负责人 {name}', en: 'led by {name}' },
  'concerns.desk.takeAway': { zh: '移除', en: 'Take away' },
  'concerns.desk.matters': { zh: '涉及的诉求', en: 'Matters that concern it' },
  'concerns.desk.matters.none': { zh: '您能看到的诉求里，没有涉及这个组织的。', en: 'None among those you may read.' },
}
