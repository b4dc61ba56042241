// The words of console and wall board in one language (pl), as the build packs them. Holds nothing else.
export default import.meta.glob<string>(['../../../../crates/i18n/locales/pl/{console,wall}.ftl'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
