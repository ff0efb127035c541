// cli: opens the repository's GitHub for a command, or says how to sign in.
import { ExpectedError } from '../src/core/errors.ts'
import { askedRepository } from './doctor/decide/server.ts'
import type { AskedGitHub, AskedRepository, CommandPorts } from './ports.ts'

/** What a command says where there is no token. */
interface SignInWords {
  readonly noToken: string
  readonly giveToken: string
}

/** The repository that `origin` names, and GitHub as the token may see it, which is still being opened. */
export const openSignedIn = async (
  { noToken, giveToken }: SignInWords,
  { repository, github }: Pick<CommandPorts, 'repository' | 'github'>,
): Promise<{ readonly asked: AskedRepository; readonly open: Promise<AskedGitHub> }> => {
  if (!github.hasToken) throw new ExpectedError({ code: 'no-permission', message: noToken, remedy: giveToken })
  const asked = askedRepository(await repository.remote(), github.apiUrl)
  return { asked, open: github.open(asked) }
}
