import { bodyLists } from './bodyLists.ts'
import type { exportLists } from './contract.ts'
import { deliberationLists } from './deliberationLists.ts'
import { homeLists } from './homeLists.ts'
import type { List } from './list.ts'
import { matterLists } from './matterLists.ts'
import { personLists } from './personLists.ts'
import { placeLists } from './placeLists.ts'
import { visitLists } from './visitLists.ts'

/**
 * Every list that may leave. A ledger is a filter and columns over what is there, so nobody types it. There is no list of the groups that
 * nobody may keep (religion, illness, drugs, a mark of watched people), none of the compartment, none of who brought a matter, and none
 * that puts persons in an order of worth.
 */
export const lists: Record<(typeof exportLists)[number], List> = {
  ...personLists,
  ...homeLists,
  ...bodyLists,
  ...deliberationLists,
  ...placeLists,
  ...matterLists,
  ...visitLists,
}
