import { CitedPolicy } from '#features/policies/web/parts.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { Coverage } from './Coverage.tsx'
import { VillageGrids } from './VillageGrids.tsx'

/** With a village chosen: its grids. Without: how well the townships are covered. */
export function GridsPage() {
  const village = usePlace().step('village')
  return (
    <>
      {village ? <VillageGrids villageId={village.id} /> : <Coverage />}
      <CitedPolicy subject="grids" />
    </>
  )
}
