import { usePlace } from '#ui/desk/place.ts'

/** The chosen place as the queue asks for it: a group with its parts, a village, a township, or everything one may see. */
export type Where = { groupId?: number; villageId?: number; townshipId?: number }

export function useWhere(): Where {
  const { step } = usePlace()
  const group = step('group')
  const village = step('village')
  const township = step('township')
  if (group) return { groupId: group.id }
  if (village) return { villageId: village.id }
  return township ? { townshipId: township.id } : {}
}
