import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'out/', 'test-results/', '.cache/', 'public/'] },
  js.configs.recommended,
  svelte.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // svelte-check and the compiler know the types; this rule does not.
      'no-undef': 'off',
      // `noUncheckedIndexedAccess` makes every read of a column `number | undefined`; `!` says the index is in range.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code points, which is what spreading gives, are what folding and shortening a text want.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // There are no enums, and looking for them takes a fifth of all the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // `let { a, b = $bindable() } = $props()` is one declaration.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      // Collections are `$state.raw` and replaced, so a plain Map or Set is what we mean.
      'svelte/prefer-svelte-reactivity': 'off',
      // `void state` in an effect reads what it depends on.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // For SvelteKit, which this is not.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    // ESLint sees `any` where a component imports another; svelte-check knows better.
    // Tests break documents on purpose, which no type describes. Writing `any` stays refused in both.
    files: ['**/*.svelte', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  prettier,
  svelte.configs.prettier,
);
