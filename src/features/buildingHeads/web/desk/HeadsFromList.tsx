import { ListDrawer } from '#ui/desk/ListDrawer.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { buildingHeads } from '../../contract.ts'

/** 楼栋长 of GB/T 31000, of our own export or of a list of the village, as posts. */
export function HeadsFromList({ villageId, onClose }: { villageId: number; onClose: () => void }) {
  const { t } = useSpeech()
  const looking = useWrite(buildingHeads.previewList)
  const bringing = useWrite(buildingHeads.bringInList)
  return (
    <ListDrawer
      title={t('buildingHeads.list')}
      about={t('buildingHeads.list.about')}
      of={(n) => t('buildingHeads.list.of', { n })}
      found={looking.done}
      added={bringing.done?.added}
      busy={looking.sending || bringing.sending}
      problem={looking.problem ?? bringing.problem}
      columns={[
        { title: t('buildingHeads.name'), dataIndex: 'name', width: '20%' },
        {
          title: t('buildingHeads.of'),
          key: 'of',
          render: (_, { building, unit, gridName }) => [building, unit, gridName].filter(Boolean).join(' · '),
        },
      ]}
      onLook={(file) => {
        bringing.reset()
        looking.write({ villageId }, file)
      }}
      onTake={(digest, file) => bringing.write({ villageId, digest }, file)}
      onClose={onClose}
    />
  )
}
