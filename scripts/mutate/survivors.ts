import type { SurvivorReason } from './page.ts'

export const survivorReasons: readonly SurvivorReason[] = []
