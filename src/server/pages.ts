import { existsSync } from 'node:fs'
import { join } from 'node:path'
import statics from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { County } from '#features/feature.ts'
import type { Ground } from './ground.ts'
import { phoneManifest } from './phoneManifest.ts'
import { phonePieces } from './phonePieces.ts'
import { styledPage } from './styledPage.ts'

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
  const open = (path: string, show: (reply: FastifyReply, county: County, rest: string) => unknown) =>
    app.get<{ Params: { county: string; '*'?: string } }>(path, (request, reply) => {
      const county = ground.countyOf(request.params.county)
      return county ? show(reply, county, `/${request.params['*'] ?? ''}`) : reply.callNotFound()
    })
  open('/c/:county', (reply) => reply.sendFile('index.html'))
  open('/c/:county/desk', desk)
  open('/c/:county/desk/*', desk)
  open('/c/:county/app.webmanifest', (reply, county) =>
    reply.type('application/manifest+json').header('cache-control', 'no-cache').send(phoneManifest(county)),
  )
  const pieces = phonePieces(folder)
  open('/c/:county/*', (reply, _county, rest) => reply.headers(pieces(rest)).sendFile('index.html'))
}
