import { Drawer } from 'antd'
import { Link } from 'wouter'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import type { Kind } from './KindsTable.tsx'

type Row = Out<typeof organisations.missing>['rows'][number]

/** The places that have none of a kind, each a way to go there and register it. */
export function Missing({ kind, onClose }: { kind: Kind; onClose: () => void }) {
  const { t, say } = useSpeech()
  const { at } = usePlace()
  const list = useList(organisations.missing, { kind: kind.id, limit: 50, ...(at ? { areaId: at } : {}) })
  return (
    <Drawer open size={520} onClose={onClose} title={t('organisations.desk.gap.of', { kind: say(kind) })}>
      <ListTable<Row>
        list={list}
        columns={[
          {
            title: t('organisations.desk.place'),
            key: 'name',
            render: (_, row) => (
              <div className="sz-two-lines">
                <Link href={`/organisations?at=${row.id}`} onClick={onClose}>
                  {row.name}
                </Link>
                <span>{row.within}</span>
              </div>
            ),
          },
        ]}
        nothing={{ title: t('organisations.desk.gap.full'), next: t('organisations.desk.gap.full.next') }}
      />
    </Drawer>
  )
}
