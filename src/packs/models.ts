import type { Pack } from '#kernel/pack/pack.ts'
import { core } from './core/pack.ts'
import { dingxi } from './dingxi/pack.ts'
import { hanyin } from './hanyin/pack.ts'
import { lingling } from './lingling/pack.ts'
import { pingtang } from './pingtang/pack.ts'
import { suzhou } from './suzhou/pack.ts'

export { core }

/** Every model that ships, by id. This is the only place that lists them; a county chooses with `--models`. */
export const models: Readonly<Record<string, Pack>> = { hanyin, pingtang, suzhou, lingling, dingxi }
