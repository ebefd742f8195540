import '@fastify/cookie'
import { createHmac, randomBytes } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Bytes, Refused, type Route } from '#features/feature.ts'
import type { Ground } from './ground.ts'
import { type Answer, perform } from './perform.ts'
import { languageOf, problemBody } from './problemBody.ts'

export const cookieName = 'sz_session'
const residentDays = 30

/** Addresses are needed for limits only, so they are hashed with a key that lives as long as this process. */
const addressSecret = randomBytes(32)
const addressKey = (ip: string) => createHmac('sha256', addressSecret).update(ip).digest('base64url').slice(0, 16)

/** Joins every route of the house to HTTP: the only code that knows both. */
export async function mount(app: FastifyInstance, ground: Ground): Promise<void> {
  await app.register(multipart, { limits: { files: 1, fields: 2, fieldSize: 100_000 } })
  for (const route of ground.house.routes) {
    app.route({
      method: route.contract.method,
      url: `/api${route.contract.path}`,
      ...(route.contract.file ? {} : { bodyLimit: 262_144 }),
      handler: (request, reply) => handle(ground, route, request, reply),
    })
  }
  app.setErrorHandler((error, request, reply) => answerProblem(ground, error, request, reply))
}

async function handle(ground: Ground, route: Route, request: FastifyRequest, reply: FastifyReply) {
  const { input, file } = await readInput(route, request)
  const county = ground.countyOf((request.params as Record<string, string>).county ?? '')
  if (!county) throw new Refused({ code: 'county.unknown', facts: {} })
  const answer = await perform(ground, {
    route,
    county,
    input,
    file,
    token: request.cookies[cookieName] ?? null,
    key: headerOf(request, 'idempotency-key'),
    saidAt: headerOf(request, 'said-at'),
    addressKey: addressKey(request.ip),
    incident: request.id,
  })
  return send(reply, route, answer)
}

const headerOf = (request: FastifyRequest, name: string) => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : null
}

async function readInput(route: Route, request: FastifyRequest) {
  const params = request.params as Record<string, unknown>
  if (route.contract.method === 'GET')
    return { input: parse(route, { ...(request.query as object), ...params }), file: null }
  if (!route.contract.file)
    return { input: parse(route, { ...(request.body as object | null), ...params }), file: null }
  if (!request.isMultipart()) throw new Refused({ code: 'call.unreadable', facts: {} })
  const part = await request.file({ limits: { fileSize: route.contract.file.maxBytes } })
  if (!part) throw new Refused({ code: 'call.unreadable', facts: {} })
  const bytes = await part.toBuffer()
  const given = part.fields.input
  const text = given && !Array.isArray(given) && given.type === 'field' ? String(given.value) : '{}'
  return { input: parse(route, { ...readJson(text), ...params }), file: { name: part.filename, bytes } }
}

function readJson(text: string): object {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused({ code: 'call.unreadable', facts: {} })
  }
}

function parse(route: Route, given: unknown): unknown {
  const parsed = route.contract.input.safeParse(given)
  if (parsed.success) return parsed.data
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))]
  throw new Refused({ code: 'call.invalid', facts: { fields } })
}

function send(reply: FastifyReply, route: Route, { body, cookie }: Answer) {
  if (cookie === 'close') reply.clearCookie(cookieName, { path: '/' })
  else if (cookie) {
    const lasting = cookie.longLived ? { maxAge: residentDays * 86_400 } : {}
    reply.setCookie(cookieName, cookie.token, { path: '/', httpOnly: true, sameSite: 'lax', ...lasting })
  }
  if (body instanceof Bytes) {
    reply.header('content-type', body.mediaType).header('x-content-type-options', 'nosniff')
    if (body.fileName)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(body.fileName)}`)
    return reply.header('cache-control', 'private, max-age=3600').send(Buffer.from(body.bytes))
  }
  return reply.header('cache-control', 'no-store').send(route.contract.output.parse(body))
}

function answerProblem(ground: Ground, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(error, request.id)
  if (problem.code === 'server.fault') request.log.error({ err: error }, 'fault')
  const language = languageOf(request.headers['accept-language'])
  const body = problemBody(ground.house.problems, problem, language, request.id)
  return reply.status(body.status).type('application/problem+json').send(body)
}

function problemOf(error: unknown, incident: string) {
  if (error instanceof Refused) return error.problem
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { code: 'call.too_large', facts: { max: '10 MB' } }
  if (code.startsWith('FST_')) return { code: 'call.unreadable', facts: {} }
  if (code === '40001' || code === '40P01' || code === '55P03') return { code: 'call.busy', facts: {} }
  return { code: 'server.fault', facts: { incident } }
}
