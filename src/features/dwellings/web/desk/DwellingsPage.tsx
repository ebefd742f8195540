import { Button, Radio } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { dwellings } from '../../contract.ts'
import { AddDrawer } from './AddDrawer.tsx'
import { DwellingDrawer } from './DwellingDrawer.tsx'
import { HomesFromList } from './HomesFromList.tsx'

type Row = Out<typeof dwellings.list>['rows'][number]

/** The dwellings of a village by building and room, and who lives in them. */
export function DwellingsPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const village = usePlace().step('village')
  const [only, setOnly] = useState<'all' | 'let'>('all')
  const [adding, setAdding] = useState<'one' | 'building' | 'list' | null>(null)
  return (
    <>
      <PageHead title={t('dwellings.title')} about={t('dwellings.about')}>
        <Radio.Group
          optionType="button"
          value={only}
          onChange={(event) => setOnly(event.target.value)}
          options={[
            { value: 'all', label: t('dwellings.all') },
            { value: 'let', label: t('dwellings.let') },
          ]}
        />
        {village && may('dwelling.keep') && (
          <>
            <Button onClick={() => setAdding('list')}>{t('dwellings.list')}</Button>
            <Button onClick={() => setAdding('building')}>{t('dwellings.addBuilding')}</Button>
            <Button type="primary" onClick={() => setAdding('one')}>
              {t('dwellings.add')}
            </Button>
          </>
        )}
      </PageHead>
      {village ? (
        <OfVillage villageId={village.id} isLet={only === 'let'} />
      ) : (
        <Nothing title={t('dwellings.village')} />
      )}
      {village && adding === 'list' && <HomesFromList villageId={village.id} onClose={() => setAdding(null)} />}
      {village && adding && adding !== 'list' && (
        <AddDrawer villageId={village.id} what={adding} onClose={() => setAdding(null)} />
      )}
    </>
  )
}

function OfVillage({ villageId, isLet }: { villageId: number; isLet: boolean }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState<number | null>(null)
  const list = useList(dwellings.list, { villageId, limit: 50, ...(isLet ? { let: true } : {}) })
  return (
    <>
      <ListTable<Row>
        list={list}
        nothing={{ title: t('dwellings.none'), next: t('dwellings.none.next') }}
        columns={[
          {
            title: t('dwellings.name'),
            key: 'name',
            render: (_, row) => (
              <Button type="link" size="small" onClick={() => setOpen(row.id)}>
                {row.name}
              </Button>
            ),
          },
          { title: t('dwellings.kind'), key: 'kind', width: 120, render: (_, row) => t(`dwellings.kind.${row.kind}`) },
          {
            title: t('dwellings.owner'),
            key: 'owner',
            width: 200,
            render: (_, row) => [row.ownerName, row.ownerPhone].filter(Boolean).join(' '),
          },
          {
            title: t('dwellings.lives'),
            key: 'lives',
            width: 240,
            render: (_, row) =>
              row.households.length === 0
                ? t('dwellings.empty')
                : row.households.map((one) => (
                    <div key={one.id}>
                      <Link href={`/households/${one.id}`}>{[one.code, one.headName].filter(Boolean).join(' ')}</Link>
                    </div>
                  )),
          },
        ]}
      />
      {open && <DwellingDrawer dwellingId={open} onClose={() => setOpen(null)} />}
    </>
  )
}
