import { afterAll } from 'vitest'
import { closeFile } from './afterFile.ts'

// read by vitest anew for each test file; the modules below it stay loaded from file to file
afterAll(closeFile)
