import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { databaseName, onDatabase, urlsOf } from '#database/embedded/embedded.ts'
import { grantRoles, withClient } from '#database/embedded/roles.ts'

/** A database of one test file, in the shape a started server would find it: migrated, and empty. */
export type TestDatabase = {
  ownerUrl: string
  appUrl: string
  workerUrl: string
  superuserUrl: string
  drop(): Promise<void>
}

/** Clones the migrated template (about 60 ms); call `drop()` in afterAll, after every pool on it has ended. */
export const aDatabase = (): Promise<TestDatabase> => make(databaseName)

/** As a first start finds it, before any migration. */
export const anEmptyDatabase = (): Promise<TestDatabase> => make('template0')

async function make(from: string): Promise<TestDatabase> {
  const template = inject('templateUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const door = onDatabase(template, 'postgres')
  await withClient(door, (client) => client.query(`create database ${name} template ${from} strategy file_copy`))
  await grantRoles(door, name)
  const urls = urlsOf(new URL(template).searchParams.get('host') ?? '', name)
  return {
    ownerUrl: urls.owner,
    appUrl: urls.app,
    workerUrl: urls.worker,
    superuserUrl: urls.superuser,
    drop: () => withClient(door, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  }
}
