import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', 'test/.cache/**', 'coverage/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.js'],
    rules: {
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-console': 'off',
      // of comments alone: the formatter breaks code, and texts for people stay whole
      'max-len': ['error', { code: 1_000, comments: 100, ignoreUrls: true }],
      'max-lines': ['error', { max: 600 }],
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      // a service adds its texts to ProblemTexts by an interface that only extends
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
    },
  },
  // The types of the client are generated.
  {
    files: ['libs/client/src/*.ts'],
    ignores: ['libs/client/src/index.ts'],
    rules: {
      'max-lines': 'off',
      'max-len': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
    },
  },
  // A describe block is a list of sentences, so its length does not matter.
  { files: ['**/*spec.{ts,tsx}', 'test/**'], rules: { 'max-lines-per-function': 'off' } },
);
