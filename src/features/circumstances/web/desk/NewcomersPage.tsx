import { Tag } from 'antd'
import { Link } from 'wouter'
import { dayText } from '#ui/dates.ts'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { circumstances } from '../../contract.ts'

type Answer = Out<typeof circumstances.newcomers>
type Row = Answer['rows'][number]

/** Whoever moved here and is registered elsewhere: school, insurance, work asked for and got. */
export function NewcomersPage() {
  const { t } = useSpeech()
  const { step } = usePlace()
  const village = step('village')
  return (
    <>
      <PageHead
        title={[village?.name, t('circumstances.newcomers')].filter(Boolean).join(' · ')}
        about={t('circumstances.newcomers.about')}
      >
        <PrintButton />
      </PageHead>
      {village ? (
        <Ledger villageId={village.id} />
      ) : (
        <Nothing title={t('circumstances.newcomers.choose')} next={t('circumstances.newcomers.choose.next')} />
      )}
    </>
  )
}

function Ledger({ villageId }: { villageId: number }) {
  const { t, say, language } = useSpeech()
  const list = useList(circumstances.newcomers, { villageId, limit: 50 })
  const services = list.first?.services ?? []
  const named = (ids: readonly string[], got: readonly string[]) =>
    services
      .filter(({ id }) => ids.includes(id))
      .map((one) => (
        <Tag key={one.id} color={got.includes(one.id) ? 'success' : 'gold'}>
          {say(one)}
        </Tag>
      ))
  return (
    <>
      <Figures>
        <Figure name={t('circumstances.newcomers.persons')} value={list.first?.newcomers ?? 0} />
        {services.map((one) => (
          <Figure
            key={one.id}
            name={say(one)}
            value={`${one.got} / ${one.asked}`}
            note={t('circumstances.newcomers.gotOfAsked')}
          />
        ))}
      </Figures>
      <ListTable<Row>
        list={list}
        columns={[
          {
            title: t('circumstances.newcomers.who'),
            key: 'name',
            render: (_, row) => (
              <div className="sz-two-lines">
                <Link href={`/households/${row.householdId}`}>{row.name}</Link>
                <span>{row.householdCode}</span>
              </div>
            ),
          },
          {
            title: t('circumstances.newcomers.from'),
            key: 'from',
            render: (_, row) => (
              <div className="sz-two-lines">
                {row.from || t('ui.nothing')}
                <span>{dayText(row.since, language)}</span>
              </div>
            ),
          },
          {
            title: t('circumstances.newcomers.asked'),
            key: 'asked',
            render: (_, row) => (row.asked.length > 0 ? named(row.asked, row.got) : t('circumstances.unknown')),
          },
          {
            title: t('circumstances.newcomers.got'),
            key: 'got',
            render: (_, row) => named(row.got, row.got),
          },
        ]}
        nothing={{ title: t('circumstances.newcomers.none'), next: t('circumstances.newcomers.none.next') }}
      />
    </>
  )
}
