import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { gridPlans } from '../../contract.ts'

const most = 1000

/** Lines of code, longitude and latitude, as they are copied out of a table. What is no such line is counted, not guessed. */
function readLines(text: string) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const places = lines.flatMap((line) => {
    const [code = '', lng = '', lat = ''] = line.trim().split(/[\s,，;；]+/)
    const place = { code, lng: Number(lng), lat: Number(lat) }
    const sound = place.lng >= 70 && place.lng <= 140 && place.lat > 0 && place.lat <= 60 && lng !== '' && lat !== ''
    return sound ? [place] : []
  })
  return { places: places.slice(0, most), wrong: lines.length - places.length }
}

export function PlacesForm({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const setting = useWrite(gridPlans.setPlaces, () => setText(''))
  const { places, wrong } = readLines(text)
  return (
    <div className="sz-ask">
      <label htmlFor="sz-places">{t('gridPlans.desk.places.about')}</label>
      <Input.TextArea
        id="sz-places"
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('gridPlans.desk.places.example')}
      />
      {text !== '' && <p className="sz-quiet">{t('gridPlans.desk.places.read', { n: places.length, wrong })}</p>}
      <ProblemNote problem={setting.problem} />
      {setting.done && (
        <Alert
          type="success"
          role="status"
          showIcon
          className="sz-problem"
          title={t('gridPlans.desk.places.set', { n: setting.done.set })}
          description={
            setting.done.unknown.length > 0 &&
            t('gridPlans.desk.places.unknown', { codes: setting.done.unknown.slice(0, 20).join('、') })
          }
        />
      )}
      <Button
        loading={setting.sending}
        disabled={places.length === 0}
        onClick={() => setting.write({ villageId, places })}
      >
        {t('gridPlans.desk.places.send')}
      </Button>
    </div>
  )
}
