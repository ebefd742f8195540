import { Alert, Button, Descriptions, Form, Select } from 'antd'
import { useEffect, useState } from 'react'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { founding } from '../../contract.ts'
import type { County } from './chosen.ts'

type Props = {
  code: string
  fixed: County | null
  county: County | null
  onChoose: (county: County) => void
  onNext: () => void
}

/** The county out of the shipped tree, with what its tree holds, so that nobody founds the namesake of another province. */
export function CountyStep({ code, fixed, county, onChoose, onNext }: Props) {
  const { t } = useSpeech()
  return (
    <>
      <p>{t('founding.county.about')}</p>
      {fixed ? (
        <Alert type="info" showIcon role="note" title={t('founding.county.fixed')} />
      ) : (
        <CountySearch code={code} onChoose={onChoose} />
      )}
      {county && (
        <Descriptions
          bordered
          size="small"
          column={1}
          items={[
            { key: 'name', label: t('founding.county'), children: `${county.name}（${county.code}）` },
            { key: 'within', label: t('founding.county.within'), children: county.within },
            {
              key: 'size',
              label: t('founding.county.size'),
              children: t('founding.county.holds', { townships: county.townships, villages: county.villages }),
            },
            { key: 'edition', label: t('founding.county.edition'), children: county.edition },
          ]}
        />
      )}
      <div className="sz-form-actions">
        <Button type="primary" size="large" disabled={!county} onClick={onNext}>
          {t('founding.next')}
        </Button>
      </div>
    </>
  )
}

function CountySearch({ code, onChoose }: { code: string; onChoose: (county: County) => void }) {
  const { t } = useSpeech()
  const [q, setQ] = useState('')
  const finding = useWrite(founding.findCounties)
  const reading = useWrite(founding.readCounty, onChoose)
  const { write } = finding
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the words change, not when the asking does
  useEffect(() => {
    if (q.trim() === '') return
    const waiting = setTimeout(() => write({ code, q }), 250)
    return () => clearTimeout(waiting)
  }, [q])
  return (
    <Form layout="vertical">
      <ProblemNote problem={finding.problem ?? reading.problem} />
      <Form.Item label={t('founding.county.search')}>
        <Select<string>
          size="large"
          showSearch={{ filterOption: false, onSearch: setQ }}
          aria-label={t('founding.county.search')}
          placeholder={t('founding.county.search.example')}
          notFoundContent={q.trim() === '' ? null : t('founding.county.none')}
          loading={finding.sending || reading.sending}
          onChange={(chosen) => reading.write({ code, chosen })}
          options={(finding.done?.rows ?? []).map((one) => ({
            value: one.code,
            label: `${one.name} · ${one.within} · ${one.code}`,
          }))}
        />
      </Form.Item>
    </Form>
  )
}
