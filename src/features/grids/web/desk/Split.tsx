import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useEffect, useState } from 'react'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'
import type { Grid, Household } from './shapes.ts'

const fewest = 2
const most = 9

/** Divides a leaf: as many parts as advised, households dealt out in their order, and every one can be put elsewhere before sending. */
export function Split({ grid }: { grid: Grid }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <Section
      title={t('grids.desk.split.title')}
      extra={
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {grid.split ? t('grids.desk.split', { parts: grid.split.parts }) : t('grids.desk.split.title')}
        </Button>
      }
    >
      <p className="sz-quiet">{t('grids.desk.split.about')}</p>
      {open && <SplitForm grid={grid} />}
    </Section>
  )
}

function SplitForm({ grid }: { grid: Grid }) {
  const { t } = useSpeech()
  const households = useAll(grid.id)
  const [parts, setParts] = useState(Math.min(most, Math.max(fewest, grid.split?.parts ?? fewest)))
  const [names, setNames] = useState<Record<number, string>>({})
  const [chosen, setChosen] = useState<Record<number, number>>({})
  const splitting = useWrite(grids.split)
  const nameOf = (part: number) => names[part] ?? `${grid.name}${part + 1}`
  const partOf = (one: Household, index: number) =>
    Math.min(chosen[one.id] ?? Math.floor((index * parts) / households.rows.length), parts - 1)
  const indices = Array.from({ length: parts }, (_, part) => part)
  const idsOf = (part: number) =>
    households.rows.filter((one, index) => partOf(one, index) === part).map((one) => one.id)
  const send = () =>
    splitting.write({
      gridId: grid.id,
      parts: indices.map((part) => ({ name: nameOf(part).trim(), householdIds: idsOf(part) })),
    })
  return (
    <Form layout="vertical" onFinish={send} className="sz-ask">
      <ProblemNote problem={splitting.problem ?? households.problem} />
      <Form.Item label={t('grids.desk.split.parts')} htmlFor="sz-parts">
        <InputNumber
          id="sz-parts"
          min={fewest}
          max={most}
          value={parts}
          onChange={(value) => setParts(value ?? fewest)}
        />
      </Form.Item>
      {indices.map((part) => (
        <Form.Item
          key={part}
          label={t('grids.desk.split.part', { n: part + 1 })}
          htmlFor={`sz-part-${part}`}
          extra={t('grids.desk.split.count', { n: idsOf(part).length })}
        >
          <Input
            id={`sz-part-${part}`}
            maxLength={40}
            value={nameOf(part)}
            onChange={(event) => setNames({ ...names, [part]: event.target.value })}
          />
        </Form.Item>
      ))}
      <ul className="sz-split">
        {households.rows.map((one, index) => (
          <li key={one.id}>
            <span>
              {one.code} {one.headName} {one.address}
            </span>
            <Select<number>
              size="small"
              aria-label={t('grids.desk.split.to', { code: one.code })}
              value={partOf(one, index)}
              onChange={(part) => setChosen({ ...chosen, [one.id]: part })}
              options={indices.map((part) => ({ value: part, label: nameOf(part) }))}
            />
          </li>
        ))}
      </ul>
      <Button
        type="primary"
        htmlType="submit"
        loading={splitting.sending}
        disabled={splitting.sending || !households.whole}
      >
        {t('grids.desk.split.send')}
      </Button>
    </Form>
  )
}

/** Every household must be named, so all pages are read before the form can be sent. */
function useAll(gridId: number) {
  const list = useList(grids.households, { gridId, limit: 100 })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return { rows: list.rows, whole: !list.isPending && !hasNextPage, problem: list.problem }
}
