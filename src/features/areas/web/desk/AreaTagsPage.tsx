import { Segmented, Select, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'

type Answer = Out<typeof areas.tagged>
type Row = Answer['rows'][number]
type Tag = Answer['tags'][number]

const levels = ['township', 'village', 'group'] as const
const all = '*'
const none = '-'

/** What kind of place each village is, for whoever plans services: 城中村, 近郊村, community, resettlement … */
export function AreaTagsPage() {
  const { t, say } = useSpeech()
  const { at, way } = usePlace()
  const [level, setLevel] = useState<(typeof levels)[number]>('village')
  const [shown, show] = useState(all)
  const filter = shown === none ? { untagged: true } : shown === all ? {} : { tag: shown }
  const list = useList(areas.tagged, { limit: 50, level, ...filter, ...(at ? { withinId: at } : {}) })
  const tags = list.first?.tags ?? []
  return (
    <>
      <PageHead
        title={[way.at(-1)?.name, t('areas.desk.tags')].filter(Boolean).join(' · ')}
        about={t('areas.desk.tags.about')}
      >
        <Link href="/groups">{t('areas.desk.groups')}</Link>
        <PrintButton />
      </PageHead>
      <Figures>
        {tags.map((tag) => (
          <Figure key={tag.id} name={say(tag)} value={tag.areas} />
        ))}
        <Figure name={t('areas.desk.tags.none')} value={list.first?.none ?? 0} />
      </Figures>
      <div className="sz-inline sz-no-print">
        <Segmented
          aria-label={t('areas.desk.tags.level')}
          value={level}
          onChange={setLevel}
          options={levels.map((one) => ({ value: one, label: t(`area.${one}`) }))}
        />
        <Select
          aria-label={t('areas.desk.tags.show')}
          value={shown}
          onChange={show}
          popupMatchSelectWidth={false}
          options={[
            { value: all, label: t('areas.desk.tags.all') },
            ...tags.map((tag) => ({ value: tag.id, label: say(tag) })),
            { value: none, label: t('areas.desk.tags.none') },
          ]}
        />
      </div>
      <ListTable<Row>
        list={list}
        columns={useColumns(tags)}
        nothing={{ title: t('areas.desk.tags.empty'), next: t('areas.desk.tags.empty.next') }}
      />
    </>
  )
}

const useColumns = (tags: readonly Tag[]): TableColumnsType<Row> => {
  const { t } = useSpeech()
  return [
    {
      title: t('areas.desk.tags.place'),
      key: 'name',
      width: 320,
      render: (_, row) => (
        <div className="sz-two-lines">
          {row.name}
          <span>{row.within}</span>
        </div>
      ),
    },
    {
      title: t('areas.desk.tags.what'),
      key: 'tags',
      render: (_, row) => <TagsOf key={row.id} row={row} tags={tags} />,
    },
  ]
}

function TagsOf({ row, tags }: { row: Row; tags: readonly Tag[] }) {
  const { t, say } = useSpeech()
  const tagging = useWrite(areas.tag)
  return (
    <>
      <ProblemNote problem={tagging.problem} />
      <Select<string[]>
        mode="multiple"
        aria-label={t('areas.desk.tags.of', { name: row.name })}
        style={{ minWidth: 280 }}
        placeholder={t('areas.desk.tags.none')}
        value={row.tags}
        loading={tagging.sending}
        disabled={tagging.sending}
        onChange={(chosen) => tagging.write({ areaId: row.id, tags: chosen })}
        options={tags.map((tag) => ({ value: tag.id, label: say(tag) }))}
      />
    </>
  )
}
