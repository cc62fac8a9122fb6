//! The languages.

/// A language that the application speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// German.
    German,
    /// English.
    #[default]
    English,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Hebrew.
    Hebrew,
    /// Hungarian.
    Hungarian,
    /// Indonesian.
    Indonesian,
    /// Italian.
    Italian,
    /// Japanese.
    Japanese,
    /// Korean.
    Korean,
    /// Norwegian Bokmål.
    Norwegian,
    /// Dutch.
    Dutch,
    /// Polish.
    Polish,
    /// Portuguese.
    Portuguese,
    /// Russian.
    Russian,
    /// Swedish.
    Swedish,
    /// Thai.
    Thai,
    /// Turkish.
    Turkish,
    /// Ukrainian.
    Ukrainian,
    /// Chinese, in simplified characters.
    Chinese,
}

impl Language {
    /// All of them, in the order of their tags.
    pub const ALL: [Self; 20] = [
        Self::German,
        Self::English,
        Self::Spanish,
        Self::French,
        Self::Hebrew,
        Self::Hungarian,
        Self::Indonesian,
        Self::Italian,
        Self::Japanese,
        Self::Korean,
        Self::Norwegian,
        Self::Dutch,
        Self::Polish,
        Self::Portuguese,
        Self::Russian,
        Self::Swedish,
        Self::Thai,
        Self::Turkish,
        Self::Ukrainian,
        Self::Chinese,
    ];

    /// The tag (BCP 47), and what the language calls itself.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::German => ("de", "Deutsch"),
            Self::English => ("en", "English"),
            Self::Spanish => ("es", "Español"),
            Self::French => ("fr", "Français"),
            Self::Hebrew => ("he", "עברית"),
            Self::Hungarian => ("hu", "Magyar"),
            Self::Indonesian => ("id", "Bahasa Indonesia"),
            Self::Italian => ("it", "Italiano"),
            Self::Japanese => ("ja", "日本語"),
            Self::Korean => ("ko", "한국어"),
            Self::Norwegian => ("nb", "Norsk bokmål"),
            Self::Dutch => ("nl", "Nederlands"),
            Self::Polish => ("pl", "Polski"),
            Self::Portuguese => ("pt", "Português"),
            Self::Russian => ("ru", "Русский"),
            Self::Swedish => ("sv", "Svenska"),
            Self::Thai => ("th", "ไทย"),
            Self::Turkish => ("tr", "Türkçe"),
            Self::Ukrainian => ("uk", "Українська"),
            Self::Chinese => ("zh", "简体中文"),
        }
    }

    /// The tag (BCP 47).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.names().0
    }

    /// What the language calls itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        self.names().1
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Hebrew)
    }

    /// The language of this tag, whatever region and script follow it. Amplify's own names for four of them are taken, too.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let primary = match primary.as_str() {
            // Amplify's, which are countries.
            "kr" => "ko",
            "ua" => "uk",
            // Older tags of the same language, and its neighbour that its readers read as well.
            "iw" => "he",
            "in" => "id",
            "no" | "nn" => "nb",
            other => other,
        };
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == primary)
    }

    /// The first of these tags that there is a language for; English if there is none.
    pub fn negotiate<T: AsRef<str>>(tags: impl IntoIterator<Item = T>) -> Self {
        tags.into_iter()
            .find_map(|tag| Self::of_tag(tag.as_ref()))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_tag_and_by_amplify_s_name() {
        for language in Language::ALL {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
        }
        for (tag, language) in [
            ("de-AT", Language::German),
            ("PT_br", Language::Portuguese),
            ("zh-Hant-TW", Language::Chinese),
            ("kr", Language::Korean),
            ("ua", Language::Ukrainian),
            ("iw", Language::Hebrew),
            ("nn-NO", Language::Norwegian),
        ] {
            assert_eq!(Language::of_tag(tag), Some(language), "{tag}");
        }
        for other in ["", "C", "POSIX", "tlh", "deutsch", "-de"] {
            assert_eq!(Language::of_tag(other), None, "{other}");
        }
    }

    #[test]
    fn the_first_language_that_is_spoken_is_taken() {
        assert_eq!(
            Language::negotiate(["tlh", "fi", "sv-FI", "en"]),
            Language::Swedish
        );
        assert_eq!(Language::negotiate(["tlh"]), Language::English);
        assert_eq!(Language::negotiate::<&str>([]), Language::English);
    }
}
