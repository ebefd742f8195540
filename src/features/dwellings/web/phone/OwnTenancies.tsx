import { dayText } from '#ui/dates.ts'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { dwellings } from '../../contract.ts'

type Own = Out<typeof dwellings.own>['rows'][number]

/** What the office keeps of a home that one's own household rents or lets, so that owner and tenant can see to it. */
export function OwnTenancies() {
  const { data } = useRead(dwellings.own, {})
  return (data?.rows ?? []).map((one) => <Tenancy key={one.tenancyId} of={one} />)
}

function Tenancy({ of: { part, name, from, filedOn, checkedOn, findings } }: { of: Own }) {
  const { t, language } = useSpeech()
  const day = (on: string | null) => (on ? dayText(on, language) : t('dwellings.own.notYet'))
  const found = findings.map((one) => t(`dwellings.finding.${one}`)).join('、')
  return (
    <Card title={t(`dwellings.own.${part}`)}>
      <Facts
        rows={[
          [t('dwellings.own.home'), name],
          [t('dwellings.own.from'), day(from)],
          [t('dwellings.filedOn'), day(filedOn)],
          [t('dwellings.checkedOn'), day(checkedOn)],
          [t('dwellings.own.findings'), checkedOn ? found || t('dwellings.findings.none') : null],
        ]}
      />
      <p className="soft small">{t('dwellings.own.about')}</p>
    </Card>
  )
}
