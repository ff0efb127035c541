// Stands for @octokit/plugin-rest-endpoint-methods in the bundles: 100 KB of methods by name, none of which is called.
// Every request of ours names its route (src/adapters/github/exchange.ts).

/** A plug-in that adds nothing. */
export const restEndpointMethods = (): Readonly<Record<string, never>> => ({})
