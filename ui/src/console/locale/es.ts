// The words of console and wall board in one language (es), as the build packs them. Holds nothing else.
export default import.meta.glob<string>(['../../../../crates/i18n/locales/es/{console,wall}.ftl'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
