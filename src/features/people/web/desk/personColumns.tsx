import { type TableColumnsType, Tag } from 'antd'
import { Link } from 'wouter'
import { useSpeech } from '#ui/speech.ts'
import type { PersonRow } from '../parts.tsx'
import { Hidden } from './Hidden.tsx'

/** How a person stands in a table: the same columns in the register, a household and one's own data. */
export function usePersonColumns({
  withHousehold,
  reveal,
}: {
  withHousehold: boolean
  reveal: boolean
}): TableColumnsType<PersonRow> {
  const { t, say } = useSpeech()
  const household: TableColumnsType<PersonRow> = [
    {
      title: t('people.householdCode'),
      key: 'household',
      width: 120,
      render: (_, row) => <Link href={`/households/${row.householdId}`}>{row.householdCode}</Link>,
    },
    { title: t('people.desk.group'), key: 'group', width: 100, render: (_, row) => row.groupName ?? t('ui.nothing') },
  ]
  return [
    {
      title: t('people.name'),
      key: 'name',
      render: (_, row) => (
        <>
          {row.name} {row.isHead && <Tag>{t('people.desk.isHead')}</Tag>}
        </>
      ),
    },
    { title: t('people.relation'), key: 'relation', width: 110, render: (_, row) => say(row.relation) },
    { title: t('people.sex'), key: 'sex', width: 70, render: (_, row) => t(`people.sex.${row.sex}`) },
    {
      title: t('people.birthDate'),
      key: 'birthDate',
      width: 120,
      render: (_, row) => row.birthDate ?? t('ui.nothing'),
    },
    {
      title: t('people.identity'),
      key: 'identity',
      width: 230,
      render: (_, row) => <Hidden person={row} field="identity" reveal={reveal} />,
    },
    {
      title: t('people.phone'),
      key: 'phone',
      width: 180,
      render: (_, row) => <Hidden person={row} field="phone" reveal={reveal} />,
    },
    ...(withHousehold ? household : []),
  ]
}
