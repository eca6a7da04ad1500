import { expect, test } from 'vitest'
import { OPERATIONS } from './operations.ts'
import { ROUTES } from './plan.ts'

test('every operation cut out of the description has an answer, and nothing else has', () => {
  expect([...ROUTES.keys()].sort()).toEqual(Object.keys(OPERATIONS).sort())
})
