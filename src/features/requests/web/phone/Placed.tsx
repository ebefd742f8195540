import { useEffect } from 'react'
import { untilText } from '#ui/dates.ts'
import { Icon } from '#ui/icons.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { requests } from '../../contract.ts'

/** The number at once, large enough to copy on paper, and how to follow it. */
export function Placed({ row }: { row: Out<typeof requests.place> }) {
  const { t, say, language } = useSpeech()
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return (
    <>
      <section className="card placed" role="status">
        <Icon name="check" size={52} />
        <p>{t('requests.phone.placed.number')}</p>
        <p className="number">{row.number}</p>
        {row.followCode && (
          <>
            <p>{t('requests.phone.placed.code')}</p>
            <p className="number">{row.followCode}</p>
          </>
        )}
        <p className="soft">{t('requests.phone.placed.keep')}</p>
      </section>
      <Card title={t('requests.phone.placed.next')}>
        <Facts
          rows={[
            [t('requests.phone.stands'), say(row.state.words)],
            [t('requests.phone.dueBy'), row.due ? untilText(row.due.at, language) : null],
          ]}
        />
        <p className="soft">{t(row.followCode ? 'requests.phone.placed.noPhone' : 'requests.phone.placed.follow')}</p>
      </Card>
      <Go to={`/requests/${row.id}`} kind="main">
        {t('requests.phone.placed.see')}
      </Go>
      <Go to="/">{t('requests.phone.placed.home')}</Go>
    </>
  )
}
