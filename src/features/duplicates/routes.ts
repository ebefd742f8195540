import { type Route, route } from '#features/feature.ts'
import { decidePair, listDuplicates, seekDuplicates } from './commands.ts'
import { duplicates } from './contract.ts'

export const duplicatesRoutes: Route[] = [
  route(duplicates.list, listDuplicates),
  route(duplicates.decide, decidePair),
  route(duplicates.seek, seekDuplicates),
]
