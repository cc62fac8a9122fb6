//! Codes as people type and paste them.

/// The code without what was pasted around it: `"123 456"`, `"Code: 123-456."` → `"123456"`.
pub fn clean(typed: &str) -> String {
    typed
        .chars()
        .filter_map(|c| c.to_digit(10))
        .filter_map(|digit| char::from_digit(digit, 10))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_digits_of_a_pasted_code_remain() {
        assert_eq!(clean("123 456"), "123456");
        assert_eq!(clean("\u{a0}123-456\n"), "123456");
        assert_eq!(clean("Your code: 004711."), "004711", "leading zeros count");
        assert_eq!(clean("none"), "");
    }
}
