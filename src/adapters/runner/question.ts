// adapters/runner: asks a program of this machine a short question by @actions/exec, with an explicit environment.
import { messageOf } from '../../core/errors.ts'
import type { CommandAnswer, CommandQuestion } from '../../ports/world.ts'

/** @actions/exec splits its first argument as a command line: a path with blanks stays one word. */
const oneWord = (program: string): string => `"${program.replaceAll(/["\\]/g, '\\$&')}"`

/** Its answer, or why it could not be asked. @actions/exec looks for the program on the PATH of this step. */
export const askProgram = async ({ argv, cwd, env }: CommandQuestion): Promise<CommandAnswer> => {
  const [program, ...args] = argv
  const { getExecOutput } = await import('@actions/exec')
  try {
    const options = { cwd, env: { ...env }, silent: true, ignoreReturnCode: true }
    return { ...(await getExecOutput(oneWord(program), args, options)), notFound: false }
  } catch (thrown) {
    const why = messageOf(thrown)
    return { exitCode: null, notFound: why.startsWith('Unable to locate executable file'), stdout: '', stderr: why }
  }
}
