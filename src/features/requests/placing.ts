import { randomBytes } from 'node:crypto'
import { countAttempt } from '#features/accounts/public.ts'
import { attachPhotos } from '#features/attachments/public.ts'
import { type Beside, refuse, type Work } from '#features/feature.ts'
import { difference } from '#features/figures/public.ts'
import { isMinor } from '#features/people/public.ts'
import { covers, type Scope } from '#kernel/authority/scope.ts'
import type { In, Out } from '#wire/contract.ts'
import { channelAt, procedureAt } from './choosing.ts'
import type { requests } from './contract.ts'
import { mustBeSame } from './offering.ts'
import { type Case, getCase, type Listed } from './queries.ts'
import { remember } from './remembered.ts'
import { beginning, guessCategory, postHere, type Round, titleOf } from './rules.ts'
import { drawId, insertRequest, type NewStep, type Placed } from './saving.ts'
import { findByNameAndPhone, findResident, findSpeaker, findSpot, type Speaker, type Spot } from './speakers.ts'
import { rowOf } from './view.ts'

/** Requests that one resident's account may place within the hour; a clerk typing a full paper box is not limited. */
const placeLimit = { most: 20, minutes: 60 }

/** The channel of whoever writes themselves. */
const ownChannel = 'web'

type KeptProcedure = ReturnType<typeof procedureAt>
type Row = ReturnType<typeof rowFor> & { category: string }
type Numbered = Row & { id: number; number: string }

/** What both ways of placing have in common. */
type Said = Omit<In<typeof requests.place>, 'contactName' | 'contactPhone'>

type Placing = {
  channel: string
  speaker: Speaker
  spot: Spot
  name: string | null
  phone: string | null
  /** Somebody's own call, which ends with it. */
  own: boolean
  id?: number
  sameAs?: number | null
}

/** Says what is wrong, in one's own words. */
export async function placeRequest(work: Work, input: In<typeof requests.place>): Promise<Out<typeof requests.place>> {
  const { tx, county, actor } = work
  if (actor.accountId === null) refuse('authority.unsigned')
  const [, speaker, id] = await Promise.all([limit(work), findSpeaker(tx, county.id, actor), drawId(tx)])
  const spot = await spotOf(work, input, speaker.home)
  const name = input.contactName ?? null
  const phone = input.contactPhone ?? null
  return begin(work, input, { channel: ownChannel, speaker, spot, name, phone, own: true, id })
}

/** Files for somebody else: a clerk what came by call, box or visit, a neighbour by the page. The same clocks start. */
export async function fileForOther(
  work: Work,
  input: In<typeof requests.fileFor>,
): Promise<Out<typeof requests.fileFor>> {
  const { tx, county, actor, packs, sealer } = work
  if (actor.accountId === null) refuse('authority.unsigned')
  if (!packs.everywhere.channels[input.channel]) refuse('requests.no_such_channel')
  const filing = work.scopeOf('request.fileFor')
  await limit(work)
  const asked = filing && input.requesterPersonId ? await findResident(tx, filing, input.requesterPersonId) : undefined
  if (asked === null) refuse('requests.no_such_person')
  const known = asked ?? (await knownBy(work, input.requesterName, input.requesterPhone))
  const fallback = input.villageId === undefined ? (known.home ?? (await findSpeaker(tx, county.id, actor)).home) : null
  const spot = await withinReach(work, filing, input, await spotOf(work, input, fallback))
  const place = { ...spot, countyId: county.id }
  const channel = channelAt(packs, spot, input.channel)
  if (channel.typedByStaff && !(filing && covers(filing, place))) refuse('requests.not_here')
  const phone = input.requesterPhone ?? (known.phoneSealed ? sealer.open(known.phoneSealed, 'phone') : null)
  const speaker = { ...known, phoneSealed: null }
  const sameAs = input.sameAs === undefined ? null : await mustBeSame(work, spot.villageId, input.sameAs)
  return begin(work, input, {
    channel: channel.id,
    speaker,
    spot,
    name: input.requesterName,
    phone,
    own: false,
    sameAs,
  })
}

/** The way in of whoever was there. */
const visitChannel = 'visit'

/** What a visit brought back. Who may bring it is asked by whoever looks after contacts (`visited.ts`). */
export async function placeVisited(
  work: Work,
  where: { text: string; villageId: number; groupId?: number; category?: string; placeName?: string },
  speaker: Speaker,
  name: string | null,
  channel = visitChannel,
): Promise<number> {
  const said = { county: work.county.code, placeName: '', ...where, attachmentIds: [], publishConsent: false }
  const spot = await spotOf(work, said, speaker.home)
  const phone = speaker.phoneSealed ? work.sealer.open(speaker.phoneSealed, 'phone') : null
  const placing = { channel, speaker: { ...speaker, phoneSealed: null }, spot, name, phone, own: false }
  return (await begin(work, said, placing)).id
}

/** Whoever looks after a part of a village files for that part, unless they name a place: the village as a whole is not theirs. */
async function withinReach({ tx, county, today }: Work, filing: Scope | null, said: Said, spot: Spot): Promise<Spot> {
  const named = said.groupId !== undefined || said.gridId !== undefined
  if (!filing || named || covers(filing, { ...spot, countyId: county.id })) return spot
  const { villageId } = spot
  const parts = [...filing.grids.map((gridId) => ({ gridId })), ...filing.groups.map((groupId) => ({ groupId }))]
  for (const part of parts) {
    const own = await findSpot(tx, county.id, { villageId, ...part }, today)
    if (own) return own
  }
  return spot
}

/** The row again, for a phone that lost the first answer. */
export async function placedRequest(work: Work, id: number): Promise<Out<typeof requests.place>> {
  return placedOf(work, await getCase(work.tx, work.scope, id))
}

const limit = async (work: Work) => {
  if (work.actor.kind === 'resident') await countAttempt(work, `place.account:${work.actor.accountId}`, placeLimit)
}

async function knownBy({ tx, county, sealer }: Work, name: string, phone: string | undefined): Promise<Speaker> {
  const found = phone ? await findByNameAndPhone(tx, county.id, name, sealer.hash(phone, 'phone')) : null
  return { personId: found?.personId ?? null, name, phoneSealed: null, home: null, aged: found?.aged ?? null }
}

async function spotOf({ tx, county, today }: Work, said: Said, home: Spot | null): Promise<Spot> {
  const { groupId, gridId } = said
  const villageId = said.villageId ?? home?.villageId ?? refuse('requests.no_village')
  if (home && villageId === home.villageId && groupId === undefined && gridId === undefined && home.gridId) return home
  return (await findSpot(tx, county.id, { villageId, groupId, gridId }, today)) ?? refuse('requests.no_such_place')
}

async function begin(work: Work, said: Said, placed: Placing): Promise<Out<typeof requests.place>> {
  const { packs, now } = work
  const model = packs.at(placed.spot)
  const category = said.category ?? guessCategory(model, said.text) ?? refuse('requests.no_category')
  const procedure = procedureAt(packs, placed.spot, category)
  const round = beginning({ procedure, model, category, calendar: work.calendar, now })
  const { townshipId, villageId } = placed.spot
  const given = rowFor(work, said, placed)
  const id = placed.id ?? (await drawId(work.tx))
  const row = { ...given, ...numberFor(work, given.phone_tail_hash), id, category }
  const counted = difference(null, { ...round, townshipId, villageId, category, receivedAt: now, mergedInto: null })
  const step = firstStep(work, placed, procedure.start)
  work.record({ kind: 'request', id, detail: { channel: placed.channel, category, villageId } })
  work.emit('request.placed', { requestId: id, category, villageId, by: work.actor.accountId })
  const saving = (beside?: Beside) => insertRequest(work.tx, { row, round, procedure, step, counted }, beside)
  if (placed.own && said.attachmentIds.length === 0) {
    const fresh = freshRow(row, round, procedure, await work.last(saving))
    remember(work, { ...fresh, lastSeq: 1 })
    return placedOf(work, fresh)
  }
  const fresh = freshRow(row, round, procedure, await saving())
  await attachPhotos(work, id, said.attachmentIds, 'request')
  return placedOf(work, fresh)
}

/** Four digits that follow from the number and the county's key: the same at every repeat, and nothing to store in clear. */
const followCodeOf = ({ sealer }: Work, number: string): string =>
  String(sealer.hash(number, 'request.follow').readUInt32BE(0) % 10_000).padStart(4, '0')

const placedOf = (work: Work, row: Listed & Pick<Case, 'phoneSealed'>): Out<typeof requests.place> => ({
  ...rowOf(work, row),
  followCode: row.phoneSealed === null ? followCodeOf(work, row.number) : null,
})

/** The row of a request that has just begun, from what was written of it. */
function freshRow(row: Numbered, round: Round, procedure: KeptProcedure, placed: Placed) {
  const { township_id: townshipId, village_id: villageId, same_as: sameAs = null } = row
  const { id, number, title, category, channel } = row
  return {
    ...round,
    ...placed,
    ...{ id, number, title, category, channel, placeName: row.place_name ?? null, townshipId, villageId, sameAs },
    ...{ packId: procedure.packId, packVersion: procedure.packVersion, procedureId: procedure.id },
    ...{ mergedInto: null, masterNumber: null, triageClass: null, townshipOnly: false, objectedAt: null },
    ...{ handlerName: null, handlerTitle: null, receivedAt: row.received_at },
    ...{ groupId: row.group_id ?? null, gridIds: [...row.grid_ids] },
    phoneSealed: row.requester_phone_sealed,
    nameSealed: row.requester_name_sealed,
    requesterAccountId: row.requester_account_id,
    requesterPersonId: row.requester_person_id,
    filerAccountId: row.filer_account_id,
    phoneHash: row.phone_hash,
  }
}

function rowFor(work: Work, said: Said, { speaker, spot, own, ...placed }: Placing) {
  const { county, sealer, actor, now, today, saidAt } = work
  // Nobody under eighteen agrees to their words being published: the board then says kind, days and outcome alone.
  const ofMinor = said.publishConsent && speaker.aged !== null && isMinor(sealer, speaker.aged, today)
  const phone = placed.phone ?? (speaker.phoneSealed ? sealer.open(speaker.phoneSealed, 'phone') : null)
  return {
    county_id: county.id,
    title: titleOf(said.text),
    detail: said.text,
    place_name: said.placeName,
    channel: placed.channel,
    township_id: spot.townshipId,
    village_id: spot.villageId,
    group_id: spot.groupId,
    grid_id: spot.gridId,
    grid_ids: [...spot.gridIds],
    requester_person_id: speaker.personId,
    requester_account_id: own ? actor.accountId : null,
    requester_name_sealed: placed.name === null ? null : sealer.seal(placed.name, 'request.requester_name'),
    requester_phone_sealed: phone === null ? null : sealer.seal(phone, 'phone'),
    phone_hash: phone === null ? null : sealer.hash(phone, 'phone'),
    phone_tail_hash: phone === null ? null : sealer.hash(phone.slice(-4), 'phone.tail'),
    key_id: sealer.keyId,
    filer_person_id: own ? null : actor.personId,
    filer_account_id: own ? null : actor.accountId,
    publish_consent: said.publishConsent && !ofMinor,
    same_as: placed.sameAs ?? null,
    said_at: saidAt,
    received_at: now,
  }
}

function firstStep({ actor, now, saidAt, today }: Work, { spot, own }: Placing, to: string): NewStep {
  const here = {
    ...spot,
    handlerPersonId: null,
    handlerPostId: null,
    townshipOnly: false,
    isRequester: own,
    isFiler: !own,
  }
  const post = own ? null : postHere(here, actor, today)
  const { accountId, personId } = actor
  const by = { kind: post ? 'staff' : 'resident', accountId, personId, title: post?.title ?? null } as const
  return { action: 'place', from: null, to, fields: {}, by, saidAt, receivedAt: now }
}

/** Crockford's 32 characters have no look-alikes; 256 is a multiple of 32, so each of them is as likely as the others. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const drawNumber = (): string => Array.from(randomBytes(8), (byte) => alphabet[byte % 32]).join('')

/** The number, and what whoever follows by it must know: the end of a phone, or the code that stands for one. */
function numberFor(work: Work, phoneTail: Buffer | null) {
  const number = drawNumber()
  return { number, phone_tail_hash: phoneTail ?? work.sealer.hash(followCodeOf(work, number), 'phone.tail') }
}
