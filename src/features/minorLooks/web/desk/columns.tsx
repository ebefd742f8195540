import { type TableColumnsType, Tag } from 'antd'
import { momentText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { minorLooks } from '../../contract.ts'

/** What every list of askings has in common. */
export type Asking = Pick<
  Out<typeof minorLooks.listYear>['rows'][number],
  | 'id'
  | 'field'
  | 'reason'
  | 'askedAt'
  | 'villageName'
  | 'state'
  | 'word'
  | 'decidedByName'
  | 'decidedByTitle'
  | 'expiresAt'
>

const colours = { waiting: 'gold', approved: 'green', refused: 'red', used: 'default', expired: 'default' } as const

/** What was asked, of which village and why. */
export function useAskedColumns<Row extends Asking>(): TableColumnsType<Row> {
  const { t, language } = useSpeech()
  return [
    { title: t('minorLooks.village'), dataIndex: 'villageName', width: 110 },
    { title: t('minorLooks.field'), key: 'field', width: 120, render: (_, row) => t(`minorLooks.field.${row.field}`) },
    { title: t('minorLooks.reason'), dataIndex: 'reason' },
    { title: t('minorLooks.at'), key: 'at', width: 140, render: (_, row) => momentText(row.askedAt, language) },
  ]
}

/** What became of it, by whom and with which word. */
export function useDecidedColumns<Row extends Asking>(): TableColumnsType<Row> {
  const { t, language } = useSpeech()
  const until = (row: Row) =>
    row.state === 'approved' && row.expiresAt ? t('minorLooks.until', { at: momentText(row.expiresAt, language) }) : ''
  return [
    {
      title: t('minorLooks.state'),
      key: 'state',
      width: 150,
      render: (_, row) => (
        <>
          <Tag color={colours[row.state]}>{t(`minorLooks.state.${row.state}`)}</Tag> {until(row)}
        </>
      ),
    },
    {
      title: t('minorLooks.decided'),
      key: 'decided',
      render: (_, row) => [row.decidedByName, row.decidedByTitle].filter(Boolean).join(' '),
    },
    { title: t('minorLooks.word'), dataIndex: 'word' },
  ]
}
