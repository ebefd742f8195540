import { Alert, Button, Drawer, Table, Tag, Upload } from 'antd'
import { useState } from 'react'
import { Icon } from '#ui/desk/Icon.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { dwellings } from '../../contract.ts'

type Found = Out<typeof dwellings.previewList>
type Line = Found['lines'][number]

/** A list of dwellings from a file: looked at first, with every fault beside its line; then all that is new, or nothing. */
export function ListDrawer({ villageId, onClose }: { villageId: number; onClose: () => void }) {
  const { t } = useSpeech()
  const [file, setFile] = useState<File | null>(null)
  const looking = useWrite(dwellings.previewList)
  const bringing = useWrite(dwellings.bringInList)
  const take = (chosen: File) => {
    setFile(chosen)
    bringing.reset()
    looking.write({ villageId }, chosen)
    return false
  }
  const found = bringing.done ? undefined : looking.done
  return (
    <Drawer open size={720} onClose={onClose} title={t('dwellings.list')}>
      <p>{t('dwellings.list.about')}</p>
      <div className="sz-form-actions">
        <Upload accept=".xlsx,.csv" beforeUpload={take} showUploadList={false} disabled={looking.sending}>
          <Button type={found ? 'default' : 'primary'} icon={<Icon name="import" />} loading={looking.sending}>
            {t('dwellings.list.choose')}
          </Button>
        </Upload>
      </div>
      <ProblemNote problem={looking.problem ?? bringing.problem} />
      {bringing.done && (
        <Alert type="success" showIcon role="status" title={t('dwellings.list.done', { n: bringing.done.added })} />
      )}
      {found && file && (
        <>
          <Verdict
            found={found}
            sending={bringing.sending}
            onTake={() => bringing.write({ villageId, digest: found.digest }, file)}
          />
          <Lines lines={found.lines} />
        </>
      )}
    </Drawer>
  )
}

function Verdict({ found, sending, onTake }: { found: Found; sending: boolean; onTake: () => void }) {
  const { t } = useSpeech()
  const { faulty, there, lines } = found
  const fresh = lines.length - there
  return (
    <Alert
      type={faulty > 0 ? 'error' : 'info'}
      showIcon
      role="status"
      className="sz-problem"
      title={faulty > 0 ? t('dwellings.list.faulty', { faulty }) : t('dwellings.list.whole', { n: fresh, there })}
      action={
        faulty === 0 && fresh > 0 ? (
          <Button type="primary" loading={sending} disabled={sending} onClick={onTake}>
            {t('dwellings.list.take', { n: fresh })}
          </Button>
        ) : undefined
      }
    />
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { t, say } = useSpeech()
  return (
    <Table<Line>
      rowKey="line"
      size="small"
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      dataSource={[...lines]}
      columns={[
        { title: t('dwellings.list.line'), dataIndex: 'line', width: 70 },
        { title: t('dwellings.name'), dataIndex: 'name' },
        {
          title: t('dwellings.kind'),
          key: 'kind',
          width: 110,
          render: (_, { kind }) => (kind ? t(`dwellings.kind.${kind}`) : t('ui.nothing')),
        },
        {
          title: t('dwellings.list.state'),
          key: 'state',
          width: 220,
          render: (_, { problem, there, isLet }) =>
            problem ? (
              <span className="sz-fault">{say(problem)}</span>
            ) : (
              <>
                {there ? t('dwellings.list.there') : t('dwellings.list.new')} {isLet && <Tag>{t('dwellings.let')}</Tag>}
              </>
            ),
        },
      ]}
    />
  )
}
