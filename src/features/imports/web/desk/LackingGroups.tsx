import { Button, Table } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { imports } from '../../contract.ts'
import type { View } from './shapes.ts'

type Lacking = View['lackingGroups'][number]

/** A county that begins has no groups: those of the file can be made here, but only such as the clerk says are real. */
export function LackingGroups({ view }: { view: View }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const adding = useWrite(imports.addGroups)
  const [chosen, choose] = useState<readonly string[]>([])
  const nameOf = (group: Lacking) => `${group.village} ${group.name}`
  return (
    <>
      <h3>{t('imports.desk.lacking')}</h3>
      <p className="sz-quiet">{t('imports.desk.lacking.about')}</p>
      <ProblemNote problem={adding.problem} />
      <Table<Lacking>
        rowKey="id"
        size="small"
        dataSource={view.lackingGroups}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        rowSelection={{
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          onChange: (keys) => choose(keys.map(String)),
          getCheckboxProps: (group) => ({ 'aria-label': t('imports.desk.lacking.select', { group: nameOf(group) }) }),
        }}
        columns={[
          { title: t('imports.desk.group'), key: 'group', render: (_, group) => nameOf(group) },
          { title: t('imports.desk.households'), dataIndex: 'households', align: 'right', width: 100 },
        ]}
      />
      {may('area.group') && (
        <div className="sz-actions">
          <Button
            type="primary"
            loading={adding.sending}
            disabled={adding.sending || chosen.length === 0}
            onClick={() => adding.write({ importId: view.id, groups: [...chosen] })}
          >
            {t('imports.desk.lacking.send', { n: chosen.length })}
          </Button>
        </div>
      )}
    </>
  )
}
