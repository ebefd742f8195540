import { benchCity } from './bench/city.ts'
import { benchImport } from './bench/import.ts'
import { benchLifecycle } from './bench/lifecycle.ts'
import { benchLighthouse } from './bench/lighthouse.ts'
import { benchPlanner } from './bench/planner.ts'

/** `npm run -s bench -- NAME`: measures one thing against its floor, in the same run, and says so in JSON lines. */
const benches: Record<string, () => Promise<void>> = {
  city: benchCity,
  import: benchImport,
  lifecycle: benchLifecycle,
  planner: benchPlanner,
  lighthouse: benchLighthouse,
}

const name = process.argv[2] ?? ''
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
if (bench) await bench()
else {
  console.error(`用法 Usage: npm run -s bench -- ${Object.keys(benches).join(' | ')}`)
  process.exitCode = 2
}
