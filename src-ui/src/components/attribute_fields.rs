//! Fields for the attributes of an account that a form asks for.

use std::collections::BTreeMap;

use crate::prelude::*;

use crate::attribute;
use crate::components::field::TextField;
use crate::form::{Failure, Field, Form};
use crate::words;

/// The attributes of one form, in their order, and what is typed into each.
#[derive(Clone)]
pub struct Attributes(Vec<(String, Field, Signal<String>)>);

impl Attributes {
    /// Empty fields for these attributes, by Cognito's names.
    pub fn new(names: &[String]) -> Self {
        let field = |(place, name): (u8, &String)| {
            let field = attribute::field(name, place);
            (name.clone(), field, create_signal(String::new()))
        };
        Self((0..).zip(names).map(field).collect())
    }

    /// Their fields.
    pub fn fields(&self) -> Vec<Field> {
        self.0.iter().map(|(_, field, _)| *field).collect()
    }

    /// What was typed, by Cognito's names; what was left empty is not there.
    pub fn values(&self) -> BTreeMap<String, String> {
        // Not collected: that would bring a sort, which is larger than all of this file.
        let mut values = BTreeMap::new();
        for (name, _, value) in &self.0 {
            let value = attribute::clean(name, &value.get_clone_untracked());
            if !value.is_empty() {
                values.insert(name.clone(), value);
            }
        }
        values
    }

    /// Those that nothing was typed into.
    pub fn wrong_if_empty(&self) -> Vec<Failure> {
        let empty = |(name, field, value): &(String, Field, Signal<String>)| {
            let is_empty = value.with_untracked(|value| value.trim().is_empty());
            let label = words::of_attribute(name);
            is_empty.then(|| Failure::at(*field, &t!("form-attribute-empty", attribute = label)))
        };
        self.0.iter().filter_map(empty).collect()
    }
}

/// A field for each.
#[component(inline_props)]
pub fn AttributeFields(form: Form, of: Attributes) -> View {
    of.0.into_iter()
        .map(|(name, field, value)| {
            let (kind, autocomplete) = attribute::input(&name);
            view! {
                TextField(
                    form=form,
                    field=field,
                    label=words::of_attribute(&name),
                    value=value,
                    autocomplete=autocomplete,
                    kind=kind,
                )
            }
        })
        .collect::<Vec<View>>()
        .into()
}
