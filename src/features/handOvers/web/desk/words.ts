import type { Words } from '#kernel/shared/words.ts'
import { handOversWords } from '../../words.ts'

export const handOversDeskWords: Record<string, Words> = {
  ...handOversWords,
  'handOvers.desk': { zh: '移交', en: 'Hand over' },
  'handOvers.desk.of': { zh: '移交{name}手上的工作', en: 'Hand over the work of {name}' },
  'handOvers.desk.about': {
    zh: '手上有 {n} 件没有办完的诉求，一次交给接手的人；时限和承诺日期不变。',
    en: '{n} {n|request is|requests are} in hand. {n|It goes|They go} over in one step; clocks and promised days stay.',
  },
  'handOvers.desk.more': { zh: '另有 {n} 件，也在其中', en: '{n} more {n|is|are} among them' },
  'handOvers.desk.none': { zh: '手上没有待办的诉求', en: 'No requests are in hand' },
  'handOvers.desk.requests.give': { zh: '诉求一起移交', en: 'The requests go over' },
  'handOvers.desk.lines': { zh: '联系的户', en: 'Households in contact' },
  'handOvers.desk.lines.of': { zh: '{line}：{n} 户（人）', en: '{line}: {n}' },
  'handOvers.desk.lines.about': {
    zh: '选不了的线，是接手的人还没有这条线要求的职务或身份；先登记，或者在“联系线”里交给别人。',
    en: 'A line that cannot be ticked asks for a post or standing that the successor has not: record it first, or give the households to somebody else under lines of contact.',
  },
  'handOvers.desk.lines.elsewhere': {
    zh: '联系的户由村镇干部在“联系线”里移交。',
    en: 'Households in contact are handed over by the village or township, under lines of contact.',
  },
  'handOvers.desk.plans': {
    zh: '手上还有 {n} 份帮扶计划，户交过去，计划跟着过去。',
    en: '{n} {n|plan of help is|plans of help are} in hand; {n|it goes|each goes} with its household.',
  },
  'handOvers.desk.to': { zh: '交给谁', en: 'To whom' },
  'handOvers.desk.nobody': {
    zh: '这里没有别人任同一职责，请先登记接任的职务',
    en: 'Nobody else holds this role here: record the new post first',
  },
  'handOvers.desk.missing': { zh: '请选择接手的人', en: 'Choose who takes over' },
  'handOvers.desk.said': { zh: '交接的话：接手的人要知道什么', en: 'What the next one should know' },
  'handOvers.desk.said.short': { zh: '交接的话', en: 'Said' },
  'handOvers.desk.said.hint': {
    zh: '在办的事、说好的事、要常去看看的地方。不写别人的私事。',
    en: 'What is under way, what was promised, where to look in. Nothing private of others.',
  },
  'handOvers.desk.said.missing': { zh: '手上没有诉求时，请写一句交接的话', en: 'With nothing in hand, say a word' },
  'handOvers.desk.make': { zh: '移交', en: 'Hand over' },
  'handOvers.desk.done': { zh: '已移交，并记入审计。', en: 'Handed over, and in the audit.' },
  'handOvers.desk.card': { zh: '职责卡', en: 'Duty card' },
  'handOvers.desk.card.about': {
    zh: '可以打印张贴：谁、管哪里、任期、做什么，以及怎样交接。',
    en: 'To be printed and hung up: who, where, until when, what for, and how it was handed over.',
  },
  'handOvers.desk.at': { zh: '日期', en: 'Day' },
  'handOvers.desk.post': { zh: '职务', en: 'Post' },
  'handOvers.desk.who': { zh: '谁交给谁', en: 'From and to' },
  'handOvers.desk.requests': { zh: '诉求', en: 'Requests' },
  'handOvers.desk.past.none': { zh: '还没有移交记录', en: 'Nothing was handed over yet' },
  'handOvers.desk.past.none.next': {
    zh: '换人时在职务或职责卡上移交。',
    en: 'Hand over from a post or its duty card.',
  },
}
