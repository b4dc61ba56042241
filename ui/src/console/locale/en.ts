// The words of console and wall board in one language (en), as the build packs them. Holds nothing else.
export default import.meta.glob<string>(['../../../../crates/i18n/locales/en/{console,wall}.ftl'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
