import { Alert, Button, Tag } from 'antd'
import { ListsThatCameIn } from '#features/circumstances/web/parts.tsx'
import { ListDrawer } from '#ui/desk/ListDrawer.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { lifeEvents } from '../../contract.ts'

/** 流动人口 come in from a list; a list of 留守人员 is compared with the register. Either is taken back as a whole. */
export function PeopleFromList({ villageId, onClose }: { villageId: number; onClose: () => void }) {
  const { t, say } = useSpeech()
  const looking = useWrite(lifeEvents.previewList)
  const bringing = useWrite(lifeEvents.bringInList)
  const takingBack = useWrite(lifeEvents.takeBackList)
  const back = takingBack.done
  const found = back ? undefined : looking.done
  return (
    <ListDrawer
      title={t('lifeEvents.list')}
      about={back ? t('lifeEvents.list.takenBack', { n: back.undone, kept: back.kept }) : t('lifeEvents.list.about')}
      of={(n) => t('lifeEvents.list.of', { n })}
      found={found}
      added={bringing.done?.added}
      busy={looking.sending || bringing.sending || takingBack.sending}
      problem={looking.problem ?? bringing.problem ?? takingBack.problem}
      columns={[
        { title: t('lifeEvents.list.name'), dataIndex: 'name', width: '20%' },
        { title: t('lifeEvents.list.address'), dataIndex: 'address' },
      ]}
      mark={({ note }) => note && <Tag style={{ whiteSpace: 'normal' }}>{say(note)}</Tag>}
      above={found && <Above found={found} busy={takingBack.sending} onTakeBack={takingBack.write} at={villageId} />}
      below={<ListsThatCameIn villageId={villageId} />}
      onLook={(file) => {
        bringing.reset()
        takingBack.reset()
        looking.write({ villageId }, file)
      }}
      onTake={(digest, file) => bringing.write({ villageId, digest }, file)}
      onClose={onClose}
    />
  )
}

type Above = {
  found: { shape: string; broughtIn: number; digest: string }
  busy: boolean
  at: number
  onTakeBack: (input: { villageId: number; digest: string }) => void
}

function Above({ found: { shape, broughtIn, digest }, busy, at, onTakeBack }: Above) {
  const { t } = useSpeech()
  if (shape === 'leftBehind')
    return <Alert className="sz-problem" type="info" showIcon title={t('lifeEvents.list.derived')} />
  if (broughtIn === 0) return null
  return (
    <Alert
      className="sz-problem"
      type="warning"
      showIcon
      title={t('lifeEvents.list.broughtIn', { n: broughtIn })}
      action={
        <Button danger loading={busy} disabled={busy} onClick={() => onTakeBack({ villageId: at, digest })}>
          {t('lifeEvents.list.takeBack')}
        </Button>
      }
    />
  )
}
