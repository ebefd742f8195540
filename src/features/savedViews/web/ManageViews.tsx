import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { savedViews } from '../contract.ts'

type Row = Out<typeof savedViews.list>['rows'][number]

/** The own views of a page, each to be called otherwise or removed. */
export function ManageViews({ rows, onClose }: { rows: readonly Row[]; onClose: () => void }) {
  const { t } = useSpeech()
  return (
    <Modal open footer={null} title={t('savedViews.manage')} onCancel={onClose}>
      <ul className="sz-plain">
        {rows.map((view) => (
          <OneView key={view.id} view={view} />
        ))}
      </ul>
    </Modal>
  )
}

function OneView({ view }: { view: Row }) {
  const { t } = useSpeech()
  const [name, write] = useState(view.name)
  const naming = useWrite(savedViews.rename)
  const removing = useWrite(savedViews.remove)
  const said = (action: string) => t('savedViews.of', { action: t(`savedViews.${action}`), name: view.name })
  const plain = name.trim()
  return (
    <li className="sz-view">
      <ProblemNote problem={naming.problem ?? removing.problem} />
      <div className="sz-actions">
        <Input
          aria-label={`${t('savedViews.name')} ${view.name}`}
          value={name}
          maxLength={30}
          onChange={(event) => write(event.target.value)}
        />
        <Button
          aria-label={said('rename')}
          disabled={plain === '' || plain === view.name || naming.sending}
          onClick={() => naming.write({ viewId: view.id, name: plain })}
        >
          {t('savedViews.rename')}
        </Button>
        <Button
          danger
          aria-label={said('remove')}
          disabled={removing.sending}
          onClick={() => removing.write({ viewId: view.id })}
        >
          {t('savedViews.remove')}
        </Button>
      </div>
    </li>
  )
}
