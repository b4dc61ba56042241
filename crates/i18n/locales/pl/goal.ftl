### Cele: co mówi ich pięć liter (konkretny, mierzalny, osiągalny, istotny, określony w czasie) i jak wiersz poleceń mówi o ścieżce i celach.

goal-letter-specific-said = Wiadomo, co zrobisz.
goal-letter-specific-open = Napisz trochę więcej o tym, co zrobisz.
goal-letter-measurable-said = Widać, kiedy cel jest osiągnięty.
goal-letter-measurable-open = Po czym poznasz, że cel jest osiągnięty? Napisz, ile albo jak często.
goal-letter-attainable-said = Nie ma tu słów zawsze ani nigdy.
goal-letter-attainable-open = Zawsze, nigdy i idealnie trudno dotrzymać. Co by wystarczyło?
goal-letter-relevant-said = Łączy się z rolą, na którą patrzysz.
goal-letter-relevant-yours = Po co ten cel, wiesz tylko ty.
goal-letter-timed-said = Ma swój dzień.
goal-letter-timed-open = Wybierz dzień od dzisiaj, w ciągu dwóch lat.

goal-kept = Cel zapisany, do { $day }. Tylko ty możesz go przeczytać. Jego identyfikator to { $id }
goal-met = Cel osiągnięty.
goal-open-again = Cel jest znowu otwarty.
goal-removed = Cel usunięty.
goal-none = Nie ma jeszcze celów.
goal-by = do { $day }
goal-done-on = zrobione { $day }
goal-no-ladder = Nie ma jeszcze drabiny kariery. Pojawi się, gdy dołączysz do swojego centrum; cele działają i bez niej.
goal-role-now = Twoja rola: { $role }.
goal-role-unsaid = Nie wiadomo jeszcze, jaką masz rolę. Wybierz ją w oknie: breakwater open path
goal-role-next = Patrzysz na rolę: { $role }. Pokazane umiejętności: { NUMBER($met) } z { NUMBER($needed) }.
goal-skill = { $name }: pokazany poziom { NUMBER($shown) }, potrzebny { NUMBER($needed) }
goal-former = Z wcześniejszej drabiny: { $name }
goal-way = Droga stąd: { $role }. Pokazane umiejętności: { NUMBER($met) } z { NUMBER($needed) }
