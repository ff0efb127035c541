// cli: GitHub as the app sees it by whose token the workflows run. Pure.
import type { GitHubReader } from '../src/ports/github.ts'

/** Records and incidents count if that app made them; here a person's token asks. */
export const asApp = (github: GitHubReader, app: string): GitHubReader => ({
  ...github,
  viewer: () => Promise.resolve(app),
})
