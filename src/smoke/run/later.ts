// smoke/run: the whole verification, loaded when somebody first asks for it.
import type { Verify } from './verify.ts'

/** For a deploy or rollback, most of which end before they come to it. */
export const verifyLater: Verify = async (request, ports) => (await import('./verify.ts')).verify(request, ports)
