import { Alert, Button, Input, Popconfirm, Upload } from 'antd'
import { useState } from 'react'
import { momentText, todayHere } from '#ui/dates.ts'
import { Icon } from '#ui/desk/Icon.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { packs } from '../../contract.ts'
import { Differences } from './Differences.tsx'
import { Drawing } from './Drawing.tsx'
import { Faults } from './Faults.tsx'
import type { Draft, InForce } from './saying.ts'
import { TryOut } from './TryOut.tsx'

/** The one draft: brought in, compared, tried, dated or given up. */
export function DraftPart({ inForce, draft }: { inForce: InForce; draft: Draft | null }) {
  const { t } = useSpeech()
  const uploading = useWrite(packs.upload)
  const take = (file: File) => {
    uploading.write({ seen: draft?.edition ?? 0 }, file)
    return false
  }
  return (
    <>
      <div className="sz-upload">
        <p>{t('packs.desk.upload.about')}</p>
        <Upload accept=".json" beforeUpload={take} showUploadList={false} disabled={uploading.sending}>
          <Button icon={<Icon name="import" />} loading={uploading.sending}>
            {t('packs.desk.upload')}
          </Button>
        </Upload>
        <Faults problem={uploading.problem} />
      </div>
      {draft ? (
        <OneDraft inForce={inForce} draft={draft} />
      ) : (
        <Nothing title={t('packs.desk.draft.none')} next={t('packs.desk.draft.none.next')} />
      )}
    </>
  )
}

function OneDraft({ inForce, draft }: { inForce: InForce; draft: Draft }) {
  const { t, say, language } = useSpeech()
  const leaving = useWrite(packs.giveUp)
  const who = say(inForce.titles.find(({ id }) => id === draft.byTitle)) || draft.byTitle
  const is = { version: draft.version, who, at: momentText(draft.changedAt, language) }
  return (
    <>
      <div className="sz-query">
        <strong>{t('packs.desk.draft.is', is)}</strong>
        <Popconfirm title={t('packs.desk.giveUp.sure')} onConfirm={() => leaving.write({ seen: draft.edition })}>
          <Button danger loading={leaving.sending}>
            {t('packs.desk.giveUp')}
          </Button>
        </Popconfirm>
      </div>
      <Faults problem={leaving.problem} />
      {draft.faults.length > 0 && (
        <Alert
          type="error"
          showIcon
          className="sz-problem"
          title={t('packs.desk.faults')}
          description={draft.faults.map((one) => <div key={one.zh}>{say(one)}</div>)}
        />
      )}
      <Differences inForce={inForce} draft={draft} />
      <Drawing inForce={inForce} draft={draft} />
      <TryOut inForce={inForce} />
      <DateForm inForce={inForce} draft={draft} />
    </>
  )
}

/** From 00:00 of a day, today or later. */
function DateForm({ inForce, draft }: { inForce: InForce; draft: Draft }) {
  const { t } = useSpeech()
  const [from, setFrom] = useState(todayHere())
  const dating = useWrite(packs.schedule)
  return (
    <Section title={t('packs.desk.date')}>
      <p className="sz-hint">{t('packs.desk.date.about')}</p>
      <div className="sz-query">
        <Input
          type="date"
          aria-label={t('packs.desk.date')}
          min={todayHere()}
          value={from}
          onChange={(event) => event.target.value && setFrom(event.target.value)}
        />
        <Button
          type="primary"
          loading={dating.sending}
          disabled={draft.faults.length > 0}
          onClick={() => dating.write({ seen: draft.edition, decided: inForce.decided, from })}
        >
          {t('packs.desk.date.send')}
        </Button>
      </div>
      <Faults problem={dating.problem} />
    </Section>
  )
}
