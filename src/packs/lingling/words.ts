import type { Words } from '#kernel/shared/words.ts'

/** How this place says what the pages say otherwise: 埋单 for the work, no 领单 and 晒单, and its own ways in. */
export const words: Readonly<Record<string, Words>> = {
  'procedure.five-orders.doing': { zh: '干部埋单', en: 'Cadres settle it' },
  'requests.phase.toClaim': { zh: '待接单', en: 'To be taken on' },
  'requests.phase.shown': { zh: '已评单', en: 'Rated and shown' },
  'requests.desk.phase.toClaim': { zh: '待接单', en: 'To take on' },
  'requests.desk.phase.shown': { zh: '已评单', en: 'Rated and shown' },
  'requests.desk.board': { zh: '评单公示', en: 'Board of rated orders' },
  'requests.desk.file.about': {
    zh: '电话、走访、月例会、“云直播”里听到的诉求，在这里替居民登记。权利和时限与居民自己反映的一样。',
    en: 'What people said by phone, on a visit, at the monthly meeting or on the live stream is filed here, with the same rights and time limits.',
  },
  'requests.phone.why.claim': { zh: '等您接', en: 'To take on' },
  'requests.phone.consent': { zh: '办完后可以在村里公示', en: 'The result may be shown on the village board' },
  'requests.phone.fileFor.about': {
    zh: '电话、走访、月例会、“云直播”里说的事，登记后和本人提交的一样办、一样算时间。',
    en: 'Said by phone, on a visit, at the monthly meeting or on the live stream: filed here, it is handled like their own, with the same time limits.',
  },
}
