import { Button, Table } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { overlays } from '../../contract.ts'

export type Roster = Out<typeof overlays.roster>
type Props = { roster: Roster; onWho: (member: string) => void; onLacking: (member: string) => void }

/** Each place of the list: what it is there for, who holds it, and in how many grids nobody does. */
export function RosterPlaces({ roster, onWho, onLacking }: Props) {
  const { t, say } = useSpeech()
  return (
    <Table<Roster['members'][number]>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={roster.members}
      columns={[
        { title: t('overlays.desk.member'), key: 'name', width: 180, render: (_, one) => say(one) },
        {
          title: t('overlays.desk.services'),
          key: 'services',
          render: (_, one) => one.services.map(say).join('；') || t('ui.nothing'),
        },
        {
          title: t('overlays.desk.persons'),
          key: 'persons',
          width: 110,
          align: 'right',
          render: (_, one) => (
            <Button type="link" size="small" onClick={() => onWho(one.id)}>
              {one.persons}
            </Button>
          ),
        },
        {
          title: t('overlays.desk.lacking'),
          key: 'lacking',
          width: 150,
          align: 'right',
          render: (_, one) => (
            <Button
              type="link"
              size="small"
              disabled={one.held >= roster.grids}
              aria-label={t('overlays.desk.lacking.of', { place: say(one), n: Math.max(0, roster.grids - one.held) })}
              onClick={() => onLacking(one.id)}
            >
              {Math.max(0, roster.grids - one.held)}
            </Button>
          ),
        },
      ]}
    />
  )
}
