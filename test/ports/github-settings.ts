import { expect, test } from 'vitest'
import type { GitHubStage } from './github-stage.ts'

/** What an administrator has set, as everybody may see it. */
export const settingCases = (stage: () => GitHubStage): void => {
  test('what somebody may do here', async () => {
    stage().user('ann', 'admin')
    stage().user('bob', 'read')
    expect(await stage().reader.permissionOf('ann')).toBe('admin')
    expect(await stage().reader.permissionOf('bob')).toBe('read')
    expect(await stage().reader.permissionOf('nobody')).toBe('none')
  })

  test('whether anything stands before a job of an environment', async () => {
    stage().user('ann', 'write')
    stage().guard('production', 'ann')
    expect(await stage().reader.isEnvironmentGuarded('production')).toBe(true)
    expect(await stage().reader.isEnvironmentGuarded('staging')).toBe(false)
  })
}
