import type { Words } from './words.ts'

/** Said on several pages of phone and desk, and apart from the list of ways so that contracts do not carry sentences along. */
export const heardWords: Record<string, Words> = {
  'heard.how': { zh: '怎么听说的', en: 'How it was said' },
  'heard.visit': { zh: '入户时说的', en: 'Said at the door' },
  'heard.counter': { zh: '到村里说的', en: 'Said at the office' },
  'heard.call': { zh: '打电话说的', en: 'Said on the telephone' },
  'heard.letter': { zh: '写来的', en: 'Written' },
  'heard.noted': { zh: '{heard}，由{name}记下', en: '{heard}, written down by {name}' },
  'heard.about': {
    zh: '只记本户自己说的话；本户在手机上看得到是谁记的，也会收到通知。',
    en: 'Only what the household itself says. It reads who wrote it down, and is told.',
  },
}
