import { expect, test } from 'vitest'
import { aVillage } from '#tests/village.ts'

test('the door answers health, readiness and unknown addresses in words', async () => {
  const { site, county } = await aVillage()
  expect((await site.app.inject('/healthz')).json()).toEqual({ ok: true })
  expect((await site.app.inject('/readyz')).json()).toEqual({ ready: true })
  const lost = await site.app.inject({ url: `/api/c/${county.code}/nothing`, headers: { 'accept-language': 'en' } })
  expect(lost.statusCode).toBe(404)
  expect(lost.json()).toMatchObject({ code: 'page.unknown', title: 'There is nothing at this address' })
  expect((await site.app.inject('/api/openapi.json')).json()).toMatchObject({ openapi: '3.0.3' })
})
