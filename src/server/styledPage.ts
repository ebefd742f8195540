import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply } from 'fastify'

/**
 * A page whose parts bring their styles while it runs (antd): each answer carries a number used once, in its content policy and in the
 * page, and the browser takes no style that does not know it. Without it the policy would have to allow any inline style.
 */
export function styledPage(
  folder: string,
  name: string,
  cacheControl = 'no-cache',
): (reply: FastifyReply) => FastifyReply {
  const html = readFileSync(join(folder, name), 'utf8')
  return (reply) => {
    const nonce = randomBytes(16).toString('base64')
    const policy = String(reply.getHeader('content-security-policy')).replace(
      "style-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
    )
    return reply
      .header('content-security-policy', policy)
      .header('cache-control', cacheControl)
      .type('text/html; charset=utf-8')
      .send(html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}" />`))
  }
}
