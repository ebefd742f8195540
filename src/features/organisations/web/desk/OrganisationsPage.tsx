import { Button, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { ExportButton } from '#features/exports/web/parts.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import { BodiesFromList } from './BodiesFromList.tsx'
import { BodiesTable } from './BodiesTable.tsx'
import { FoundDrawer } from './FoundDrawer.tsx'
import { KindsTable } from './KindsTable.tsx'
import { Missing } from './Missing.tsx'

/** The bodies of a place: first by kind with what is missing, then those of one kind. The kind stands in the address. */
export function OrganisationsPage() {
  const { t, say } = useSpeech()
  const { may } = useSession()
  const { at, way } = usePlace()
  const [search, setSearch] = useSearchParams()
  const kind = search.get('kind') ?? undefined
  const [founding, setFounding] = useState(false)
  const [listing, setListing] = useState(false)
  const [gap, setGap] = useState<string | null>(null)
  const read = useRead(organisations.ofArea, at ? { areaId: at } : {})
  const kinds = read.data?.rows ?? []
  const choose = (next: string | undefined) =>
    setSearch((now) => {
      const params = new URLSearchParams(now)
      if (next) params.set('kind', next)
      else params.delete('kind')
      return params
    })
  const chosen = kinds.find((one) => one.id === kind)
  const place = way.at(-1)?.name ?? read.data?.areaName
  return (
    <>
      <PageHead
        title={[place, t('organisations.desk.title')].filter(Boolean).join(' · ')}
        about={t('organisations.desk.about')}
      >
        {may('body.manage') && (
          <>
            {at && <Button onClick={() => setListing(true)}>{t('organisations.desk.list')}</Button>}
            <Button type="primary" onClick={() => setFounding(true)}>
              {t('organisations.desk.found')}
            </Button>
          </>
        )}
        <ExportButton first="organisations" />
        <PrintButton />
      </PageHead>
      <search className="sz-query sz-no-print">
        <Select<string>
          className="sz-select"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('organisations.desk.kind')}
          placeholder={t('organisations.desk.all')}
          value={kind ?? null}
          onChange={(next) => choose(next ?? undefined)}
          options={kinds.map((one) => ({ value: one.id, label: say(one) }))}
        />
      </search>
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      {kind ? (
        <Section title={chosen ? say(chosen) : ''}>
          <BodiesTable kind={kind} areaId={at ?? undefined} />
        </Section>
      ) : (
        <KindsTable kinds={kinds} loading={read.isPending} onKind={choose} onGap={setGap} />
      )}
      {listing && at && <BodiesFromList areaId={at} onClose={() => setListing(false)} />}
      {founding && <FoundDrawer kinds={kinds} kind={kind} onClose={() => setFounding(false)} />}
      {gap && <Missing kind={kinds.find((one) => one.id === gap)!} onClose={() => setGap(null)} />}
    </>
  )
}
