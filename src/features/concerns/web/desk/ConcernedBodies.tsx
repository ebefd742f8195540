import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { concerns } from '../../contract.ts'

type Organisation = Out<typeof concerns.ofRequest>['rows'][number]

/** Whose wages, whose lift: organisations that a matter concerns, with whoever leads them. Not shown where there is nothing to say. */
export function ConcernedBodies({ requestId }: { requestId: number }) {
  const { t } = useSpeech()
  const { data, problem } = useRead(concerns.ofRequest, { requestId })
  const taking = useWrite(concerns.takeAway)
  if (!data || (data.rows.length === 0 && !data.mayName)) return <ProblemNote problem={problem} />
  return (
    <Section title={t('concerns.desk.organisations')}>
      <ProblemNote problem={taking.problem} />
      {data.rows.length === 0 && <p className="sz-quiet">{t('concerns.desk.none')}</p>}
      <ul className="sz-plain">
        {data.rows.map((one) => (
          <li key={one.id}>
            <Named one={one} />{' '}
            {data.mayName && (
              <Button
                type="link"
                size="small"
                aria-label={`${t('concerns.desk.takeAway')} ${one.name}`}
                disabled={taking.sending}
                onClick={() => taking.write({ requestId, bodyId: one.id })}
              >
                {t('concerns.desk.takeAway')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.mayName && <Add requestId={requestId} there={data.rows} />}
    </Section>
  )
}

function Named({ one }: { one: Organisation }) {
  const { t, say } = useSpeech()
  const { may } = useSession()
  const about = [say(one.kindName), one.areaName, one.contact && t('concerns.desk.contact', { name: one.contact })]
  return (
    <>
      {may('body.list') ? <Link href={`/organisations/${one.id}`}>{one.name}</Link> : one.name}{' '}
      <span className="sz-quiet">{about.filter(Boolean).join(' · ')}</span>
    </>
  )
}

/** The registers of a village and its township, searched by a part of a name only when somebody wants to name one. */
function Add({ requestId, there }: { requestId: number; there: readonly Organisation[] }) {
  const { t, say } = useSpeech()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const { data, problem, isPending } = useRead(concerns.choices, { requestId, text }, { enabled: open })
  const naming = useWrite(concerns.name, () => setText(''))
  const fresh = (data?.rows ?? []).filter((row) => there.every((one) => one.id !== row.id))
  return (
    <>
      <ProblemNote problem={problem ?? naming.problem} />
      <Select<number | null>
        className="sz-grow"
        style={{ minWidth: 280 }}
        value={null}
        placeholder={`${t('concerns.desk.add')}：${t('concerns.desk.choose')}`}
        aria-label={t('concerns.desk.add')}
        showSearch={{ filterOption: false, searchValue: text, onSearch: (said) => setText(said.trim().slice(0, 50)) }}
        loading={open && isPending}
        disabled={naming.sending}
        onOpenChange={(shown) => shown && setOpen(true)}
        notFoundContent={open && !isPending ? t('concerns.desk.unknown') : null}
        options={fresh.map((row) => ({ value: row.id, label: `${row.name}（${say(row.kindName)}，${row.areaName}）` }))}
        onChange={(bodyId) => bodyId !== null && naming.write({ requestId, bodyId })}
      />
    </>
  )
}
