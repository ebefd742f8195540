import { Alert, Button, Drawer, Table, type TableColumnsType, Upload } from 'antd'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useSpeech } from '../speech.ts'
import { Icon } from './Icon.tsx'
import { ProblemNote } from './ProblemNote.tsx'

/** Lines that share a row of the file have an id of their own. */
type Line = { id?: string; line: number; there: boolean; problem: { zh: string; en: string } | null }
type Found<L> = { lines: readonly L[]; faulty: number; there: number; digest: string }
type Props<L> = {
  title: string
  about: string
  /** What so many of its lines are: one person, two people. */
  of: (n: number) => string
  found: Found<L> | undefined
  /** How many came in, once they did. */
  added: number | undefined
  busy: boolean
  problem: ComponentProps<typeof ProblemNote>['problem']
  columns: TableColumnsType<L>
  /** What else is said of a line that comes in. */
  mark?: (line: L) => ReactNode
  /** What a list says above its lines, beside what every list says. */
  above?: ReactNode
  /** What stands below: lists that came in before. */
  below?: ReactNode
  onLook: (file: File) => void
  onTake: (digest: string, file: File) => void
  onClose: () => void
}

/** A list from a file: looked at first, with every fault beside its line; then all that is new, or nothing. */
export function ListDrawer<L extends Line>(props: Props<L>) {
  const { title, about, of, added, busy, problem, onLook, onTake, onClose } = props
  const { t } = useSpeech()
  const [file, setFile] = useState<File | null>(null)
  const take = (chosen: File) => {
    setFile(chosen)
    onLook(chosen)
    return false
  }
  const found = added === undefined ? props.found : undefined
  return (
    <Drawer open size={720} onClose={onClose} title={title}>
      <p>{about}</p>
      <div className="sz-list-choose">
        <Upload accept=".xlsx,.csv" beforeUpload={take} showUploadList={false} disabled={busy}>
          <Button type={found ? 'default' : 'primary'} icon={<Icon name="import" />} loading={busy && !found}>
            {t('ui.list.choose')}
          </Button>
        </Upload>
      </div>
      <ProblemNote problem={problem} />
      {added !== undefined && (
        <Alert type="success" showIcon role="status" title={t('ui.list.done', { n: added, of: of(added) })} />
      )}
      {found && file && (
        <>
          {props.above}
          <Verdict found={found} of={of} busy={busy} onTake={() => onTake(found.digest, file)} />
          <Lines found={found} columns={props.columns} mark={props.mark} />
        </>
      )}
      {props.below}
    </Drawer>
  )
}

type Judged = { found: Found<Line>; of: (n: number) => string; busy: boolean; onTake: () => void }

function Verdict({ found, of, busy, onTake }: Judged) {
  const { t } = useSpeech()
  const { faulty, there, lines } = found
  const fresh = lines.length - there
  return (
    <Alert
      type={faulty > 0 ? 'error' : 'info'}
      showIcon
      role="status"
      className="sz-problem"
      title={faulty > 0 ? t('ui.list.faulty', { faulty }) : t('ui.list.whole', { n: fresh, there, of: of(fresh) })}
      action={
        faulty === 0 && fresh > 0 ? (
          <Button type="primary" loading={busy} disabled={busy} onClick={onTake}>
            {t('ui.list.take', { n: fresh, of: of(fresh) })}
          </Button>
        ) : undefined
      }
    />
  )
}

type Shown<L> = { found: Found<L>; columns: TableColumnsType<L>; mark: ((line: L) => ReactNode) | undefined }

function Lines<L extends Line>({ found, columns, mark }: Shown<L>) {
  const { t, say } = useSpeech()
  const said = (line: L) =>
    line.problem ? (
      <span className="sz-fault">{say(line.problem)}</span>
    ) : (
      <>
        {t(line.there ? 'ui.list.there' : 'ui.list.new')} {mark?.(line)}
      </>
    )
  return (
    <Table<L>
      rowKey={(line) => line.id ?? line.line}
      size="small"
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      dataSource={[...found.lines]}
      columns={[
        { title: t('ui.list.line'), dataIndex: 'line', width: 50 },
        ...columns,
        { title: t('ui.list.state'), key: 'state', width: '34%', render: (_, line) => said(line) },
      ]}
    />
  )
}
