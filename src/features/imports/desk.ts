import type { Mapping } from './register/columns.ts'
import type { Village } from './register/households.ts'
import type { KnownHome } from './rules.ts'

/** What one batch of a file asks the register about: codes by village, and numbers by their keyed hash in hexadecimal. */
export type Question = { homes: { villageId: number; codes: string[] }[]; hashes: string[] }
export type Answer = { households: [key: string, people: string[]][]; identities: [hash: string, home: KnownHome][] }

/** A group's leaf grid, or where its households go that have none. */
export type HomeGrid = { groupId: number | null; gridId: number; unassigned: boolean }

/** What the reader of a file asks of the caller's transaction. Everything that passes here is plain data. */
export type Desk = {
  remembered(shape: string): Promise<Mapping | null>
  villages(): Promise<(Village & { townshipId: number })[]>
  homes(villageId: number, groupIds: (number | null)[]): Promise<HomeGrid[]>
  known(question: Question): Promise<Answer>
  /** Both as JSON in UTF-8: made where there is time for it, passed on as it is. */
  write(homes: Uint8Array, folk: Uint8Array): Promise<void>
  keepPart(part: number, sealed: Uint8Array): Promise<void>
  part(part: number): Promise<Uint8Array | null>
  report(rows: number): Promise<void>
}
