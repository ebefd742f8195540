import { Button, Steps } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSpeech } from '#ui/speech.ts'
import { AdministratorStep } from './AdministratorStep.tsx'
import { CodeStep } from './CodeStep.tsx'
import { CountyStep } from './CountyStep.tsx'
import type { County, Opened } from './chosen.ts'
import { Founded } from './Founded.tsx'
import { ModelStep } from './ModelStep.tsx'

/** What has been chosen so far. Nothing of it is kept by the server before the last step, which does all or nothing. */
type Chosen = { code: string; opened: Opened | null; county: County | null; models: string[] }

const steps = ['code', 'county', 'models', 'administrator'] as const

/** Founding a county, one question at a time. Going back loses nothing. */
export function FirstRun({ onOtherLanguage }: { onOtherLanguage: () => void }) {
  const { t } = useSpeech()
  const [at, go] = useState(0)
  const [done, setDone] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Chosen>({ code: '', opened: null, county: null, models: [] })
  const open = (code: string, opened: Opened) => {
    const models = opened.models.filter((one) => one.chosen).map((one) => one.id)
    setChosen({ code, opened, county: opened.county ?? chosen.county, models })
    go(1)
  }
  const back = () => go(at - 1)
  const pages = [
    <CodeStep key="code" onOpen={open} />,
    <CountyStep
      key="county"
      code={chosen.code}
      fixed={chosen.opened?.county ?? null}
      county={chosen.county}
      onChoose={(county) => setChosen({ ...chosen, county })}
      onNext={() => go(2)}
    />,
    <ModelStep
      key="models"
      models={chosen.opened?.models ?? []}
      chosen={chosen.models}
      onChoose={(models) => setChosen({ ...chosen, models })}
      onBack={back}
      onNext={() => go(3)}
    />,
    chosen.county && (
      <AdministratorStep
        key="administrator"
        code={chosen.code}
        county={chosen.county}
        models={chosen.models}
        onBack={back}
        onDone={setDone}
      />
    ),
  ]
  return (
    <Frame onOtherLanguage={onOtherLanguage}>
      <h1>{t('founding.title')}</h1>
      {done && chosen.county ? (
        <Founded code={done} name={chosen.county.name} />
      ) : (
        <>
          <Steps size="small" current={at} items={steps.map((one) => ({ title: t(`founding.step.${one}`) }))} />
          {pages[at]}
        </>
      )}
    </Frame>
  )
}

function Frame({ onOtherLanguage, children }: { onOtherLanguage: () => void; children: ReactNode }) {
  const { t } = useSpeech()
  return (
    <div className="sz-frame">
      <header className="sz-header">
        <div className="sz-top">
          <span className="sz-brand">
            <strong>{t('web.product')}</strong>
            <span>{t('founding.brand')}</span>
          </span>
          <span className="sz-grow" />
          <Button ghost size="small" onClick={onOtherLanguage}>
            {t('web.otherLanguage')}
          </Button>
        </div>
      </header>
      <div className="sz-body">
        <main className="sz-door sz-door-wide" id="sz-main">
          {children}
        </main>
      </div>
    </div>
  )
}
