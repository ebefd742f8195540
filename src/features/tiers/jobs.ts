import type { Job } from '#features/feature.ts'
import { computeCounty } from './computing.ts'

/**
 * Each night at twenty to three in Shanghai, every household: a birthday, a new year or a term that ran out changes a fact without anybody
 * writing anything, and what an event missed is put right. Where nothing changed nothing is written.
 */
export const tiersJobs: Job[] = [
  {
    name: 'tiers.compute',
    every: '40 18 * * *',
    sideBySide: true,
    async run(setting) {
      await computeCounty(setting)
    },
  },
]
