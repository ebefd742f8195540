import { Select } from 'antd'
import { useSearchParams } from 'wouter'
import { CitedPolicy } from '#features/policies/web/parts.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'
import { Coverage } from './Coverage.tsx'
import { VillageLine } from './VillageLine.tsx'

/** One line at a time: with a village chosen its tree and households, without one how far it reaches. The line stands in the address. */
export function ContactsPage() {
  const { t, say } = useSpeech()
  const { at, way, step } = usePlace()
  const [search, setSearch] = useSearchParams()
  const read = useRead(contacts.lines, at ? { areaId: at } : {})
  const lines = read.data?.rows ?? []
  const line = lines.find((one) => one.id === search.get('line')) ?? lines[0]
  const village = step('village')
  const choose = (id: string) =>
    setSearch((now) => {
      const params = new URLSearchParams(now)
      params.set('line', id)
      return params
    })
  return (
    <>
      <PageHead
        title={[way.at(-1)?.name, t('contacts.desk.title')].filter(Boolean).join(' · ')}
        about={line ? say(line.about) : t('contacts.desk.about')}
      >
        <PrintButton />
      </PageHead>
      <CitedPolicy subject="contacts" />
      <ProblemNote problem={read.problem} again={() => void read.refetch()} />
      {line ? (
        <>
          <search className="sz-query sz-no-print">
            <Select<string>
              className="sz-select"
              aria-label={t('contacts.desk.line')}
              value={line.id}
              onChange={choose}
              options={lines.map((one) => ({ value: one.id, label: say(one) }))}
            />
          </search>
          {village ? (
            <VillageLine key={`${village.id} ${line.id}`} villageId={village.id} line={line} />
          ) : (
            <Coverage line={line} townshipId={step('township')?.id} />
          )}
        </>
      ) : (
        read.data && <Nothing title={t('contacts.desk.noLine')} next={t('contacts.desk.noLine.next')} />
      )}
    </>
  )
}
