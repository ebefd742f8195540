import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { fill } from '#kernel/shared/fill.ts'
import type { Words } from '#kernel/shared/words.ts'
import { answerHeaders } from './answerHeaders.ts'
import { type Ground, isEncrypted } from './ground.ts'
import { lostStyle, lostWords } from './lostWords.ts'
import { languageOf } from './problemBody.ts'

/** Whether a person's browser asks, and not a program: everything but the interface is a page. */
export const asksForPage = ({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/api(?:[/?]|$)/.test(url)

type Lost = { title: Words; next: Words; desk: boolean; facts: Record<string, string> }

/** What somebody most likely meant. Nothing of the address is repeated but a county's six digits. */
function meant(path: string, ground: Pick<Ground, 'countyOf'>): Lost {
  const facts: Record<string, string> = {}
  if (/^\/desk(?:\/|$)/.test(path)) return { ...lostWords.desk, desk: true, facts }
  const [, code] = /^\/c\/(\d{1,12})(?:\/|$)/.exec(path) ?? []
  if (code && !ground.countyOf(code)) return { ...lostWords.county, desk: /\/desk(?:\/|$)/.test(path), facts: { code } }
  return { ...lostWords.other, desk: false, facts }
}

/** More counties than a person would look through are found by their address. */
const mostShown = 12

/**
 * A wrong address, told to a person: in their language, with the doors that are there. A program that asks the interface gets JSON.
 * It stands by itself, because the address may be all that is right about an installation whose pages were not built.
 */
export function answerLost(
  ground: Pick<Ground, 'counties' | 'countyOf' | 'publicUrl'>,
  request: FastifyRequest,
  reply: FastifyReply,
  status = 404,
): FastifyReply {
  const language = languageOf(request.headers['accept-language'])
  const lost = meant(request.url.split('?')[0] ?? '', ground)
  const say = (words: Words) => plain(fill(words[language], lost.facts))
  const door = (code: string, words: Words, name: string, main: boolean) =>
    `<a class="${main ? 'main' : ''}" href="/c/${code}/${words === lostWords.toDesk ? 'desk' : ''}">${plain(fill(words[language], { name }))}</a>`
  const doors = ground
    .counties()
    .slice(0, mostShown)
    .map(({ code, name }) => {
      const home = door(code, lostWords.toHome, name, !lost.desk)
      const desk = door(code, lostWords.toDesk, name, lost.desk)
      return `<p>${lost.desk ? desk + home : home + desk}</p>`
    })
  const nonce = randomBytes(16).toString('base64')
  const policy = `default-src 'none'; style-src 'self' 'nonce-${nonce}'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`
  return reply
    .status(status)
    .headers(answerHeaders(isEncrypted(ground)))
    .header('content-security-policy', policy)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>${say(lost.title)}</title>
<style nonce="${nonce}">${lostStyle}</style>
</head>
<body>
<main>
<p class="mark">${plain(lostWords.product[language])}</p>
<h1>${say(lost.title)}</h1>
<p>${say(lost.next)}</p>
<nav aria-label="${plain(lostWords.doors[language])}">${doors.join('\n')}</nav>
</main>
</body>
</html>
`)
}

const plain = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
