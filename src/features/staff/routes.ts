import { type Route, route } from '#features/feature.ts'
import { bringInList, previewList } from './bringingIn.ts'
import { addStaff, inviteAgain, readAdministrations, readStaff } from './commands.ts'
import { staff } from './contract.ts'

/** A code is told once: a repeated write answers without it. */
export const staffRoutes: Route[] = [
  route(staff.list, readStaff),
  route(staff.administrations, readAdministrations),
  route(staff.add, addStaff, async (_, id) => ({ id, code: null })),
  route(staff.invite, inviteAgain, async (_, id) => ({ id, code: null })),
  route(staff.previewList, previewList),
  route(staff.bringInList, bringInList, async (_, id) => ({ id, invited: [] })),
]
