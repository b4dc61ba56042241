// The words of the windows in one language (es), as the build packs them. Holds nothing else.
export default import.meta.glob<string>(
  [
    '../../../../../crates/i18n/locales/es/{common,today,history,kudos,path,settings,reset,firstrun,rest,statutory,relief,error,source,sent,calendar,data,hook,idea,excerpt,keyring,shortcut,voice}.ftl',
  ],
  { eager: true, query: '?raw', import: 'default' },
)
