import { Button, Table, type TableColumnsType, Tag } from 'antd'
import type { z } from 'zod'
import { dayHere, dayText, momentText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import { type finding, finding as findings } from '../../shapes.ts'
import { inspectionsWords } from '../../words.ts'
import type { Full } from './InspectionPage.tsx'

type Item = Full['items'][number]

export const findingColours: Record<z.output<typeof finding>, string> = {
  confirmed: 'green',
  partly: 'gold',
  notConfirmed: 'red',
  notReached: 'default',
}

/** What fell, in the order in which it fell. Where nothing is recorded yet, the paper has boxes to tick. */
export function Items({ draw, onOpen }: { draw: Full; onOpen: (requestId: number) => void }) {
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
    { title: t('inspections.desk.finding'), key: 'finding', width: 210, render: (_, row) => <Found item={row} /> },
    {
      key: 'do',
      width: 90,
      className: 'sz-no-print',
      render: (_, row) =>
        onOpen && (
          <Button
            size="small"
            type={row.findings.length === 0 ? 'primary' : 'default'}
            onClick={() => onOpen(row.requestId)}
          >
            {t(row.findings.length === 0 ? 'inspections.desk.check' : 'inspections.desk.again')}
          </Button>
        ),
    },
  ]
}

function Found({ item }: { item: Item }) {
  const { t, say, language } = useSpeech()
  const last = item.findings.at(-1)
  if (last)
    return (
      <div className="sz-two-lines">
        <span>
          <Tag color={findingColours[last.finding]}>{say(last.words)}</Tag>
        </span>
        {last.remark && <span>{last.remark}</span>}
        <span>{[say(last.meansWords), last.byName, momentText(last.at, language)].filter(Boolean).join(' · ')}</span>
      </div>
    )
  const words = findings.options.map((one) => say(inspectionsWords[`inspections.finding.${one}`]))
  return (
    <>
      <span className="sz-quiet sz-no-print">{t('inspections.desk.finding.none')}</span>
      <span className="sz-only-print sz-boxes">
        {words.map((word) => (
          <span key={word}>{t('inspections.desk.box', { word })}</span>
        ))}
      </span>
    </>
  )
}
