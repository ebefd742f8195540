import { usePlace } from '#ui/desk/place.ts'

/** The chosen place as the queue asks for it: a village, a township, or everything one may see. */
export type Where = { villageId?: number; townshipId?: number }

export function useWhere(): Where {
  const { step } = usePlace()
  const village = step('village')
  const township = step('township')
  if (village) return { villageId: village.id }
  return township ? { townshipId: township.id } : {}
}
