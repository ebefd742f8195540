import { Button, Checkbox } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import type { Model } from './chosen.ts'

type Props = {
  models: readonly Model[]
  chosen: readonly string[]
  onChoose: (models: string[]) => void
  onBack: () => void
  onNext: () => void
}

/** The ways of working that ship, each with what it brings, read off the model itself. They may be changed at any later start. */
export function ModelStep({ models, chosen, onChoose, onBack, onNext }: Props) {
  const { t, say } = useSpeech()
  const toggle = (id: string, on: boolean) => onChoose(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <>
      <p>{t('founding.models.about')}</p>
      <div className="sz-models">
        {models.map((model) => (
          <Checkbox
            key={model.id}
            checked={chosen.includes(model.id)}
            onChange={(event) => toggle(model.id, event.target.checked)}
          >
            <strong>{say(model)}</strong>
            {model.source && <span>{t('founding.models.source', { source: model.source })}</span>}
            <span>
              {model.brings.length === 0
                ? t('founding.models.words')
                : t('founding.models.brings', { what: model.brings.map((one) => say(one)).join(t('founding.and')) })}
            </span>
          </Checkbox>
        ))}
      </div>
      <div className="sz-form-actions">
        <Button size="large" onClick={onBack}>
          {t('founding.back')}
        </Button>
        <Button type="primary" size="large" disabled={chosen.length === 0} onClick={onNext}>
          {t('founding.next')}
        </Button>
      </div>
    </>
  )
}
