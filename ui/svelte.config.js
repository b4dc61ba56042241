// Svelte 5 in runes mode; styles go to files, never into the page.
export default { compilerOptions: { runes: true } }
