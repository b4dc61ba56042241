### Own resets: what does one good in a minute, three or ten, in own words.

idea-title = Your own resets
idea-hint = What does you good between two calls, in your own words. You choose it beside breathing, looking away, stretching and quiet. Only you can read it.
idea-none = No resets of your own yet.
idea-add = Add one
idea-change-named = Change { $title }
idea-remove-named = Remove { $title }
idea-remove-title = Remove this reset?
idea-sheet = A reset of your own
idea-name = What it is called
idea-name-placeholder = Walk to the window
idea-lines = A few lines to read meanwhile
idea-lines-placeholder = Leave the headset here. Look for the tree. Come back slowly.
idea-length = How long
idea-save = Keep it
idea-kept = { $title }, { $length }: it is kept. Only you can read it. Its id is { $id }
idea-changed = { $title }, { $length }: it is changed.
idea-removed = It is removed.
