// What is not allowed in the interface and in the browser tests beyond what the compiler checks. Layout is prettier's.
import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

export default ts.config(
  { ignores: ['**/dist/', '**/node_modules/', 'ui/src/lib/generated/', 'ui/src/console/generated.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: 'error',
      // The compiler knows every name, and knows types that this rule takes for variables.
      'no-undef': 'off',
      // `{' · '}` keeps its spaces, bare text at the edge of a tag loses them.
      'svelte/no-useless-mustaches': 'off',
      // It also means a date within a function and a set that is replaced as a whole.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  // With types: a promise nobody waits for is an error nobody hears of.
  {
    files: ['ui/src/**/*.ts', 'ui/src/**/*.svelte'],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
        parser: ts.parser,
        svelteConfig,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
)
