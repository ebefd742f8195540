import { Tag } from 'antd'
import { ListDrawer } from '#ui/desk/ListDrawer.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { disputes } from '../../contract.ts'

/** 矛盾纠纷 of GB/T 31000, or a ledger of the village, as matters of the queue. */
export function DisputesFromList({ villageId, onClose }: { villageId: number; onClose: () => void }) {
  const { t, say } = useSpeech()
  const looking = useWrite(disputes.previewList)
  const bringing = useWrite(disputes.bringInList)
  return (
    <ListDrawer
      title={t('disputes.list')}
      about={t('disputes.list.about')}
      of={(n) => t('disputes.list.of', { n })}
      found={looking.done}
      added={bringing.done?.added}
      busy={looking.sending || bringing.sending}
      problem={looking.problem ?? bringing.problem}
      columns={[
        { title: t('disputes.what'), dataIndex: 'name' },
        { title: t('disputes.category'), dataIndex: 'category', width: '18%' },
        { title: t('disputes.place'), dataIndex: 'placeName', width: '16%' },
      ]}
      mark={({ note }) => note && <Tag style={{ whiteSpace: 'normal' }}>{say(note)}</Tag>}
      onLook={(file) => {
        bringing.reset()
        looking.write({ villageId }, file)
      }}
      onTake={(digest, file) => bringing.write({ villageId, digest }, file)}
      onClose={onClose}
    />
  )
}
