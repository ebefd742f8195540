import type pg from 'pg'
import type { Files } from '../files.ts'

const page = 1_000

/** No terminal shows more, and no more is needed to know that something is wrong. */
export const mostNamed = 100

/** Photos that a living row names and the store does not hold. Both lists are sorted, so neither is ever held whole. */
export async function findUnkept(client: pg.Client, files: Files): Promise<string[]> {
  const unkept: string[] = []
  const kept = files.kept()[Symbol.asyncIterator]()
  let have = await kept.next()
  for await (const wanted of wantedDigests(client)) {
    while (!have.done && have.value.digest < wanted) have = await kept.next()
    if (have.done || have.value.digest !== wanted) unkept.push(wanted)
    if (unkept.length >= mostNamed) break
  }
  return unkept
}

async function* wantedDigests(client: pg.Client): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ digest: string }>(
      `select distinct digest collate "C" as digest from attachment
       where closed_at is null and digest collate "C" > $1 order by 1 limit $2`,
      [after, page],
    )
    yield* rows.map((row) => row.digest)
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    after = last.digest
  }
}
