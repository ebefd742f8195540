import { expect, test } from 'vitest'
import { axe, county, journeys, phoneOf, sideways, who } from './visit.ts'

journeys()

test('[R-11] an officer for minors decides on the phone who may see a child’s number; their own asking is somebody else’s to decide', async () => {
  const page = await phoneOf(who('村（居）儿童主任'))
  await page.goto(`${county.home}/`)
  await page.getByRole('link', { name: /未成年人资料审批/ }).click()
  await page.getByText('核对学籍和身份号码是否一致').waitFor()
  await page.getByText('自己申请的，由上一级审批').waitFor()
  expect(await axe(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  const approve = page.getByRole('button', { name: '批准看一次' })
  expect(await approve.count()).toBe(1)
  await approve.click()
  await page.getByText('请写至少两个字').waitFor()
  await page.getByLabel(/审批意见/).fill('同意，只核对这一次')
  await approve.click()
  await page.getByText('核对学籍和身份号码是否一致').waitFor({ state: 'detached' })
  await page.getByText('自己申请的，由上一级审批').waitFor()
})
