import type { Route } from '../call.ts'

export const scanningRoutes: readonly Route[] = []
