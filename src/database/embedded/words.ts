/** A start that cannot go on, told to a person: one sentence in both languages, no stack. */
export class DatabaseTrouble extends Error {}

/** What the embedded database says about itself. */
export const trouble = {
  notPackaged: (name: string) =>
    `没有为本平台（${name}）随附 PostgreSQL，请用 DATABASE_URL 指定一个 PostgreSQL 18 · no PostgreSQL is packaged for ${name}: set DATABASE_URL to a PostgreSQL 18`,
  closedWay: (folder: string, user: string) =>
    `数据库在 ${folder}，系统用户 ${user} 已进不去；请开放路径（chmod o+x）或移走该文件夹 · the database lies in ${folder}, which the system user ${user} can no longer enter: open the way (chmod o+x) or move that folder`,
  movedFolder: (old: string, folder: string, note: string) =>
    `数据文件夹被移动过，数据库仍在 ${old} · this data folder was moved, its database still lies in ${old}. 请执行 Run: mkdir -p $(dirname ${folder}) && mv ${old} ${folder} && rm ${note}`,
  otherOwner: (folder: string, uid: number) =>
    `${folder} 的数据库属于另一个系统用户（uid ${uid}）；请以该用户或 root 启动，或另选 --data · the database in ${folder} belongs to another user (uid ${uid}): start as that user or as root, or choose another --data`,
  notStarted: (log: string, lines: string) =>
    `数据库没有启动，日志 ${log} 的末尾如下 · the database did not start; the end of its log ${log}:\n${lines}`,
  programFailed: (program: string, said: string) => `${program} 失败 · ${program} failed:\n${said}`,
  stillWorking: (folder: string, pids: readonly number[]) =>
    `先前数据库的进程仍在 ${folder} 工作：${pids.join(', ')} · processes of an earlier database still work in ${folder}: ${pids.join(', ')}`,
}

export const note = {
  farAway: (data: string, folder: string) =>
    `运行 PostgreSQL 的系统用户进不了 ${data}，数据库放在 ${folder} · the system user that runs PostgreSQL cannot enter ${data}: the database lies in ${folder}`,
  copied: (folder: string, user: string) =>
    `PostgreSQL 的程序已复制到 ${folder}，供系统用户 ${user} 运行 · PostgreSQL's programs were copied to ${folder}, where the system user ${user} can run them`,
  setAside: (folder: string) =>
    `已删除的数据文件夹留下的旧数据库移到了 ${folder} · the database of a data folder removed earlier was set aside as ${folder}`,
  stoppedLeftover:
    '上次异常退出时留下的数据库已停止并重新启动 · a database left running by a killed server was stopped and started again',
  removedPidFile: '清除了上次异常退出留下的进程号文件 · the pid file of a database that is gone was removed',
}
