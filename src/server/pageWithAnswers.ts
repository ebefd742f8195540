import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Under this id the phone finds them (`web/phone/firstAnswers.ts`). */
const place = 'first-answers'

/** In milliseconds: a database that is slow or away must not keep a page from opening, which then says so. */
const patience = 1_000

/**
 * A page of the phone with the answers that it would ask for next: on a weak line each round of asking is half a second before there
 * is anything to see. The page itself leaves at once, so that its scripts are on their way while the database is asked; they run when
 * the last byte is here. What is refused stays out: the page asks again by itself and shows why.
 */
export function pageWithAnswers(app: FastifyInstance, folder: string) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const cut = html.includes('</body>') ? html.lastIndexOf('</body>') : html.length
  return (request: FastifyRequest, county: string, reads: readonly string[]): Readable => {
    const asked = Promise.all(reads.map((read) => inTime(answered(app, request, `/api/c/${county}${read}`))))
    return Readable.from(
      (async function* () {
        yield html.slice(0, cut)
        const answers = (await asked).flat().join(',')
        yield `<script type="application/json" id="${place}">{${answers}}</script>\n${html.slice(cut)}`
      })(),
    )
  }
}

const inTime = (asked: Promise<string[]>) =>
  Promise.race([asked.catch(() => []), setTimeout(patience, [] as string[], { ref: false })])

/** Asked through the same door as from outside, by the same caller: session, permission, limits and log are those of any call. */
async function answered(app: FastifyInstance, request: FastifyRequest, url: string): Promise<string[]> {
  const { cookie, 'user-agent': device } = request.headers
  const headers = {
    ...(cookie ? { cookie } : {}),
    ...(device ? { 'user-agent': device } : {}),
    'x-request-id': request.id,
  }
  const { statusCode, body } = await app.inject({ url, headers, remoteAddress: request.ip })
  // Inside a script a `<` could end it; written this way it is the same to whoever reads JSON.
  return statusCode === 200 ? [`${JSON.stringify(url)}:${body.replaceAll('<', '\\u003c')}`] : []
}
