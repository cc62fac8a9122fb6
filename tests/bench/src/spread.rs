//! Spread: the same measurement several times.

use std::fmt;

/// The same measurement several times: its median, and between what it lay.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    sorted: Vec<f64>,
}

impl Spread {
    /// `None` without a value.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut sorted: Vec<f64> = values.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        (!sorted.is_empty()).then_some(Self { sorted })
    }

    /// The one in the middle; of an even number, the mean of the two there.
    pub fn median(&self) -> f64 {
        let upper = self.sorted.len() / 2;
        let lower = (self.sorted.len() - 1) / 2;
        f64::midpoint(self.value(lower), self.value(upper))
    }

    /// The smallest.
    pub fn least(&self) -> f64 {
        self.value(0)
    }

    /// The largest.
    pub fn most(&self) -> f64 {
        self.value(self.sorted.len() - 1)
    }

    fn value(&self, index: usize) -> f64 {
        self.sorted.get(index).copied().unwrap_or(f64::NAN)
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.0} ({:.0}–{:.0})",
            self.median(),
            self.least(),
            self.most()
        )
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::float_cmp,
        reason = "tests; the numbers are exact"
    )]

    use super::*;

    #[test]
    fn the_median_lies_in_the_middle_whatever_the_order() {
        let odd = Spread::of([30.0, 10.0, 1000.0]).unwrap();
        assert_eq!(
            (odd.median(), odd.least(), odd.most()),
            (30.0, 10.0, 1000.0)
        );
        assert_eq!(Spread::of([4.0, 1.0, 2.0, 3.0]).unwrap().median(), 2.5);
        assert_eq!(Spread::of([7.0]).unwrap().median(), 7.0);
        assert_eq!(odd.to_string(), "30 (10–1000)");
    }

    #[test]
    fn nothing_measured_has_no_median() {
        assert_eq!(Spread::of([]), None);
    }
}
