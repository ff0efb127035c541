import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

// The rules of the house (docs/architecture.md). Floors and globals are checked by test/contract/floors.test.ts.
export default defineConfig(
  { ignores: ['dist/', 'build/', 'out/', 'coverage/', 'node_modules/', '**/*.mjs'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'No default export: a name is given once.' },
        {
          selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"])',
          message: 'No casts: parse at the border.',
        },
        { selector: 'TSEnumDeclaration', message: 'No enum: use a union.' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['test/**', 'bench/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  { files: ['vitest.config.ts', 'vitest.mutation.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
