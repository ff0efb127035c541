// ports: lists the names of variables and secrets of an environment, never their values. Types only.
import type { NamedSetting } from '../core/settings.ts'

/**
 * Names of variables and secrets of an environment, its repository and its organization. No workflow token may list
 * them: this is asked with the input `settings-token` alone. https://docs.github.com/en/rest/actions/secrets
 */
export interface SettingsReader {
  variables(environment: string): Promise<readonly NamedSetting[]>
  secrets(environment: string): Promise<readonly NamedSetting[]>
}
