import { Alert, Button, Table, type TableColumnsType, Upload } from 'antd'
import { useState } from 'react'
import { Icon } from '#ui/desk/Icon.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { staff } from '../../contract.ts'
import { type Slip, Slips } from './Slips.tsx'

type Line = Out<typeof staff.previewList>['lines'][number]

/** A whole county's staff from its own list: looked at first, with every fault beside its line; then all of it or nothing. */
export function StaffListPage() {
  const { t } = useSpeech()
  const [file, setFile] = useState<File | null>(null)
  const [slips, setSlips] = useState<Slip[] | null>(null)
  const looking = useWrite(staff.previewList)
  const bringing = useWrite(staff.bringInList, ({ invited }) => setSlips(invited))
  const take = (chosen: File) => {
    setFile(chosen)
    setSlips(null)
    bringing.reset()
    looking.write({}, chosen)
    return false
  }
  const found = slips ? null : looking.done
  return (
    <>
      <PageHead title={t('staff.desk.list')} about={t('staff.desk.list.about')} />
      <div className="sz-upload sz-no-print">
        <p>{t('staff.desk.list.columns')}</p>
        <Upload accept=".xlsx,.csv" beforeUpload={take} showUploadList={false} disabled={looking.sending}>
          <Button type={found ? 'default' : 'primary'} icon={<Icon name="import" />} loading={looking.sending}>
            {t('staff.desk.list.choose')}
          </Button>
        </Upload>
        <ProblemNote problem={looking.problem ?? bringing.problem} />
      </div>
      {slips?.length === 0 && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t(bringing.done?.invited.length ? 'staff.desk.list.done' : 'staff.desk.list.done.none')}
        />
      )}
      {slips && <Slips slips={slips} onGone={() => setSlips([])} />}
      {found && file && (
        <>
          <Verdict
            found={found}
            sending={bringing.sending}
            onTake={() => bringing.write({ digest: found.digest }, file)}
          />
          <Lines lines={found.lines} />
        </>
      )}
    </>
  )
}

function Verdict({
  found,
  sending,
  onTake,
}: {
  found: Out<typeof staff.previewList>
  sending: boolean
  onTake: () => void
}) {
  const { t } = useSpeech()
  const whole = found.faulty === 0
  return (
    <Alert
      type={whole ? 'info' : 'error'}
      showIcon
      role="status"
      className="sz-problem"
      title={t(whole ? 'staff.desk.list.whole' : 'staff.desk.list.faulty', {
        n: found.lines.length,
        faulty: found.faulty,
      })}
      description={whole ? undefined : t('staff.desk.list.faulty.next')}
      action={
        whole ? (
          <Button type="primary" loading={sending} disabled={sending} onClick={onTake}>
            {t('staff.desk.list.take', { n: found.lines.length })}
          </Button>
        ) : undefined
      }
    />
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { t, say } = useSpeech()
  const columns: TableColumnsType<Line> = [
    { title: t('staff.desk.list.line'), dataIndex: 'line', width: 70 },
    { title: t('staff.desk.name'), dataIndex: 'name', width: 110 },
    { title: t('staff.desk.phone'), dataIndex: 'phone', width: 130 },
    { title: t('staff.desk.post'), dataIndex: 'title', width: 160 },
    { title: t('staff.desk.list.place'), dataIndex: 'place', width: 180 },
    { title: t('staff.desk.list.term'), dataIndex: 'term', width: 190 },
    {
      title: t('staff.desk.list.problem'),
      key: 'problem',
      render: (_, line) =>
        line.problems.length === 0 ? (
          t('staff.desk.list.fine')
        ) : (
          <span className="sz-fault">{line.problems.map((one) => say(one)).join('；')}</span>
        ),
    },
  ]
  return <Table<Line> rowKey="line" size="small" columns={columns} dataSource={[...lines]} pagination={false} />
}
