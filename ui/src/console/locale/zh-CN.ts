// The words of console and wall board in one language (zh-CN), as the build packs them. Holds nothing else.
export default import.meta.glob<string>(['../../../../crates/i18n/locales/zh-CN/{console,wall}.ftl'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
