import type { Problems } from '#kernel/shared/problems.ts'
import { s3Wanted } from './filesOnS3.ts'

/** What is wrong with a command line, and what to do. */
export const optionProblems: Problems = {
  'option.unknown': {
    kind: 'invalid',
    zh: '没有这个选项：{option}。用 npm start -- --help 查看全部选项。',
    en: 'There is no option {option}. See them all with npm start -- --help.',
  },
  'option.no_value': { kind: 'invalid', zh: '选项 {option} 后面要有值。', en: 'The option {option} needs a value.' },
  'option.port': {
    kind: 'invalid',
    zh: '端口应是 1 到 65535 的整数，现为 {value}。',
    en: 'A port is a whole number from 1 to 65535, not {value}.',
  },
  'option.host': {
    kind: 'invalid',
    zh: '示范数据只在本机开放：--host 只能是 127.0.0.1、::1 或 localhost，现为 {value}。',
    en: 'The demonstration opens on this machine only: --host may be 127.0.0.1, ::1 or localhost, not {value}.',
  },
  'option.host_unknown': {
    kind: 'invalid',
    zh: '--host 应是本机的一个 IP 地址，现为 {value}。',
    en: '--host is an IP address of this machine, not {value}.',
  },
  'option.production_only': {
    kind: 'invalid',
    zh: '选项 --{option} 只用于正式运行，请同时加上 --production。',
    en: 'The option --{option} belongs to --production.',
  },
  'option.public_url': {
    kind: 'invalid',
    zh: '--public-url 是居民访问的网址，例如 https://shanzhi.example.gov.cn，后面不带路径，现为 {value}。',
    en: '--public-url is the address that people type, such as https://shanzhi.example.gov.cn, without a path, not {value}.',
  },
  'option.proxy': {
    kind: 'invalid',
    zh: '--proxy 是反向代理的 IP 地址，逗号分开，现为 {value}。',
    en: '--proxy takes the IP addresses of proxies, separated by commas, not {value}.',
  },
  'option.county': {
    kind: 'invalid',
    zh: '县级行政区划代码是六位数字，例如 610921，现为 {value}。',
    en: 'A county is named by its six-digit code, such as 610921, not {value}.',
  },
  'option.models': {
    kind: 'invalid',
    zh: '--models 是用逗号分开的模式名，现为 {value}。',
    en: '--models takes model names separated by commas, not {value}.',
  },
  'option.models_at': {
    kind: 'invalid',
    zh: '--models-at 写成“区划代码=模式名单”：乡镇九位、村十二位，例如 522727104=模式甲,模式乙；等号后留空即改回与全县相同。现为 {value}。',
    en: '--models-at takes CODE=models, nine digits for a township or twelve for a village, such as 522727104=one,other; nothing after the sign means as the county again. It was {value}.',
  },
  'option.models_at_twice': {
    kind: 'invalid',
    zh: '--models-at 对 {code} 写了两次。',
    en: '--models-at names {code} twice.',
  },
  'option.database': {
    kind: 'invalid',
    zh: 'DATABASE_URL 应以 postgresql:// 或 postgres:// 开头。',
    en: 'DATABASE_URL begins with postgresql:// or postgres://.',
  },
  'option.limit': {
    kind: 'invalid',
    zh: 'SHANZHI_LIMIT_ADDRESS 和 SHANZHI_LIMIT_ACCOUNT 是每分钟的次数，或 none（不限），现为 {value}。',
    en: 'SHANZHI_LIMIT_ADDRESS and SHANZHI_LIMIT_ACCOUNT are calls a minute, or none, not {value}.',
  },
  'option.slow': {
    kind: 'invalid',
    zh: 'SHANZHI_SLOW_MS 是毫秒数（整数），超过它的数据库语句会写进日志，现为 {value}。',
    en: 'SHANZHI_SLOW_MS is a whole number of milliseconds from which a statement is told, not {value}.',
  },
  'option.map_tiles': {
    kind: 'invalid',
    zh: 'SHANZHI_MAP_TILES 是地图瓦片的网址，要含 {z}、{x}、{y}，现为 {value}。',
    en: 'SHANZHI_MAP_TILES is the address of map tiles with {z}, {x} and {y}, not {value}.',
  },
  'option.log_level': {
    kind: 'invalid',
    zh: 'LOG_LEVEL 只能是 {levels} 之一，现为 {value}。',
    en: 'LOG_LEVEL is one of {levels}, not {value}.',
  },
  'option.upgrade_backup': {
    kind: 'invalid',
    zh: 'SHANZHI_UPGRADE_BACKUP 只能是 take（升级前备份）或 skip（不备份），现为 {value}。',
    en: 'SHANZHI_UPGRADE_BACKUP is take (a backup before each upgrade) or skip, not {value}.',
  },
  'option.s3': s3Wanted,
  'option.backup_keep': {
    kind: 'invalid',
    zh: 'SHANZHI_BACKUP_KEEP 是三个用逗号分开的数（天,周,月），如 7,4,12，至少留 1 天；现为 {value}。',
    en: 'SHANZHI_BACKUP_KEEP is three numbers (days,weeks,months) such as 7,4,12, with at least one day, not {value}.',
  },
}

/** The list that `npm start -- --help` prints; the defaults are those of package.json. */
export const helpOf = (defaults: { county: string; models: string }): string => `善治 Shanzhi

用法 Usage:  npm start -- [选项 options]

  --port <n>       端口，也可用环境变量 PORT；默认 3000
                   the port, or the variable PORT; default 3000
  --production     正式运行：没有示范数据和账号，第一次打开网页时建立本县
                   a real county: no demonstration data; the first page you open founds it
  --public-url <网址>  正式运行时居民访问的网址；https 时登录凭证只走加密连接
                   where people find it; with https, sign-ins travel encrypted only
  --proxy <地址>   不在本机的反向代理的 IP 地址，逗号分开；本机的代理总是可信
                   proxies on other machines, separated by commas; those of this machine are always trusted
  --host <地址>    默认 127.0.0.1，只在本机开放；外部地址只用于 --production
                   default 127.0.0.1; an address outside this machine only with --production
  --data <文件夹>  数据文件夹，也可用 SHANZHI_DATA；默认 ./data
                   the data folder, or SHANZHI_DATA; default ./data
  --county <代码>  县级行政区划代码；默认 ${defaults.county}。已有数据时不能换成另一个县
                   the county's six-digit code; default ${defaults.county}. A filled database keeps its county
  --models <名单>  治理模式，逗号分开；默认 ${defaults.models}
                   the models of governance, separated by commas; default ${defaults.models}
  --models-at <代码=名单>  某个乡镇（九位代码）或村（十二位）用自己的一整套模式，可写多次，
                   例如 --models-at 522727104=${defaults.models}；等号后留空即改回与全县相同
                   a township or village runs a whole list of its own; may be given several times; nothing after the
                   sign means as the county again
  --pack <文件>    本县自己的治理模式（JSON），叠在上面几种之上；先用 npm run -s pack -- check 检查
                   the county's own pack (JSON), laid over those models; check it first with npm run -s pack -- check
  --verbose        显示各步骤用时
                   show how long each step takes
  --help           显示本说明
                   show this list

环境变量 Environment:
  DATABASE_URL     使用外部 PostgreSQL 18（用户须能建立角色）；不设时用随附的数据库
                   an outside PostgreSQL 18 whose user may create roles; without it the embedded one runs
  SHANZHI_MASTER_KEY  主密钥（base64，32 字节）；不设时放在数据文件夹的 keys 里
                   the master key (base64, 32 bytes); without it one lies in keys of the data folder
  SHANZHI_BACKUP_FOLDER  每天凌晨两点自动备份到这个文件夹；不设则不自动备份
                   a backup every day at two in the morning into this folder; without it there is none
  SHANZHI_BACKUP_KEEP  自动备份保留几天、几周、几月；默认 7,4,12
                   how many days, weeks and months keep a backup; default 7,4,12
  SHANZHI_S3_ENDPOINT、SHANZHI_S3_REGION、SHANZHI_S3_KEY_ID、SHANZHI_S3_SECRET
                   照片存到任何兼容 S3 的存储；不设则存在数据文件夹
                   keeps photos in any store that speaks S3; without them they lie in the data folder
  SHANZHI_UPGRADE_BACKUP  升级数据库前是否先备份：take（默认）或 skip
                   whether an upgrade of the database begins with a backup: take (default) or skip
  SHANZHI_LIMIT_ADDRESS、SHANZHI_LIMIT_ACCOUNT
                   每个地址、每个账号每分钟最多几次请求，或 none；--production 时默认 6000 和 600
                   calls a minute from one address and by one account, or none; 6000 and 600 with --production
  OTEL_EXPORTER_OTLP_ENDPOINT  OpenTelemetry 收集器的网址；不设则不产生、也不加载追踪
                   an OpenTelemetry collector; without it traces are neither made nor loaded
`
