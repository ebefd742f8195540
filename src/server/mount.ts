import '@fastify/cookie'
import '@fastify/helmet'
import { createHmac, randomBytes } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isAway } from '#database/away.ts'
import { Bytes, Refused, type Route } from '#features/feature.ts'
import { answerHeaders } from './answerHeaders.ts'
import { type Ground, isEncrypted } from './ground.ts'
import { type Answer, perform } from './perform.ts'
import { languageOf, problemBody } from './problemBody.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** By which a request is counted; pages and unknown addresses have none. */
    operation?: string
    /** Its answer has no end: how long it took says nothing. */
    stays?: true
  }
}

export const cookieName = 'sz_session'
const residentDays = 30

/** Addresses are needed for limits only, so they are hashed with a key that lives as long as this process. */
const addressSecret = randomBytes(32)
const addressKeys = new Map<string, string>()
const mostKept = 10_000

function addressKey(ip: string): string {
  const known = addressKeys.get(ip)
  if (known) return known
  if (addressKeys.size >= mostKept) addressKeys.clear()
  const key = createHmac('sha256', addressSecret).update(ip).digest('base64url').slice(0, 16)
  addressKeys.set(ip, key)
  return key
}

/** Joins every route of the house to HTTP: the only code that knows both. */
export async function mount(app: FastifyInstance, ground: Ground): Promise<void> {
  await app.register(multipart, { limits: { files: 1, fields: 2, fieldSize: 100_000 } })
  const headers = answerHeaders(isEncrypted(ground))
  for (const route of ground.house.routes) {
    app.route({
      helmet: false,
      method: route.contract.method,
      url: `/api${route.contract.path}`,
      config: { operation: route.contract.id },
      ...(route.contract.file ? {} : { bodyLimit: 262_144 }),
      onRequest: async (_request, reply) => void reply.headers(headers),
      handler: (request, reply) => handle(ground, route, request, reply),
    })
  }
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
    author: headerOf(request, 'author'),
    addressKey: addressKey(request.ip),
    device: storable(headerOf(request, 'user-agent') ?? '').slice(0, 300),
    incident: request.id,
  })
  return send(reply, route, answer, isEncrypted(ground))
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
  const { part, bytes } = await readPart(request, route.contract.file.maxBytes)
  const given = part.fields.input
  const text = given && !Array.isArray(given) && given.type === 'field' ? String(given.value) : '{}'
  const file = { name: storable(part.filename), bytes }
  return { input: parse(route, { ...readJson(text), ...params }), file }
}

/** A form that breaks off or lies about its parts is the sender's fault; the library throws errors without a code for it. */
async function readPart(request: FastifyRequest, maxBytes: number) {
  try {
    const part = await request.file({ limits: { fileSize: maxBytes } })
    if (part) return { part, bytes: await part.toBuffer() }
  } catch (error) {
    if (codeOf(error) === 'FST_REQ_FILE_TOO_LARGE')
      throw new Refused({ code: 'call.too_large', facts: { max: `${Math.floor(maxBytes / 1024 / 1024)} MB` } })
    if (codeOf(error) in tooLarge) throw error
  }
  throw new Refused({ code: 'call.unreadable', facts: {} })
}

function readJson(text: string): object {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused({ code: 'call.unreadable', facts: {} })
  }
}

/** What a body holds, by its contract; also before there is a county to mount anything for. */
export function parse({ contract }: Pick<Route, 'contract'>, given: Readonly<Record<string, unknown>>): unknown {
  const unwritable = Object.keys(given).filter((name) => !isWritable(name) || !isWritable(given[name], 1))
  if (unwritable.length > 0) throw new Refused({ code: 'call.invalid', facts: { fields: unwritable.map(storable) } })
  const parsed = contract.input.safeParse(given)
  if (parsed.success) return parsed.data
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))]
  throw new Refused({ code: 'call.invalid', facts: { fields } })
}

/** No form is nested deeper; a body that is would overflow whoever walks it. */
const deepest = 20

/** The database keeps no NUL, and JSON no half of a pair: such text is refused here, before anything is done with it. */
function isWritable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  return depth < deepest && Object.entries(value).every(([name, one]) => isWritable(name) && isWritable(one, depth + 1))
}

const storable = (text: string) => text.toWellFormed().replaceAll('\0', '')

function send(reply: FastifyReply, route: Route, { body, cookie }: Answer, secure: boolean) {
  if (cookie === 'close') reply.clearCookie(cookieName, { path: '/' })
  else if (cookie) {
    const lasting = cookie.longLived ? { maxAge: residentDays * 86_400 } : {}
    reply.setCookie(cookieName, cookie.token, { path: '/', httpOnly: true, sameSite: 'lax', secure, ...lasting })
  }
  if (body instanceof Bytes) {
    reply.header('content-type', harmless(body.mediaType)).header('x-content-type-options', 'nosniff')
    reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
    const named = body.fileName ? `attachment; filename*=UTF-8''${encodeURIComponent(body.fileName)}` : 'inline'
    reply.header('content-disposition', named)
    return reply.header('cache-control', 'private, max-age=3600').send(Buffer.from(body.bytes))
  }
  return reply.send(route.contract.output.parse(body))
}

/** A file is shown or kept, never run: what a browser could take for a page is handed out as mere bytes. */
const harmless = (mediaType: string) =>
  /html|xml|svg|javascript/i.test(mediaType) && !/openxmlformats/.test(mediaType)
    ? 'application/octet-stream'
    : mediaType

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** What Fastify says of too much, with the limit that was passed. */
const tooLarge: Record<string, string> = { FST_ERR_CTP_BODY_TOO_LARGE: '256 KB' }

/** Any error as a refusal in words, also those that Fastify meets before it knows a route: no hook has set a header by then. */
export function answerProblem(
  ground: Pick<Ground, 'house' | 'publicUrl'>,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const problem = problemOf(error, request.id)
  reply.headers(answerHeaders(isEncrypted(ground)))
  if (problem.code === 'server.fault') request.log.error({ err: error }, 'fault')
  if (problem.code === 'server.away') reply.header('retry-after', '2')
  if (problem.code === 'call.too_many') reply.header('retry-after', String(problem.facts.seconds))
  const language = languageOf(request.headers['accept-language'])
  const body = problemBody(ground.house.problems, problem, language, request.id)
  return reply.status(body.status).type('application/problem+json').send(body)
}

function problemOf(error: unknown, incident: string) {
  if (error instanceof Refused) return error.problem
  const code = codeOf(error)
  const most = tooLarge[code]
  if (most) return { code: 'call.too_large', facts: { max: most } }
  if (code.startsWith('FST_')) return { code: 'call.unreadable', facts: {} }
  if (code === '40001' || code === '40P01' || code === '55P03') return { code: 'call.busy', facts: {} }
  if (isAway(error)) return { code: 'server.away', facts: {} }
  return { code: 'server.fault', facts: { incident } }
}
