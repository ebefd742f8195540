import { useSearchParams } from 'wouter'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { ImportUpload } from './ImportUpload.tsx'
import { ImportView } from './ImportView.tsx'
import { PastImports } from './PastImports.tsx'

/** A register comes in by two steps: look at what it would do, then do it or leave it. The open one stands in the address. */
export function ImportPage() {
  const { t } = useSpeech()
  const village = usePlace().step('village')
  const [search, setSearch] = useSearchParams()
  const open = Number(search.get('import')) || null
  const show = (id: number | null) =>
    setSearch((now) => {
      const next = new URLSearchParams(now)
      if (id === null) next.delete('import')
      else next.set('import', String(id))
      return next
    })
  return (
    <>
      <PageHead title={t('imports.desk.title')} about={t('imports.desk.about')} />
      <ImportUpload key={village?.id ?? 0} village={village} onRead={show} />
      {open !== null && <ImportView key={open} importId={open} />}
      <Section title={t('imports.desk.past')}>
        <PastImports villageId={village?.id} onOpen={show} />
      </Section>
    </>
  )
}
