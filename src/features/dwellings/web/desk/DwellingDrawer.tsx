import { Button, Drawer, Form, Select, Spin, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { PersonPicker } from '#features/people/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { type Asked, useRead, useWrite } from '#wire/hooks.ts'
import { dwellings, roomFindings } from '../../contract.ts'
import { OwnerFields } from './AddDrawer.tsx'
import { ClosingForm, PlaceForm } from './PlaceForm.tsx'

type Dwelling = Out<typeof dwellings.read>
type Tenant = Dwelling['tenants'][number]

/** One dwelling: its owner, and its tenants with what was done for filing and safety. */
export function DwellingDrawer({ dwellingId, onClose }: { dwellingId: number; onClose: () => void }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const { data, problem, isPending } = useRead(dwellings.read, { dwellingId })
  return (
    <Drawer open size={900} onClose={onClose} title={data?.name ?? t('dwellings.name')}>
      <ProblemNote problem={problem} />
      {isPending && <Spin />}
      {data && may('dwelling.keep') && <Owner dwelling={data} />}
      {data && (
        <Section title={t('dwellings.tenants')}>
          <Tenants of={data.tenants} keeps={may('dwelling.keep')} />
        </Section>
      )}
      {data && may('dwelling.keep') && (
        <Section title={t('dwellings.place')}>
          <PlaceForm key={data.name} dwelling={data} />
        </Section>
      )}
      {data && may('dwelling.keep') && (
        <Section title={t('dwellings.close.title')}>
          <ClosingForm dwelling={data} onClosed={onClose} />
        </Section>
      )}
    </Drawer>
  )
}

function Owner({ dwelling }: { dwelling: Dwelling }) {
  const { t } = useSpeech()
  const keeping = useWrite(dwellings.keepOwner)
  const { id, villageId, ownerName, ownerHouseholdId, isLet } = dwelling
  const [ownerId, setOwner] = useState(ownerHouseholdId)
  return (
    <Form<Asked<typeof dwellings.keepOwner>>
      layout="vertical"
      initialValues={{ ownerName, isLet }}
      onFinish={(given) =>
        keeping.write({ ...given, ownerPhone: given.ownerPhone || null, ownerHouseholdId: ownerId, dwellingId: id })
      }
    >
      <ProblemNote problem={keeping.problem} />
      <OwnerFields />
      <Form.Item
        label={t('dwellings.ownerHousehold')}
        extra={ownerId === null ? null : t('dwellings.ownerHousehold.set')}
        htmlFor="owner-household"
      >
        <PersonPicker
          id="owner-household"
          villageId={villageId}
          onPick={(person) => setOwner(person?.householdId ?? null)}
        />
      </Form.Item>
      <Button htmlType="submit" loading={keeping.sending} disabled={keeping.sending}>
        {t('dwellings.save')}
      </Button>
    </Form>
  )
}

function Tenants({ of, keeps }: { of: readonly Tenant[]; keeps: boolean }) {
  const { t } = useSpeech()
  const keeping = useWrite(dwellings.keepTenancy)
  const day = (row: Tenant, field: 'filedOn' | 'checkedOn') => {
    if (row[field] || !keeps || row.until) return row[field] ?? t('ui.nothing')
    const { tenancyId, filedOn, checkedOn, findings } = row
    const write = () => keeping.write({ tenancyId, filedOn, checkedOn, findings, [field]: todayHere() })
    return (
      <Button size="small" onClick={write} loading={keeping.sending}>
        {t('dwellings.today')}
      </Button>
    )
  }
  return (
    <>
      <ProblemNote problem={keeping.problem} />
      <p className="sz-quiet">{t('dwellings.tenants.purpose')}</p>
      <Table<Tenant>
        rowKey="tenancyId"
        size="small"
        pagination={false}
        dataSource={of}
        locale={{ emptyText: t('dwellings.tenants.none') }}
        columns={[
          {
            title: t('dwellings.lives'),
            key: 'who',
            render: (_, row) => (
              <Link href={`/households/${row.householdId}`}>
                {[row.householdCode, row.headName].filter(Boolean).join(' ')}
              </Link>
            ),
          },
          { title: t('dwellings.from'), dataIndex: 'from', width: 110 },
          { title: t('dwellings.until'), key: 'until', width: 110, render: (_, row) => row.until ?? t('ui.nothing') },
          { title: t('dwellings.filedOn'), key: 'filed', width: 120, render: (_, row) => day(row, 'filedOn') },
          { title: t('dwellings.checkedOn'), key: 'checked', width: 120, render: (_, row) => day(row, 'checkedOn') },
          {
            title: t('dwellings.findings'),
            key: 'findings',
            render: (_, row) => row.checkedOn && <Findings of={row} keeps={keeps && row.until === null} />,
          },
        ]}
        scroll={{ x: 760 }}
      />
    </>
  )
}

/** What a look at the room has found, by its kind: help for owner and tenant to put it right. */
function Findings({ of: { tenancyId, filedOn, checkedOn, findings }, keeps }: { of: Tenant; keeps: boolean }) {
  const { t } = useSpeech()
  const keeping = useWrite(dwellings.keepTenancy)
  const words = (one: string) => t(`dwellings.finding.${one}`)
  if (!keeps) return findings.length > 0 ? findings.map(words).join('、') : t('dwellings.findings.none')
  return (
    <>
      <ProblemNote problem={keeping.problem} />
      <Select<Tenant['findings']>
        mode="multiple"
        style={{ minWidth: 180 }}
        value={findings}
        aria-label={t('dwellings.findings')}
        placeholder={t('dwellings.findings.none')}
        loading={keeping.sending}
        disabled={keeping.sending}
        options={roomFindings.map((one) => ({ value: one, label: words(one) }))}
        onChange={(chosen) => keeping.write({ tenancyId, filedOn, checkedOn, findings: chosen })}
      />
    </>
  )
}
