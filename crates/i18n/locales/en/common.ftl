### Words that several windows share.

common-tab-today = Today
common-tab-kudos = Kudos
common-tab-path = Path
common-tab-voice = Being heard
common-tab-settings = Settings
common-navigation = Views
common-unseen = { NUMBER($count) } new

common-online = online
common-offline = offline · saved here
common-untrusted = certificate not trusted · saved here
common-alone = on this computer
common-signed-out = signed out
common-lost = looking for Breakwater
common-lost-hint = Breakwater in the background is not answering. What you see may be a little old; everything saved is safe. This window connects again by itself.
common-to-come =
    { $count ->
        [one] { $count } to come
       *[other] { NUMBER($count) } to come
    }
common-waiting =
    { $count ->
        [one] { $count } waiting
       *[other] { NUMBER($count) } waiting
    }

common-only-device = only on this device
common-only-you = only you can read it
common-close = Close
common-cancel = Cancel
common-remove = Remove
common-add = Add
common-back = Back
common-next = Next
common-loading = Loading
common-count = { $chars } of { $max }

common-just-now = just now
common-minutes-ago = { NUMBER($minutes) } min ago
common-today-at = today { $time }
common-yesterday = yesterday
