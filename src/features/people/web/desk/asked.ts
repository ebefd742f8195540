import type { marks, sorts } from '../../contract.ts'

/** What the register shows: of whom, in which order, and what was looked for. */
export type RegisterAsked = {
  find?: string
  show: 'both' | 'people' | 'households'
  sort: (typeof sorts)[number]
  mark?: (typeof marks)[number]
  /** A group of the village `groupOf`; where the page looks at another village it asks for nothing. */
  group?: number
  groupOf?: number
}

export const startOfRegister: RegisterAsked = { show: 'people', sort: 'pinyin' }
