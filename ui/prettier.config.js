// How the interface and the browser tests are set. Run by `npm run format` and checked by `npm run lint`, for `ui`
// and `tests/web` alike.
import * as svelte from 'prettier-plugin-svelte'

export default {
  semi: false,
  singleQuote: true,
  trailingComma: 'all',
  printWidth: 120,
  bracketSameLine: true,
  plugins: [svelte],
  overrides: [{ files: '*.svelte', options: { parser: 'svelte' } }],
}
