import { Drawer } from 'antd'
import { Link } from 'wouter'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { overlays } from '../../contract.ts'

type Row = Out<typeof overlays.lacking>['rows'][number]
type Props = { asked: { areaId?: number; network: string; member: string }; onClose: () => void }

/** The grids in which nobody holds the place, each a way to its card, where somebody is named. */
export function Lacking({ asked, onClose }: Props) {
  const { t } = useSpeech()
  const list = useList(overlays.lacking, { ...asked, limit: 50 })
  return (
    <Drawer open size={520} onClose={onClose} title={t('overlays.desk.lacking')}>
      <ListTable<Row>
        list={list}
        columns={[
          {
            title: t('overlays.desk.grid'),
            key: 'grid',
            render: (_, row) => (
              <div className="sz-two-lines">
                <Link href={`/grids?at=${row.villageId}`} onClick={onClose}>
                  {row.name}
                </Link>
                <span>{row.villageName}</span>
              </div>
            ),
          },
        ]}
        nothing={{ title: t('overlays.desk.lacking.none'), next: t('overlays.desk.lacking.none.next') }}
      />
    </Drawer>
  )
}
