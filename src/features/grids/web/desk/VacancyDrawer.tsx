import { Drawer, Spin } from 'antd'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'
import { GridCandidates } from './GridCandidates.tsx'

type Vacant = { id: number; name: string; villageId: number; villageName: string }

/** From the alarm straight to somebody: who may be asked for this grid, an appointment, or an open call. */
export function VacancyDrawer({ vacant, onClose }: { vacant: Vacant; onClose: () => void }) {
  const { t } = useSpeech()
  const { data, problem, isPending } = useRead(grids.ofVillage, { villageId: vacant.villageId })
  const grid = data?.grids.find((one) => one.id === vacant.id)
  return (
    <Drawer open size={520} onClose={onClose} title={`${vacant.villageName} · ${vacant.name}`}>
      <ProblemNote problem={problem} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {grid && <GridCandidates grid={grid} />}
    </Drawer>
  )
}
