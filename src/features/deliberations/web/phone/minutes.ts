import type { Out } from '#wire/contract.ts'
import type { deliberations } from '../../contract.ts'

/** A body in which the reader sits, one of its meetings, and a topic of it. */
export type OwnBody = Out<typeof deliberations.bodies>['rows'][number]
export type Meeting = Out<typeof deliberations.meeting>
export type MeetingTopic = Meeting['items'][number]

/** A number as it was typed; nothing typed is nothing said. */
export const numberOf = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null)
