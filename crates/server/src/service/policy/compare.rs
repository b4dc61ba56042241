//! Two texts held against each other, line by line. Knows no policy.

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It stands in both.
    Same,
    /// It is new.
    Added,
    /// It is gone.
    Taken,
}

/// Most pairs of lines that are held against each other; of texts that differ by more, all of one is gone and all of the other new.
const PAIRS_MAX: usize = 1 << 20;

/// The lines of both, in order: what is gone stands where it stood.
#[must_use]
pub fn lines<'a>(before: &'a str, after: &'a str) -> Vec<(Mark, &'a str)> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let head = old.iter().zip(&new).take_while(same).count();
    let ends = old[head..].iter().rev().zip(new[head..].iter().rev());
    let tail = ends.take_while(same).count();
    let (gone, come) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut lines: Vec<(Mark, &str)> = new[..head].iter().map(|line| (Mark::Same, *line)).collect();
    lines.extend(between(gone, come));
    lines.extend(new[new.len() - tail..].iter().map(|line| (Mark::Same, *line)));
    lines
}

fn same(pair: &(&&str, &&str)) -> bool {
    pair.0 == pair.1
}

fn between<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(Mark, &'a str)> {
    if old.len().saturating_mul(new.len()) > PAIRS_MAX {
        let gone = old.iter().map(|line| (Mark::Taken, *line));
        return gone.chain(new.iter().map(|line| (Mark::Added, *line))).collect();
    }
    // How many lines the rests of both have in common, from each pair of lines on.
    let width = new.len() + 1;
    let mut common = vec![0_u32; (old.len() + 1) * width];
    for (i, one) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            common[i * width + j] = match one == other {
                true => common[(i + 1) * width + j + 1] + 1,
                false => common[(i + 1) * width + j].max(common[i * width + j + 1]),
            };
        }
    }
    let (mut i, mut j, mut lines) = (0, 0, Vec::with_capacity(old.len() + new.len()));
    loop {
        match (old.get(i), new.get(j)) {
            (None, None) => return lines,
            (Some(one), Some(other)) if one == other => {
                lines.push((Mark::Same, *one));
                (i, j) = (i + 1, j + 1);
            }
            (Some(one), other)
                if other.is_none() || common[(i + 1) * width + j] >= common[i * width + j + 1] =>
            {
                lines.push((Mark::Taken, *one));
                i += 1;
            }
            (_, Some(other)) => {
                lines.push((Mark::Added, *other));
                j += 1;
            }
            // A line of the old one with nothing left of the new one is gone, as said above.
            (Some(_), None) => return lines,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(before: &str, after: &str) -> String {
        let sign = |mark| match mark {
            Mark::Same => ' ',
            Mark::Added => '+',
            Mark::Taken => '-',
        };
        let lines = lines(before, after).into_iter();
        let lines: Vec<String> = lines
            .map(|(mark, line)| format!("{}{line}", sign(mark)))
            .collect();
        lines.join("|")
    }

    #[test]
    fn what_is_gone_stands_where_it_stood_and_what_is_the_same_stands_once() {
        for (before, after, said) in [
            ("", "", ""),
            ("", "a", "+a"),
            ("a", "", "-a"),
            ("a\nb\nc", "a\nb\nc", " a| b| c"),
            ("a\nb\nc", "a\nB\nc", " a|-b|+B| c"),
            ("a\nb\nc\nd", "b\nd\ne", "-a| b|-c| d|+e"),
            ("a\na", "a", " a|-a"),
            ("a\r\nb", "a\nb", " a| b"),
        ] {
            assert_eq!(written(before, after), said, "{before:?} {after:?}");
        }
    }

    #[test]
    fn both_texts_can_be_read_off_what_is_said() {
        let (before, after) = ("a\nb\nc\na\nb\nb\na", "c\nb\na\nb\na\nc");
        let said = lines(before, after);
        let of = |mark| {
            let kept = said
                .iter()
                .filter(move |(one, _)| [Mark::Same, mark].contains(one));
            kept.map(|(_, line)| *line).collect::<Vec<_>>()
        };
        assert_eq!(of(Mark::Taken).join("\n"), before);
        assert_eq!(of(Mark::Added).join("\n"), after);
        let same = said.iter().filter(|(mark, _)| *mark == Mark::Same).count();
        assert_eq!(same, 4, "as much in common as there is");
    }

    #[test]
    fn texts_that_have_too_much_between_them_are_told_whole() {
        let old: Vec<String> = (0..1_100).map(|n| format!("old {n}")).collect();
        let new: Vec<String> = (0..1_100).map(|n| format!("new {n}")).collect();
        let said = lines(&old.join("\n"), &new.join("\n")).len();
        assert_eq!(said, 2_200);
    }
}
