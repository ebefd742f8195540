type Person = { name: string; title: string; place: string; phone: string; password: string | null }

const lineOf = ({ name, title, place, phone, password }: Person): string =>
  `  ${phone}  ${password ?? '验证码见页面 code shown on the page'}  ${name} · ${title} · ${place}`

/** Every sentence the terminal may show at a start, zh first. */
export const startWords = {
  alreadyServed: (folder: string, pid: number) =>
    `数据文件夹 ${folder} 正由另一个善治服务使用（进程 ${pid}）；请先停止它，或用 --data 另选文件夹 · the data folder ${folder} is already served by process ${pid}: stop that one first, or choose another folder with --data`,
  portTaken: (host: string, port: number) =>
    `${host} 的端口 ${port} 已被占用；请用 --port 另选一个 · port ${port} of ${host} is taken: choose another with --port`,
  portForbidden: (port: number) =>
    `没有使用端口 ${port} 的权限；请用 --port 选 1024 以上的端口 · port ${port} needs more rights than this user has: choose one above 1024 with --port`,
  hostUnknown: (host: string) => `本机没有地址 ${host} · this machine has no address ${host}`,
  otherCounty: (asked: string, there: readonly string[]) =>
    `这个数据文件夹装的是 ${there.join('、')}，不能改成 ${asked}；请用 --data 另选文件夹 · this data folder holds ${there.join(', ')} and cannot become ${asked}: choose another folder with --data`,
  isDemonstration: (folder: string) =>
    `数据文件夹 ${folder} 装的是演示数据，不能用于正式运行；请用 --data 另选文件夹 · the data folder ${folder} holds the demonstration and cannot become a real county: choose another with --data`,
  isReal: (folder: string) =>
    `数据文件夹 ${folder} 装的是正式数据；请加上 --production 启动 · the data folder ${folder} holds a real county: start with --production`,
  firstRun: (address: string, code: string, hours: number) =>
    `\n还没有建立本县。请用浏览器打开 ${address} ，输入启动代码：\nNo county yet. Open ${address} in a browser and give this code:\n\n    ${code}\n\n代码 ${hours} 小时内有效，用过即失效，最多试 5 次；重新启动会换新的。\nIt works once, for ${hours} hours, with five tries; every start prints a new one.\n`,
  founded: '本县已建立，正在打开…… The county is founded, opening …',
  notEncrypted:
    '没有 https 网址（--public-url）：登录信息会不加密传输，只适合在本机试用。 Without an https --public-url sign-ins travel unencrypted: good for a trial on this machine only.',
  outsideRefused: (message: string) =>
    `DATABASE_URL 指定的数据库拒绝了 · the database named by DATABASE_URL refused: ${message}`,
  phase: (name: string, milliseconds: number) => `  ${name.padEnd(28)} ${(milliseconds / 1000).toFixed(2)} s`,
  preparing:
    '第一次启动，正在准备示范数据和页面，约一分钟…… First start: preparing the demonstration and the pages, about a minute …',
  buildingWeb: '正在构建页面…… Building the pages …',
  stopping: '正在停止…… Stopping …',
  stopped: '已停止。 Stopped.',
  ready: (address: string) => `\n善治已启动 Shanzhi is running:  ${address}\n`,
  people: (people: readonly Person[]) =>
    people.length === 0 ? '' : ['示范账号 Demonstration accounts:', ...people.map(lineOf)].join('\n').concat('\n'),
  dataLies: (data: string, database: string) => `数据 Data:      ${data}\n数据库 Database: ${database}`,
  howToStop: '按 Ctrl-C 停止。 Press Ctrl-C to stop.\n',
}
