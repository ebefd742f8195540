import type { Words } from '../../shared/words.ts'
import type { Clock } from '../../shared/workingTime.ts'

/** A length of time as people say it. */
export function clockWords(clock: Clock): Words {
  if ('workingHours' in clock)
    return { zh: `${clock.workingHours}个工作小时`, en: `${clock.workingHours} working hours` }
  if ('workingDays' in clock) return { zh: `${clock.workingDays}个工作日`, en: `${clock.workingDays} working days` }
  if ('calendarDays' in clock) return { zh: `${clock.calendarDays}天`, en: `${clock.calendarDays} days` }
  return { zh: `${clock.hours}小时`, en: `${clock.hours} hours` }
}
