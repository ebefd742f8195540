import { Alert, Button, Spin } from 'antd'
import { Link } from 'wouter'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { imports } from '../../contract.ts'
import { ImportProblems, ImportSample, type View } from './ImportTables.tsx'

/** One import: what it would do, what is wrong in which cell, and the decision. */
export function ImportView({ importId }: { importId: number }) {
  const { t } = useSpeech()
  const { data, problem, isPending } = useRead(imports.read, { importId })
  return (
    <Section title={t('imports.desk.preview', { file: data?.fileName ?? '' })}>
      <ProblemNote problem={problem} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && (
        <>
          <Counts view={data} />
          <Decision view={data} />
          {data.state !== 'abandoned' && <ImportProblems view={data} />}
          {data.sample.length > 0 && <ImportSample view={data} />}
        </>
      )}
    </Section>
  )
}

function Counts({ view: { counts } }: { view: View }) {
  const { t } = useSpeech()
  const warn = (n: number) => (n > 0 ? ('warn' as const) : ('plain' as const))
  return (
    <Figures>
      <Figure name={t('imports.desk.file.rows')} value={counts.rows} />
      <Figure name={t('imports.desk.file.households')} value={counts.households} />
      <Figure name={t('imports.desk.file.persons')} value={counts.persons} />
      <Figure name={t('imports.desk.new.households')} value={counts.newHouseholds} />
      <Figure name={t('imports.desk.new.persons')} value={counts.newPersons} />
      <Figure name={t('imports.desk.unchanged')} value={counts.unchangedHouseholds} />
      <Figure
        name={t('imports.desk.heldBack')}
        value={counts.heldBackHouseholds}
        tone={warn(counts.heldBackHouseholds)}
      />
      <Figure
        name={t('imports.desk.unassigned')}
        value={counts.unassignedHouseholds}
        tone={warn(counts.unassignedHouseholds)}
      />
    </Figures>
  )
}

function Decision({ view }: { view: View }) {
  const { t } = useSpeech()
  const committing = useWrite(imports.commit)
  const leaving = useWrite(imports.abandon)
  const { newHouseholds: households, newPersons: persons } = view.counts
  const busy = committing.sending || leaving.sending
  if (view.state === 'abandoned')
    return <Alert type="info" showIcon role="status" title={t('imports.desk.abandonedNote')} />
  if (view.state === 'committed') {
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('imports.desk.committed', { households, persons })}
        description={
          <>
            <Link href={`/register?at=${view.villageId}`}>{t('imports.desk.committed.register')}</Link>{' '}
            {view.counts.unassignedHouseholds > 0 && (
              <Link href={`/grids?at=${view.villageId}`}>{t('imports.desk.committed.grids')}</Link>
            )}
          </>
        }
      />
    )
  }
  return (
    <>
      <ProblemNote problem={committing.problem ?? leaving.problem} />
      <div className="sz-actions">
        {view.may.commit && (
          <Button
            type="primary"
            loading={committing.sending}
            disabled={busy}
            onClick={() => committing.write({ importId: view.id })}
          >
            {t('imports.desk.commit', { households, persons })}
          </Button>
        )}
        {view.may.abandon && (
          <Button loading={leaving.sending} disabled={busy} onClick={() => leaving.write({ importId: view.id })}>
            {t('imports.desk.abandon')}
          </Button>
        )}
      </div>
    </>
  )
}
