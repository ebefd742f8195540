import { Button, Table, type TableColumnsType, Tag } from 'antd'
import { dayHere, dayText, momentText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import { findingKinds } from '../../contract.ts'
import { inspectionsWords } from '../../words.ts'
import type { Draw, Item } from './draw.ts'

const findingColours: Record<Item['findings'][number]['finding'], string> = {
  confirmed: 'green',
  partly: 'gold',
  notConfirmed: 'red',
  notReached: 'default',
}

/** What fell, in the order in which it fell. Where nothing is recorded yet, the paper has boxes to tick. */
export function Items({ draw, onOpen }: { draw: Draw; onOpen: (requestId: number) => void }) {
  const columns = useColumns(draw.abandoned === null ? onOpen : null)
  return <Table<Item> rowKey="rank" size="middle" columns={columns} dataSource={draw.items} pagination={false} />
}

function useColumns(onOpen: ((requestId: number) => void) | null): TableColumnsType<Item> {
  const { t, say, language } = useSpeech()
  const day = (instant: string | null) => (instant ? dayText(dayHere(new Date(instant)), language) : '')
  return [
    { title: t('inspections.desk.rank'), dataIndex: 'rank', width: 44 },
    {
      title: t('inspections.desk.matter'),
      key: 'matter',
      render: (_, row) => (
        <div className="sz-two-lines">
          {row.title}
          <span>{[row.number, say(row.category), say(row.state)].join(' · ')}</span>
          <span>{t('inspections.desk.days', { from: day(row.receivedAt), to: day(row.finishedAt) })}</span>
          {row.answer && <span>{t('inspections.desk.answer', { answer: row.answer })}</span>}
        </div>
      ),
    },
    {
      title: t('inspections.desk.where'),
      key: 'where',
      width: 170,
      render: (_, row) => (
        <div className="sz-two-lines">
          {[row.requester.name, row.requester.phone].filter(Boolean).join(' ')}
          <span>{[row.villageName, row.placeName].filter(Boolean).join(' ')}</span>
        </div>
      ),
    },
    {
      title: t('inspections.desk.finding'),
      key: 'finding',
      width: 230,
      render: (_, row) => <Found item={row} onOpen={onOpen} />,
    },
  ]
}

type FoundProps = { item: Item; onOpen: ((requestId: number) => void) | null }

function Found({ item, onOpen }: FoundProps) {
  const { t } = useSpeech()
  const last = item.findings.at(-1)
  return (
    <>
      {last ? <Last found={last} /> : <Boxes />}
      {onOpen && (
        <Button
          size="small"
          className="sz-no-print"
          type={last ? 'default' : 'primary'}
          onClick={() => onOpen(item.requestId)}
        >
          {t(last ? 'inspections.desk.again' : 'inspections.desk.check')}
        </Button>
      )}
    </>
  )
}

function Last({ found }: { found: Item['findings'][number] }) {
  const { t, say, language } = useSpeech()
  const how = [say(found.meansWords), found.byName, momentText(found.at, language)]
  return (
    <div className="sz-two-lines">
      <span>
        <Tag color={findingColours[found.finding]}>{say(found.words)}</Tag>
      </span>
      <span>{found.remark || t('ui.nothing')}</span>
      <span>{how.filter(Boolean).join(' · ')}</span>
    </div>
  )
}

/** To tick on paper, at somebody's door. */
function Boxes() {
  const { t, say } = useSpeech()
  const words = findingKinds.map((one) => say(inspectionsWords[`inspections.finding.${one}`]))
  return (
    <span className="sz-only-print sz-boxes">
      {words.map((word) => (
        <span key={word}>{t('inspections.desk.box', { word })}</span>
      ))}
    </span>
  )
}
