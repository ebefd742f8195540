import { Button, Radio, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'
import { EndContact } from './EndContact.tsx'
import type { Home, Line, Member } from './shapes.ts'

type Props = {
  villageId: number
  line: Line
  manage: boolean
  of: Member | null
  chosen: readonly number[]
  onChoose: (ids: readonly number[]) => void
  onAll: () => void
  onAssign: () => void
}

const shows = ['all', 'nobody', 'crowded', 'refused', 'review'] as const

/** Households of the line with their contacts; chosen ones can be given to somebody. */
export function Homes({ villageId, line, manage, of, chosen, onChoose, onAll, onAssign }: Props) {
  const { t } = useSpeech()
  const [show, setShow] = useState<(typeof shows)[number]>('all')
  const ofOne = of ? { personId: of.personId } : {}
  const list = useList(contacts.households, { villageId, line: line.id, show, limit: 50, ...ofOne })
  const columns = useColumns(manage)
  return (
    <Section
      title={t('contacts.desk.households')}
      extra={
        <span className="sz-inline sz-no-print">
          {of && (
            <Tag closable onClose={onAll}>
              {t('contacts.desk.ofPerson')} {of.name}
            </Tag>
          )}
          <Radio.Group
            aria-label={t('contacts.desk.show')}
            value={show}
            onChange={(event) => setShow(event.target.value)}
            optionType="button"
            options={shows
              .filter(
                (one) =>
                  (one !== 'crowded' || line.perHousehold !== null) &&
                  (one !== 'nobody' || line.everybody) &&
                  (one !== 'review' || line.tiers.length > 0),
              )
              .map((one) => ({ value: one, label: t(`contacts.desk.show.${one}`) }))}
          />
          {manage && chosen.length > 0 && (
            <Button type="primary" onClick={onAssign}>
              {t('contacts.desk.assign')}
            </Button>
          )}
        </span>
      }
    >
      <ListTable<Home>
        small
        list={list}
        columns={columns}
        nothing={{ title: t('contacts.desk.homes.none'), next: t('contacts.desk.homes.none.next') }}
        {...(manage
          ? {
              choose: {
                selectedRowKeys: [...chosen],
                onChange: (keys) => onChoose(keys.map(Number)),
                getCheckboxProps: (row) => ({ disabled: row.refused, 'aria-label': row.code }) as never,
                columnTitle: <span className="sz-unseen">{t('contacts.desk.choose')}</span>,
              },
            }
          : {})}
      />
    </Section>
  )
}

function useColumns(manage: boolean): TableColumnsType<Home> {
  const { t } = useSpeech()
  return [
    {
      title: t('contacts.desk.code'),
      key: 'code',
      width: 120,
      render: (_, row) => <Link href={`/households/${row.id}`}>{row.code}</Link>,
    },
    { title: t('contacts.desk.head'), key: 'head', render: (_, row) => row.headName ?? t('ui.nothing') },
    { title: t('contacts.desk.group'), key: 'group', render: (_, row) => row.groupName ?? t('ui.nothing') },
    { title: t('contacts.desk.address'), dataIndex: 'address' },
    {
      title: t('contacts.desk.contacts'),
      key: 'contacts',
      render: (_, row) => (
        <>
          {row.refused && <Tag>{t('contacts.desk.refused')}</Tag>}
          {row.contacts.map((one) => (
            <span key={one.id} className="sz-inline">
              <strong>{one.name}</strong> {one.purpose && <span className="sz-quiet">{one.purpose}</span>}
              {manage && <EndContact contactId={one.id} name={one.name} code={row.code} />}
            </span>
          ))}
          {row.contacts.length === 0 && !row.refused && (
            <span className="sz-warn">{t('contacts.desk.show.nobody')}</span>
          )}
        </>
      ),
    },
  ]
}
