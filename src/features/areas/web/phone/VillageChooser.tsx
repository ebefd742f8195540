import { useDeferredValue, useState } from 'react'
import { Awaited, Empty } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { RowPress, Rows } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'
import type { Village } from './chosenVillage.ts'

type Chosen = (village: Village) => void

/** Two ways to a village: type a part of its name, or go by township. */
export function VillageChooser({ onChoose }: { onChoose: Chosen }) {
  const { t } = useSpeech()
  const [asked, setAsked] = useState('')
  const [township, setTownship] = useState<{ id: number; name: string } | null>(null)
  return (
    <>
      <TextField
        label={t('areas.phone.find')}
        placeholder={t('areas.phone.find.example')}
        value={asked}
        onChange={setAsked}
        max={40}
        input={{ type: 'search', autoComplete: 'off' }}
      />
      {asked.trim() ? (
        <Found asked={asked.trim()} onChoose={onChoose} />
      ) : township ? (
        <Villages township={township} onChoose={onChoose} onBack={() => setTownship(null)} />
      ) : (
        <Townships onChoose={setTownship} />
      )}
    </>
  )
}

function Townships({ onChoose }: { onChoose: (township: { id: number; name: string }) => void }) {
  const { t } = useSpeech()
  const list = useRead(areas.list, {})
  return (
    <Awaited of={list}>
      {({ rows }) => (
        <Card title={t('areas.phone.townships')}>
          <Rows>
            {rows.map((row) => (
              <RowPress key={row.id} title={row.name} onPress={() => onChoose(row)} />
            ))}
          </Rows>
        </Card>
      )}
    </Awaited>
  )
}

function Villages({
  township,
  onChoose,
  onBack,
}: {
  township: { id: number; name: string }
  onChoose: Chosen
  onBack: () => void
}) {
  const { t } = useSpeech()
  const list = useRead(areas.list, { parentId: township.id })
  return (
    <Awaited of={list}>
      {({ rows }) => (
        <Card title={township.name}>
          <Press kind="plain" onPress={onBack}>
            {t('areas.phone.otherTownship')}
          </Press>
          <Rows>
            {rows.map((row) => (
              <RowPress
                key={row.id}
                title={row.name}
                onPress={() => onChoose({ id: row.id, name: row.name, within: township.name })}
              />
            ))}
          </Rows>
        </Card>
      )}
    </Awaited>
  )
}

function Found({ asked, onChoose }: { asked: string; onChoose: Chosen }) {
  const { t } = useSpeech()
  const found = useRead(areas.find, { q: useDeferredValue(asked), level: 'village' })
  return (
    <Awaited of={found}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty icon="search" title={t('areas.phone.none')} next={t('areas.phone.none.next')} />
        ) : (
          <Card>
            <Rows>
              {rows.map((row) => (
                <RowPress
                  key={row.id}
                  title={row.name}
                  more={row.within}
                  onPress={() => onChoose({ id: row.id, name: row.name, within: row.within })}
                />
              ))}
            </Rows>
          </Card>
        )
      }
    </Awaited>
  )
}
