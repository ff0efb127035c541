import { describeGitHub } from '../../ports/github-contract.ts'
import { embeddedStage } from './embedded-stage.ts'

describeGitHub('the GitHub adapter over the embedded GitHub', embeddedStage)
