import { Button, Radio, Tag } from 'antd'
import { useState } from 'react'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { duplicates } from '../../contract.ts'
import { DecidePair } from './DecidePair.tsx'
import { type Pair, Side } from './Side.tsx'

/** Pairs side by side, numbers masked. The program offers, a person decides. */
export function DuplicatesPage() {
  const { t } = useSpeech()
  const village = usePlace().step('village')
  const [decided, setDecided] = useState(false)
  const [open, setOpen] = useState<Pair | null>(null)
  const list = useList(duplicates.list, { decided })
  const seeking = useWrite(duplicates.seek)
  return (
    <>
      <PageHead title={t('duplicates.title')} about={t('duplicates.about')}>
        <Radio.Group
          optionType="button"
          value={decided}
          onChange={(event) => setDecided(event.target.value)}
          options={[
            { value: false, label: t('duplicates.waiting') },
            { value: true, label: t('duplicates.decided') },
          ]}
        />
        {village && (
          <Button loading={seeking.sending} onClick={() => seeking.write({ villageId: village.id })}>
            {seeking.done ? t('duplicates.found', { n: seeking.done.found }) : t('duplicates.seek')}
          </Button>
        )}
      </PageHead>
      <ProblemNote problem={seeking.problem} />
      <ListTable<Pair>
        list={list}
        nothing={{ title: t('duplicates.none'), next: t('duplicates.none.next') }}
        columns={[
          { title: t('duplicates.why'), key: 'why', width: 180, render: (_, row) => t(`duplicates.why.${row.why}`) },
          { title: t('duplicates.first'), key: 'first', render: (_, row) => <Side of={row.first} /> },
          { title: t('duplicates.second'), key: 'second', render: (_, row) => <Side of={row.second} /> },
          {
            title: t('duplicates.decide'),
            key: 'do',
            width: 140,
            render: (_, row) =>
              row.state === 'waiting' ? (
                <Button onClick={() => setOpen(row)}>{t('duplicates.decide')}</Button>
              ) : (
                <Tag>{t(row.state === 'same' ? 'duplicates.same.done' : 'duplicates.different')}</Tag>
              ),
          },
        ]}
      />
      {open && <DecidePair pair={open} onClose={() => setOpen(null)} />}
    </>
  )
}
