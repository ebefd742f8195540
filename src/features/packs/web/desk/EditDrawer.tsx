import { Button, Drawer, Form } from 'antd'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Given as Asked } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { packs } from '../../contract.ts'
import { EntryFields } from './EntryFields.tsx'
import { Faults } from './Faults.tsx'
import type { Draft, Entry, InForce } from './saying.ts'

type Edit = Asked<typeof packs.edit>['edits'][number]
export type Fields = {
  id: string
  zh: string
  en: string
  parent?: string | null
  procedure?: string | null
  role: string
  level: 'county' | 'township' | 'village' | 'group' | 'grid'
  due: Entry['clock'] | null
  band: Entry['band'] | null
  by?: string[]
  dimensions?: string[]
}

type Props = { inForce: InForce; draft: Draft | null; list: string; entry: Entry | null; onClose: () => void }

/** One entry changed or added. It goes into the draft; nothing holds before a date is set. */
export function EditDrawer({ inForce, draft, list, entry, onClose }: Props) {
  const { t, say } = useSpeech()
  const saving = useWrite(packs.edit, onClose)
  const title = (draft ?? inForce).titles.find((one) => list === 'postTitles' && one.id === entry?.id)
  const write = (edits: Edit[]) => saving.write({ seen: draft?.edition ?? 0, edits })
  const own = draft?.id ?? inForce.own?.id
  const initial: Partial<Fields> = entry
    ? {
        id: entry.id,
        zh: entry.zh,
        en: entry.en,
        parent: entry.parent ?? null,
        procedure: entry.procedure ?? null,
        due: entry.clock ?? null,
        band: entry.band ?? null,
        by: entry.by ?? [],
        dimensions: entry.dimensions ?? [],
        ...title,
      }
    : {}
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={list === 'moves' && entry ? `${say(entry)} · ${t('packs.list.moves')}` : t(`packs.list.${list}`)}
    >
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={(given) => write(editsOf(list, entry, given, title?.body ?? null))}
      >
        <Faults problem={saving.problem} />
        <EntryFields inForce={inForce} list={list} fresh={entry === null} />
        <FormActions send={t('packs.desk.keep')} sending={saving.sending}>
          {entry && entry.from === own && (
            <Button disabled={saving.sending} onClick={() => write(takenBack(list, entry, draft))}>
              {t('packs.desk.takeBack')}
            </Button>
          )}
        </FormActions>
      </Form>
    </Drawer>
  )
}

/** A state has a name, which is a word, and a time, which is part of its procedure. */
function editsOf(list: string, entry: Entry | null, given: Fields, body: string | null): Edit[] {
  const { zh, en, due, band } = given
  const id = entry?.id ?? given.id
  switch (list) {
    case 'words':
      return [{ kind: 'word', key: id, zh, en }]
    case 'categories': {
      const { parent = null, procedure = null, dimensions = [] } = given
      const isTagged = JSON.stringify(entry?.dimensions ?? []) !== JSON.stringify(dimensions)
      const ways = { parent, procedure, due: due ?? null }
      return [{ kind: 'category', id, zh, en, ...ways, ...(isTagged ? { dimensions } : {}) }]
    }
    case 'states': {
      const [procedure = '', state = ''] = id.split('.')
      const isRenamed = entry?.zh !== zh || entry?.en !== en
      const isTimed = JSON.stringify(entry?.clock ?? null) !== JSON.stringify(due ?? null)
      return [
        ...(isTimed ? [{ kind: 'clock' as const, procedure, state, due: due ?? null }] : []),
        ...(isRenamed || !isTimed ? [{ kind: 'word' as const, key: `procedure.${id}`, zh, en }] : []),
      ]
    }
    case 'moves': {
      const [procedure = '', action = '', from = ''] = id.split('.')
      return [{ kind: 'move', procedure, action, from: from.split('+'), by: given.by ?? [] }]
    }
    case 'dimensions':
      return [{ kind: 'dimension', id, zh, en }]
    case 'gridLevels':
      return [{ kind: 'gridLevel', level: Number(id), zh, en, band: band ?? null }]
    default: {
      const { role, level } = given
      return [{ kind: 'postTitle', id, zh, en, role, level, ...(body ? { body } : {}) }]
    }
  }
}

/** A state's own name and its whole procedure go; what is not there is passed over. */
function takenBack(list: string, { id }: Entry, draft: Draft | null): Edit[] {
  if (list === 'moves') return [{ kind: 'takeBack', list: 'procedures', id: id.split('.')[0] ?? '' }]
  if (list !== 'states') return [{ kind: 'takeBack', list: list as 'words', id }]
  const has = draft?.entries.some((one) => one.list === 'words' && one.id === `procedure.${id}`) ?? true
  return [
    ...(has ? [{ kind: 'takeBack' as const, list: 'words' as const, id: `procedure.${id}` }] : []),
    { kind: 'takeBack', list: 'procedures', id: id.split('.')[0] ?? '' },
  ]
}
