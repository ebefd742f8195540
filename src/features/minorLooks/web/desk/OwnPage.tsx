import { Link } from 'wouter'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { minorLooks } from '../../contract.ts'
import { useAskedColumns, useDecidedColumns } from './columns.tsx'

type Look = Out<typeof minorLooks.mine>['rows'][number]

/** What I asked for and what was said. The look itself is taken where the number stands: on the household's page. */
export function OwnPage() {
  const { t } = useSpeech()
  const list = useList(minorLooks.mine, {})
  const asked = useAskedColumns<Look>()
  const decided = useDecidedColumns<Look>()
  const name = (row: Look) =>
    row.householdId === null ? row.personName : <Link href={`/households/${row.householdId}`}>{row.personName}</Link>
  return (
    <>
      <PageHead title={t('minorLooks.own')} about={t('minorLooks.own.about')} />
      <ListTable<Look>
        list={list}
        nothing={{ title: t('minorLooks.own.none'), next: t('minorLooks.own.none.next') }}
        columns={[
          { title: t('minorLooks.child'), key: 'child', width: 100, render: (_, row) => name(row) },
          ...asked,
          ...decided,
        ]}
      />
    </>
  )
}
