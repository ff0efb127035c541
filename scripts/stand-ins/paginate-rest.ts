// Stands for @octokit/plugin-paginate-rest in the bundles: src/adapters/github/pages.ts turns the pages itself, because a
// page that is cut off must not count as the last one.

/** A plug-in that adds nothing. */
export const paginateRest = (): Readonly<Record<string, never>> => ({})
