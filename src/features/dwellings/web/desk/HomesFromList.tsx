import { Tag } from 'antd'
import { ListDrawer } from '#ui/desk/ListDrawer.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { dwellings } from '../../contract.ts'

/** The list of let dwellings of GB/T 31000, or a list of the village. */
export function HomesFromList({ villageId, onClose }: { villageId: number; onClose: () => void }) {
  const { t } = useSpeech()
  const looking = useWrite(dwellings.previewList)
  const bringing = useWrite(dwellings.bringInList)
  return (
    <ListDrawer
      title={t('dwellings.list')}
      about={t('dwellings.list.about')}
      of={(n) => t('dwellings.list.of', { n })}
      found={looking.done}
      added={bringing.done?.added}
      busy={looking.sending || bringing.sending}
      problem={looking.problem ?? bringing.problem}
      columns={[
        { title: t('dwellings.name'), dataIndex: 'name' },
        {
          title: t('dwellings.kind'),
          key: 'kind',
          width: 110,
          render: (_, { kind }) => (kind ? t(`dwellings.kind.${kind}`) : t('ui.nothing')),
        },
      ]}
      mark={({ isLet }) => isLet && <Tag>{t('dwellings.let')}</Tag>}
      onLook={(file) => {
        bringing.reset()
        looking.write({ villageId }, file)
      }}
      onTake={(digest, file) => bringing.write({ villageId, digest }, file)}
      onClose={onClose}
    />
  )
}
