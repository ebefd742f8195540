import { Alert, Spin } from 'antd'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { imports } from '../../contract.ts'
import { Decision } from './Decision.tsx'
import { ImportMapping } from './ImportMapping.tsx'
import { ImportProblems, ImportSample } from './ImportTables.tsx'
import { LackingGroups } from './LackingGroups.tsx'
import type { View } from './shapes.ts'

/** One import: what it would do, what is wrong in which cell, and the decision. */
export function ImportView({ importId }: { importId: number }) {
  const { t, say } = useSpeech()
  const { data, problem, isPending } = useRead(imports.read, { importId })
  return (
    <Section title={t('imports.desk.preview', { file: data?.fileName ?? '' })}>
      <ProblemNote problem={problem} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && (
        <>
          {data.failure && (
            <Alert type="error" showIcon title={t('imports.desk.failure', { why: say(data.failure) })} />
          )}
          <Counts view={data} />
          <Decision key={data.state} view={data} />
          {data.lackingGroups.length > 0 && <LackingGroups key={data.lackingGroups.length} view={data} />}
          {data.may.remap && <ImportMapping key={data.columns.map((one) => one.key).join()} view={data} />}
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
