import { refuse, type Setting } from '#features/feature.ts'
import { addDays, type Day } from '#kernel/shared/day.ts'
import { findStaffByPhone, publish } from './queries.ts'

type Given = { phone: string; code: string; title: string; to: Day | null }

/**
 * The owner's connection. The server itself may read posts above counties and never write them, so whatever goes wrong in a county reaches
 * no other through here.
 */
type Owner = { query(text: string, values: unknown[]): Promise<{ rows: { id: unknown }[] }> }

/** A post above counties, for a staff account that somebody has here already; given by whoever runs the installation. */
export async function giveUpperPost(
  setting: Setting,
  owner: Owner,
  { phone, code, title, to }: Given,
): Promise<number> {
  const { tx, sealer, county, today } = setting
  if (!/^\d{2,4}$/.test(code) || !county.code.startsWith(code)) refuse('overview.wrong_code')
  const account = await findStaffByPhone(tx, sealer.hash(phone, 'phone'))
  if (!account) refuse('overview.no_account')
  const { rows } = await owner.query(
    `insert into upper_post (account_id, role, title, code_prefix, term_from, term_to)
     values ($1, 'upperOffice', $2, $3, $4, $5) returning id`,
    [account.id, title, code, today, to],
  )
  const id = Number(rows[0]?.id)
  await publish(tx, county.id, today)
  setting.record({ kind: 'upperPost', id, detail: { accountId: account.id, code } })
  return id
}

/** Its last day was yesterday. */
export async function takeUpperPost(setting: Setting, owner: Owner, id: number): Promise<void> {
  const last = addDays(setting.today, -1)
  const { rows } = await owner.query(
    'update upper_post set term_to = $2 where id = $1 and (term_to is null or term_to > $2) returning id',
    [id, last],
  )
  if (rows.length === 0) refuse('overview.no_post')
  setting.record({ kind: 'upperPost', id, detail: { ended: true } })
}
