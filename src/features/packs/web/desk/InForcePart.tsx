import { Button, Input, Segmented, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { CLOCK } from '#kernel/procedure/procedure.ts'
import { useSpeech } from '#ui/speech.ts'
import { EditDrawer } from './EditDrawer.tsx'
import { type Draft, type Entry, type InForce, useSaying } from './saying.ts'

/** What can be changed here comes first; the rest is there to be read. */
const editable = ['words', 'categories', 'states', 'moves', 'gridLevels', 'postTitles', 'dimensions']
const addable = ['words', 'categories', 'postTitles', 'dimensions']

/** Core's four dimensions are called the same everywhere. */
const isFixed = (one: Entry): boolean => one.list === 'dimensions' && one.from === 'core'

type Props = { inForce: InForce; draft: Draft | null; manages: boolean }

/** Entry by entry with its origin, one group at a time. */
export function InForcePart({ inForce, draft, manages }: Props) {
  const { t, say } = useSpeech()
  const saying = useSaying(inForce)
  const [list, setList] = useState('categories')
  const [find, setFind] = useState('')
  const [open, setOpen] = useState<Entry | 'fresh' | null>(null)
  const others = [...new Set(inForce.entries.map((one) => one.list))].filter((one) => !editable.includes(one))
  const options = (of: string[]) => of.map((one) => ({ value: one, label: t(`packs.list.${one}`) }))
  const rows = inForce.entries.filter((one) => one.list === list && `${one.id}${one.zh}${one.en}`.includes(find.trim()))
  return (
    <>
      <div className="sz-query">
        <Segmented value={list} onChange={setList} options={options(editable)} />
        <Select
          aria-label={t('packs.desk.others')}
          placeholder={t('packs.desk.others')}
          value={editable.includes(list) ? null : list}
          onChange={(next) => next && setList(next)}
          options={options(others)}
        />
      </div>
      <div className="sz-query">
        <Input
          className="sz-narrow"
          aria-label={t('packs.desk.find')}
          placeholder={t('packs.desk.find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        {manages && addable.includes(list) && <Button onClick={() => setOpen('fresh')}>{t('packs.desk.add')}</Button>}
      </div>
      <Table<Entry>
        rowKey="id"
        size="middle"
        scroll={{ x: 640 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={rows}
        locale={{ emptyText: t('packs.desk.none') }}
        columns={[
          {
            title: t('packs.desk.name'),
            key: 'name',
            render: (_, one) => (
              <div className="sz-two-lines">
                {say(one)}
                <span>{one.id}</span>
              </div>
            ),
          },
          { title: t('packs.desk.what'), key: 'what', render: (_, one) => saying.what(one) },
          {
            title: t('packs.desk.from'),
            key: 'from',
            render: (_, one) => (
              <div className="sz-two-lines">
                <Tag>{saying.pack(one.from)}</Tag>
                {one.over.length > 0 && (
                  <span>{t('packs.desk.over', { packs: [...new Set(one.over)].map(saying.pack).join('、') })}</span>
                )}
              </div>
            ),
          },
          ...(manages && editable.includes(list)
            ? [
                {
                  title: t('packs.desk.change'),
                  key: 'change',
                  width: 100,
                  render: (_: unknown, one: Entry) =>
                    one.by?.includes(CLOCK) || isFixed(one) ? null : (
                      <Button size="small" onClick={() => setOpen(one)}>
                        {t('packs.desk.change')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {open && (
        <EditDrawer
          inForce={inForce}
          draft={draft}
          list={list}
          entry={
            open === 'fresh' ? null : (draft?.entries.find((one) => one.list === list && one.id === open.id) ?? open)
          }
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
