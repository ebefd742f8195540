import { addDays, type Day } from '#kernel/shared/day.ts'

const place = (lng: number, lat: number) => ({ lng, lat })
const office = '周一至周五 8:30–17:30'

/** The eight kinds of the community report and a care point, in the demonstration's hills; no house stands there. Numbers are invented. */
export const facilityRows = [
  {
    kind: 'kindergarten',
    name: '幼儿园',
    hours: '周一至周五 7:40–17:00',
    address: '一组村道东侧',
    place: place(108.5149, 32.8731),
    phone: '0990 0000011',
  },
  {
    kind: 'school',
    name: '小学',
    hours: '周一至周五 7:40–16:30',
    address: '一组村道东侧',
    place: place(108.5157, 32.8738),
    phone: '0990 0000012',
  },
  {
    kind: 'serviceCentre',
    name: '综合服务中心',
    hours: office,
    address: '村委会一楼',
    place: place(108.5124, 32.8716),
    phone: '0990 0000013',
  },
  {
    kind: 'healthStation',
    name: '卫生服务站',
    hours: '每天 8:00–18:00，夜间打电话',
    address: '村委会对面',
    place: place(108.5131, 32.8709),
    phone: '0990 0000014',
  },
  { kind: 'plaza', name: '文娱活动广场', hours: '全天', address: '村口', place: place(108.5113, 32.8702), phone: '' },
  {
    kind: 'policeRoom',
    name: '警务室',
    hours: '全天，有事打电话',
    address: '村委会一楼',
    place: place(108.5121, 32.8724),
    phone: '0990 0000016',
  },
  {
    kind: 'workshop',
    name: '帮扶车间',
    hours: '周一至周六 8:00–18:00',
    address: '三组晒谷场旁',
    place: place(108.5098, 32.8741),
    phone: '0990 0000017',
  },
  {
    kind: 'financePoint',
    name: '金融服务网点',
    hours: '周一、周三、周五 9:00–15:00',
    address: '村口',
    place: place(108.5108, 32.8695),
    phone: '',
  },
  {
    kind: 'careStation',
    name: '关爱服务点',
    hours: office,
    address: '村委会二楼',
    place: place(108.5138, 32.8722),
    phone: '0990 0000019',
  },
] as const

const services = ['company', 'meals', 'papers', 'rides'] as const

/** Some weeks of help: many come twice, so that persons and services differ; a few leave no name. */
export const helpRows = (personIds: readonly number[], from: Day) =>
  Array.from({ length: personIds.length === 0 ? 0 : 24 }, (_, n) => ({
    person_id: n % 6 === 5 ? null : personIds[(n * 5) % Math.min(personIds.length, 13)]!,
    unnamed: n % 6 === 5 ? 3 : 0,
    service: services[n % services.length]!,
    on_day: addDays(from, 2 * n),
  }))
