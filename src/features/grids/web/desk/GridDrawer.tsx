import { Button, Drawer, Form, Input, Tag } from 'antd'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { grids } from '../../contract.ts'
import { GridHouseholds } from './GridHouseholds.tsx'
import { Notes } from './GridTable.tsx'
import { Split } from './Split.tsx'
import type { Grid, Holder, Village } from './shapes.ts'

/** One grid: who leads and serves it, whom to ask where nobody does, its households, and its further division. */
export function GridDrawer({ village, grid, onClose }: { village: Village; grid: Grid | null; onClose: () => void }) {
  const { say } = useSpeech()
  const { may } = useSession()
  return (
    <Drawer
      open={grid !== null}
      size={760}
      onClose={onClose}
      title={grid ? `${grid.name} · ${say(grid.levelName)}` : ''}
      destroyOnHidden
    >
      {grid && (
        <div className="sz-drawer">
          <Notes grid={grid} />
          <Chief grid={grid} />
          <Teams grid={grid} />
          {village.may.manage && !grid.isLeaf && <AddBelow key={`add-${grid.id}`} grid={grid} />}
          {may('household.read') && <GridHouseholds key={`in-${grid.id}`} grid={grid} village={village} />}
          {village.may.manage && may('household.read') && grid.isLeaf && grid.households > 1 && (
            <Split key={`split-${grid.id}`} grid={grid} />
          )}
        </div>
      )}
    </Drawer>
  )
}

function Chief({ grid }: { grid: Grid }) {
  const { t } = useSpeech()
  const { may } = useSession()
  return (
    <Section title={t('grids.desk.chief')}>
      {grid.chief ? <HolderLine holder={grid.chief} /> : <p className="sz-warn">{t('grids.desk.vacant')}</p>}
      {!grid.chief && (
        <>
          <h3>{t('grids.desk.candidates')}</h3>
          {grid.candidates.length === 0 && <p className="sz-quiet">{t('grids.desk.candidates.none')}</p>}
          <ul className="sz-plain">
            {grid.candidates.map((one) => (
              <li key={one.personId}>
                <strong>{one.name}</strong> <Tag>{t(`grids.desk.kind.${one.kind}`)}</Tag>
                <span className="sz-quiet">{one.householdCode}</span>{' '}
                {may('post.manage') && (
                  <Link href={`/posts?person=${one.personId}&name=${encodeURIComponent(one.name)}&grid=${grid.id}`}>
                    {t('grids.desk.appoint')}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {grid.workers.length > 0 && (
        <>
          <h3>{t('grids.desk.workers')}</h3>
          {grid.workers.map((one) => (
            <HolderLine key={one.postId} holder={one} />
          ))}
        </>
      )}
    </Section>
  )
}

function HolderLine({ holder }: { holder: Holder }) {
  const { t, say } = useSpeech()
  return (
    <p>
      <strong>{holder.name}</strong> {say(holder.title)}{' '}
      <span className="sz-quiet">{t(`grids.desk.via.${holder.via}`)}</span>
    </p>
  )
}

function Teams({ grid }: { grid: Grid }) {
  const { t, say } = useSpeech()
  return grid.teams.map((team) => (
    <Section
      key={team.id}
      title={say(team)}
      extra={
        <Tag color={team.complete ? 'success' : 'warning'}>
          {t(team.complete ? 'grids.desk.team.whole' : 'grids.desk.team.missing')}
        </Tag>
      }
    >
      <ul className="sz-team">
        {team.members.map((member) => (
          <li key={member.id}>
            <span>{say(member)}</span>
            <strong>{member.holder?.name ?? t('grids.desk.nobody')}</strong>
          </li>
        ))}
      </ul>
    </Section>
  ))
}

function AddBelow({ grid }: { grid: Grid }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<{ name: string }>()
  const adding = useWrite(grids.add, () => form.resetFields())
  return (
    <Section title={t('grids.desk.add')}>
      <ProblemNote problem={adding.problem} />
      <Form<{ name: string }>
        form={form}
        layout="inline"
        requiredMark={false}
        onFinish={({ name }) => adding.write({ parentId: grid.id, name: name.trim() })}
      >
        <Form.Item
          name="name"
          label={t('grids.desk.add.name')}
          rules={[{ required: true, whitespace: true, message: t('grids.desk.missing') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Button htmlType="submit" loading={adding.sending} disabled={adding.sending}>
          {t('grids.desk.add.send')}
        </Button>
      </Form>
    </Section>
  )
}
