import { expect, test } from 'vitest'
import { county, deskOf, device, journeys, settled, who } from './visit.ts'

journeys()

/** A key as an input method sends it while it composes: Chromium marks it 229 and fires no text. */
const composing = { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }

test('Enter that chooses a word of the input method does not send a phone form; a plain Enter does', async () => {
  const page = await device('phone')
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request.url())
  })
  await page.goto(`${county.home}/sign-in`)
  const field = page.getByLabel('手机号')
  await field.fill('19900000077')
  await field.dispatchEvent('compositionstart', {})
  await field.dispatchEvent('keydown', composing)
  await page.waitForTimeout(300)
  expect(asked).toEqual([])
  await field.dispatchEvent('compositionend', {})
  await field.press('Enter')
  await page.getByText('验证码是').waitFor()
  expect(asked).toHaveLength(1)
})

test('pinyin typed with an input method searches the desk only when it is finished', async () => {
  const page = await deskOf(who('村党支部书记、村民委员会主任'))
  await page.getByRole('menuitem', { name: '居民名册' }).click()
  await settled(page)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/people')) asked.push(request.url())
  })
  const wire = await page.context().newCDPSession(page)
  await page.getByRole('searchbox', { name: '姓名、拼音、首字母，或证件号后四位' }).focus()
  await wire.send('Input.imeSetComposition', { text: 'chen', selectionStart: 4, selectionEnd: 4 })
  await wire.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await page.waitForTimeout(300)
  expect(asked).toEqual([])
  await wire.send('Input.insertText', { text: '陈' })
  await page.keyboard.press('Enter')
  await page.waitForResponse((response) => decodeURIComponent(response.url()).includes('陈'))
})
