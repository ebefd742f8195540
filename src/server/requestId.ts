import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { newIncident } from './perform.ts'

/** What may stand in a log line and an audit row as somebody else's name for a request. */
const safe = /^[A-Za-z0-9_-]{8,64}$/

/** The id under which a proxy knows this request already, if it is harmless; else one of ours. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && safe.test(given) ? given : newIncident()
}

/** Every answer says its id, so that whoever was answered can name the lines of the log. */
export function giveRequestIdBack(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id))
}
