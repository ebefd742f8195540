import { Tag } from 'antd'
import { Link } from 'wouter'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { duplicates } from '../../contract.ts'

export type Pair = Out<typeof duplicates.list>['rows'][number]

/** As much of one as tells two people apart. */
export function Side({ of }: { of: Pair['first'] }) {
  const { t, say } = useSpeech()
  const facts = [t(`people.sex.${of.sex}`), of.birthDate, of.identity, of.phone, of.relation && say(of.relation)]
  return (
    <>
      <strong>{of.name}</strong> {of.until && <Tag>{t('duplicates.gone', { day: of.until })}</Tag>}
      <div>{facts.filter(Boolean).join(' · ')}</div>
      <small>
        {of.villageName} {of.householdId && <Link href={`/households/${of.householdId}`}>{of.householdCode}</Link>}
      </small>
    </>
  )
}
