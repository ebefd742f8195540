import { ListDrawer } from '#ui/desk/ListDrawer.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'

/** A list of bodies of the place chosen at the left and of those below it. */
export function BodiesFromList({ areaId, onClose }: { areaId: number; onClose: () => void }) {
  const { t } = useSpeech()
  const looking = useWrite(organisations.previewList)
  const bringing = useWrite(organisations.bringInList)
  return (
    <ListDrawer
      title={t('organisations.desk.list')}
      about={t('organisations.desk.list.about')}
      of={(n) => t('organisations.desk.list.of', { n })}
      found={looking.done}
      added={bringing.done?.added}
      busy={looking.sending || bringing.sending}
      problem={looking.problem ?? bringing.problem}
      columns={[
        { title: t('organisations.desk.name'), dataIndex: 'name' },
        { title: t('organisations.desk.kind'), dataIndex: 'kind', width: 150 },
        { title: t('organisations.desk.found.where'), dataIndex: 'areaName', width: 110 },
      ]}
      onLook={(file) => {
        bringing.reset()
        looking.write({ areaId }, file)
      }}
      onTake={(digest, file) => bringing.write({ areaId, digest }, file)}
      onClose={onClose}
    />
  )
}
