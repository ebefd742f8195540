import { Button } from 'antd'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { type Asked, useList, useWrite } from '#wire/hooks.ts'
import { volunteering } from '../../contract.ts'

type Row = Out<typeof volunteering.deeds>['rows'][number]
type Props = { asked: Omit<Partial<Asked<typeof volunteering.deeds>>, 'county'> }

/** Services, the newest first; those that wait are confirmed by the village that received them. */
export function Deeds({ asked }: Props) {
  const { t, language } = useSpeech()
  const { may } = useSession()
  const list = useList(volunteering.deeds, { limit: 50, ...asked })
  const settling = useWrite(volunteering.settle)
  return (
    <>
      <ProblemNote problem={settling.problem} />
      <ListTable<Row>
        list={list}
        columns={[
          { title: t('volunteering.desk.topic'), dataIndex: 'topic' },
          {
            title: t('volunteering.desk.body'),
            key: 'body',
            render: (_, row) => (
              <div className="sz-two-lines">
                {row.bodyName}
                <span>{row.areaName}</span>
              </div>
            ),
          },
          {
            title: t('volunteering.desk.who'),
            key: 'who',
            width: 170,
            render: (_, { name, noted }) => (
              <div className="sz-two-lines">
                {name}
                {noted && <span>{t('heard.noted', { heard: t(`heard.${noted.heard}`), name: noted.name })}</span>}
              </div>
            ),
          },
          { title: t('volunteering.desk.on'), key: 'on', width: 120, render: (_, row) => dayText(row.on, language) },
          {
            title: t('volunteering.desk.length'),
            key: 'length',
            width: 100,
            align: 'right',
            render: (_, row) => t('volunteering.hours', { n: row.halfHours / 2 }),
          },
          {
            title: t('volunteering.desk.confirmed'),
            key: 'state',
            width: 210,
            render: (_, row) =>
              row.state === 'told' && may('body.manage') ? (
                <div className="sz-inline sz-no-print">
                  <Button
                    size="small"
                    type="primary"
                    disabled={settling.sending}
                    onClick={() => settling.write({ deedId: row.id, accept: true })}
                  >
                    {t('volunteering.desk.took')}
                  </Button>
                  <Button
                    size="small"
                    disabled={settling.sending}
                    onClick={() => settling.write({ deedId: row.id, accept: false })}
                  >
                    {t('volunteering.desk.notTook')}
                  </Button>
                </div>
              ) : row.confirmedAs ? (
                t(`volunteering.desk.by.${row.confirmedAs}`)
              ) : (
                t(`volunteering.state.${row.state}`)
              ),
          },
        ]}
        nothing={{ title: t('volunteering.desk.deeds.none'), next: t('volunteering.desk.deeds.none.next') }}
      />
    </>
  )
}
