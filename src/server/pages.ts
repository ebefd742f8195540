import { existsSync } from 'node:fs'
import { join } from 'node:path'
import statics from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Ground } from './ground.ts'
import { phoneManifest } from './phoneManifest.ts'
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
  app.get('/c/:county', (_request, reply) => reply.sendFile('index.html'))
  const desk = styledPage(folder, 'desk.html')
  app.get('/c/:county/desk', (_request, reply) => desk(reply))
  app.get('/c/:county/desk/*', (_request, reply) => desk(reply))
  app.get<{ Params: { county: string } }>('/c/:county/app.webmanifest', (request, reply) => {
    const county = ground.countyOf(request.params.county)
    if (!county) return reply.callNotFound()
    return reply.type('application/manifest+json').header('cache-control', 'no-cache').send(phoneManifest(county))
  })
  app.get('/c/:county/*', (_request, reply) => reply.sendFile('index.html'))
}
