### A part of the path that is shared with one person.

path-share = Share
path-share-title = Share a part of your path
path-share-lead = One person sees what you tick, as it is today. It is sealed for them: the server cannot read it. You can withdraw it at any time.
path-share-who = With whom
path-share-who-placeholder = Name
path-share-what = What is seen
path-share-kudos = The words of a kudos are not in it: they are for you and who gave them.
path-share-next = Next role: { $role }
path-share-skill = { $name }: level { NUMBER($level) } shown
path-share-seen = { $name } sees this
path-share-done = { $name } sees this part of your path from now on.
path-share-since = since { $day }
path-shares = What you share
path-shared = Shared with you
path-shared-day = as it was on { $day }
path-shared-sealed = It is sealed. Open your vault to read it.
path-shared-more = More is shared than fits here. See it one by one: breakwater path shared --with WHO
path-unshare-title = Share this no longer?
path-unshare-text = It is erased on the server and at { $name }’s desk. Perhaps it was read already.
