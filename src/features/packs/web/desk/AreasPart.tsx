import { Button, Table } from 'antd'
import { dayText } from '#ui/dates.ts'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { packs } from '../../contract.ts'
import { AreaModelsForm } from './AreaModelsForm.tsx'
import { Faults } from './Faults.tsx'
import { type InForce, useSaying } from './saying.ts'

type Row = InForce['areas'][number]
type Props = { inForce: InForce; manages: boolean }

/** The places that differ from the county: what each runs, who decided it, what waits there, and the one click back. */
export function AreasPart({ inForce, manages }: Props) {
  const { t, language } = useSpeech()
  const { models, title } = useSaying(inForce)
  const { choose } = usePlace()
  const { decided } = inForce
  const back = useWrite(packs.stepBack)
  const leave = useWrite(packs.withdraw)
  const origin = ({ by, models: here }: Row): string => {
    if (by?.byTitle) return t('packs.desk.areas.by.desk', { title: title(by.byTitle), day: dayText(by.from, language) })
    return by || here.length > 0 ? t('packs.desk.areas.by.start') : ''
  }
  return (
    <>
      <p className="sz-quiet">{t('packs.desk.areas.about')}</p>
      {manages && <AreaModelsForm inForce={inForce} />}
      <Faults problem={back.problem ?? leave.problem} />
      <Section title={t('packs.desk.areas.now')}>
        <Table<Row>
          rowKey="areaId"
          size="middle"
          scroll={{ x: 640 }}
          pagination={false}
          dataSource={inForce.areas}
          locale={{ emptyText: <Nothing title={t('packs.desk.areas.none')} /> }}
          columns={[
            {
              title: t('packs.desk.areas.place'),
              key: 'place',
              render: (_, row) =>
                manages ? (
                  <Button type="link" onClick={() => choose(row.areaId)}>
                    {row.name}
                  </Button>
                ) : (
                  row.name
                ),
            },
            {
              title: t('packs.desk.areas.models'),
              key: 'models',
              render: (_, { models: here, pending }) => (
                <div className="sz-two-lines">
                  {models(here)}
                  {pending && (
                    <span>
                      {t('packs.desk.areas.pending', {
                        ...{ day: dayText(pending.from, language), models: models(pending.models) },
                      })}
                    </span>
                  )}
                </div>
              ),
            },
            { title: t('packs.desk.areas.by'), key: 'by', render: (_, row) => origin(row) },
            ...(manages
              ? [
                  {
                    title: t('packs.desk.areas.do'),
                    key: 'do',
                    render: (_: unknown, { areaId, pending, stepBackTo }: Row) =>
                      pending ? (
                        <Button
                          size="small"
                          loading={leave.sending}
                          onClick={() => leave.write({ releaseId: pending.id, decided })}
                        >
                          {t('packs.desk.withdraw')}
                        </Button>
                      ) : stepBackTo ? (
                        <Button size="small" loading={back.sending} onClick={() => back.write({ areaId, decided })}>
                          {t('packs.desk.areas.stepBack', { models: models(stepBackTo) })}
                        </Button>
                      ) : null,
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </>
  )
}
