import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import statics from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { County } from '#features/feature.ts'
import type { Ground } from './ground.ts'
import { pageWithAnswers } from './pageWithAnswers.ts'
import { phoneManifest } from './phoneManifest.ts'
import { phonePieces } from './phonePieces.ts'
import { styledPage } from './styledPage.ts'

type Params = { county: string; '*'?: string }
type Asked = FastifyRequest<{ Params: Params }>

/** The first half of a page is not held back until the second is there. */
const compress = {
  brotliOptions: { flush: constants.BROTLI_OPERATION_FLUSH },
  zlibOptions: { flush: constants.Z_SYNC_FLUSH },
}

/** The built web: hashed files are kept by the browser for good, the two entry pages are asked for each time. */
export async function servePages(app: FastifyInstance, ground: Ground, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(statics, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      if (path.includes('/assets/')) reply.header('cache-control', 'public, max-age=31536000, immutable')
      else reply.header('cache-control', 'no-cache')
    },
  })
  const home = () => `/c/${ground.counties()[0]?.code ?? ''}/`
  app.get('/', (_request, reply) => reply.redirect(home()))
  const desk = styledPage(folder, 'desk.html')
  // A county that is not here has no pages: whoever asks for one is told which are.
  const open = (path: string, show: (reply: FastifyReply, county: County, request: Asked) => unknown) =>
    app.get<{ Params: Params }>(path, { compress }, (request, reply) => {
      const county = ground.countyOf(request.params.county)
      return county ? show(reply, county, request) : reply.callNotFound()
    })
  open('/c/:county/desk', desk)
  open('/c/:county/desk/*', desk)
  open('/c/:county/app.webmanifest', (reply, county) =>
    reply.type('application/manifest+json').header('cache-control', 'no-cache').send(phoneManifest(county)),
  )
  const piecesOf = phonePieces(folder)
  const page = pageWithAnswers(app, folder)
  const phone = (reply: FastifyReply, county: County, request: Asked) => {
    const { headers, reads } = piecesOf(`/${request.params['*'] ?? ''}`, request.query as Record<string, unknown>)
    reply.headers(headers).header('cache-control', 'no-store').type('text/html; charset=utf-8')
    return reply.send(page(request, county.code, reads))
  }
  open('/c/:county', phone)
  open('/c/:county/*', phone)
}
