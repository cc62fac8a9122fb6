//! Lists that are answered page by page. A page's token names the last item of the one before it, so that items which come and
//! go in between are neither skipped nor repeated.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::exception::Exception;
use crate::operation::model;

/// Some of a list's items.
#[derive(Debug)]
pub(super) struct Page<'a, T> {
    pub(super) items: &'a [T],
    pub(super) next_token: Option<String>,
}

/// What a request asks to see of a list.
#[derive(Debug)]
pub(super) struct Wish {
    maximum: usize,
    after: Option<String>,
}

impl Wish {
    /// `limit` is the member's value and name; without a value it is as many as there may be.
    ///
    /// # Errors
    /// `InvalidParameterException`: the number is out of range, or the token none of ours.
    pub(super) fn new(
        limit: (Option<i64>, &str),
        least: i64,
        token: Option<&str>,
    ) -> Result<Self, Exception> {
        let (limit, member) = limit;
        let maximum = model::in_range(limit.unwrap_or(MOST), least..=MOST, member)?;
        Ok(Self {
            // No items at all are what nobody wants: as in Cognito, 0 is as if it were not there.
            maximum: if maximum == 0 { MOST } else { maximum }
                .try_into()
                .unwrap_or_default(),
            after: token.map(decode).transpose()?,
        })
    }

    /// The key after which the page begins, and how many items a list must have to know whether there is another page.
    pub(super) fn bounds(&self) -> (&str, u32) {
        let maximum = u32::try_from(self.maximum).unwrap_or(u32::MAX);
        (
            self.after.as_deref().unwrap_or_default(),
            maximum.saturating_add(1),
        )
    }

    /// The page of a list that is sorted by its keys.
    pub(super) fn page<'a, T>(&self, items: &'a [T], key: impl Fn(&T) -> &str) -> Page<'a, T> {
        let start = items.partition_point(|item| {
            self.after
                .as_deref()
                .is_some_and(|after| key(item) <= after)
        });
        let rest = items.get(start..).unwrap_or_default();
        let items = rest.get(..self.maximum).unwrap_or(rest);
        let is_last = items.len() == rest.len();
        let next_token = items
            .last()
            .filter(|_| !is_last)
            .map(|last| URL_SAFE_NO_PAD.encode(key(last)));
        Page { items, next_token }
    }
}

fn decode(token: &str) -> Result<String, Exception> {
    URL_SAFE_NO_PAD
        .decode(token)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(|| Exception::invalid_parameter("Invalid pagination token."))
}

/// Of every list's pages.
const MOST: i64 = 60;
