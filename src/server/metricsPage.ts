import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Measures } from './measures.ts'

/** `/metrics` for whoever sits at this machine, or shows the operator's token. For everybody else there is no such page. */
export function serveMetrics(app: FastifyInstance, measures: Measures, token: string | null): void {
  app.get('/metrics', async (request, reply) => {
    if (!isHere(request) && !shows(request, token)) return reply.callNotFound()
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await measures.text())
  })
}

/** Whose word a proxy brought is somewhere else, whatever the connection's own address says. */
const isHere = ({ socket, headers }: FastifyRequest): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '') &&
  !['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => name in headers)

const digest = (text: string) => createHash('sha256').update(text).digest()

const shows = ({ headers }: FastifyRequest, token: string | null): boolean =>
  token !== null && timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
