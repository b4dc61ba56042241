// The words of the windows in one language (de), as the build packs them. Holds nothing else.
export default import.meta.glob<string>(
  [
    '../../../../../crates/i18n/locales/de/{common,today,history,kudos,path,settings,reset,firstrun,rest,statutory,relief,error,source,sent,calendar,data,hook,idea,excerpt,keyring,shortcut,voice}.ftl',
  ],
  { eager: true, query: '?raw', import: 'default' },
)
