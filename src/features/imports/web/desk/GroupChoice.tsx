import { Table } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import type { View } from './shapes.ts'

type Group = View['groups'][number]
type Props = { groups: readonly Group[]; chosen: readonly string[]; onChoose: (ids: readonly string[]) => void }

/** A part of the file may come in first: the groups whose rows are in order. */
export function GroupChoice({ groups, chosen, onChoose }: Props) {
  const { t } = useSpeech()
  const nameOf = (group: Group) => `${group.village} ${group.group ?? t('imports.desk.group.none')}`
  return (
    <>
      <h3>{t('imports.desk.groups')}</h3>
      <p className="sz-quiet">{t('imports.desk.groups.about')}</p>
      <Table<Group>
        rowKey="id"
        size="small"
        dataSource={groups}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        rowSelection={{
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          onChange: (keys) => onChoose(keys.map(String)),
          getCheckboxProps: (group) => ({ 'aria-label': t('imports.desk.group.select', { group: nameOf(group) }) }),
        }}
        columns={[
          { title: t('imports.desk.group'), key: 'group', render: (_, group) => nameOf(group) },
          { title: t('imports.desk.households'), dataIndex: 'households', align: 'right', width: 100 },
          { title: t('imports.desk.persons'), dataIndex: 'persons', align: 'right', width: 100 },
        ]}
      />
    </>
  )
}
