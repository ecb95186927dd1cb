import * as regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const typed = [
  'src/**/*.ts',
  'src/**/*.svelte',
  'scripts/**/*.ts',
  'tests/**/*.ts',
  'bench/**/*.ts',
];

/** Rules of ESLint itself that say something about the habits in CONTRIBUTING.md. */
const core = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  'no-param-reassign': 'error',
  'no-self-compare': 'error',
  'no-unreachable-loop': 'error',
  'no-constant-binary-expression': 'error',
  'no-control-regex': 'error',
  'no-irregular-whitespace': [
    'error',
    { skipStrings: true, skipTemplates: true, skipRegExps: true },
  ],
  'no-misleading-character-class': 'error',
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.build/',
      'test-results/',
      'data/layers/',
      'data/base/',
      'data/pipeline/node_modules/',
      'data/pipeline/.cache/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{js,mjs,ts,svelte}'], extends: [ts.configs.strict], rules: core },
  {
    // An expression that takes the square of a text's length can be made to take hours.
    files: ['{src,scripts,data}/**/*.{js,mjs,ts,svelte}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['**/*.{ts,svelte}'],
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: [...typed, 'data/pipeline/layers/**/*.ts', '*.config.ts'],
    extends: [ts.configs.strictTypeCheckedOnly],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Interfaces of ours are of functions that need no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser },
      globals: globals.browser,
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // `let { a } = $props()` and `bind:this` want `let`; a component is a default export.
      'prefer-const': 'off',
      'no-restricted-exports': 'off',
      // The parser takes events of `<svelte:window>` and the like for `any`; svelte-check knows them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // What readers load is quiet; the build says what it did.
  { files: ['src/**'], ignores: ['src/site/**'], rules: { 'no-console': 'error' } },
  {
    files: ['tests/**', 'data/pipeline/**', 'scripts/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['**/*.config.{js,ts}', '**/*.d.ts', 'tests/unit/tooling/client.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    // JSDoc types of plain JavaScript are checked by `npm run check:types`.
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
);
