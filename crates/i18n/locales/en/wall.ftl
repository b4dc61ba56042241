### The wall board: thanks on a screen that everybody passes. Never a number of anything.

wall-title = Wall board
wall-heading = Thanks at { $centre }
wall-from = from { $name }
wall-from-customer = from a customer
wall-done = Said, and done
wall-empty = This is where thanks will stand
wall-empty-text = When people show a kudos to everybody, it appears here by itself.
wall-away = The server is not answering just now
wall-away-text = The board looks for it again by itself.
wall-since = The server is not answering just now. Last heard from it: { $when }
wall-barred = This board has no key
wall-barred-text = Its address is not good, or not any more. Ask whoever runs Breakwater at your centre for a new one.
wall-controls = Board
wall-previous = Previous
wall-next = Next
wall-pause = Hold
wall-play = Go on
wall-full = Whole screen
