//! Sycamore's `view!`, for a small program.
//!
//! Sycamore makes its machinery for what changes (markers, effect, dependencies) anew for the type of every closure, and
//! the compiler puts each copy where it is used: a third of the whole UI. Here every such closure is boxed first, so that
//! there is one type and one copy. The syntax is Sycamore's own, read by its own parser.
//!
//! Not here: what the boxes go to; that is the `prelude` of the crate that uses this macro.

use proc_macro::TokenStream;
use proc_macro2::{Group, Ident, TokenStream as Tokens, TokenTree};
use sycamore_view_parser::codegen::Codegen;
use sycamore_view_parser::ir::{Node, Prop, PropType, Root};
use syn::{Expr, LitStr, parse_macro_input, parse_quote};

/// A view, as [Sycamore's macro](https://sycamore.dev/book/guide/view-dsl) has it.
#[proc_macro]
pub fn view(input: TokenStream) -> TokenStream {
    let mut tokens = input.clone().into_iter();
    if is_fixed(tokens.next()) {
        return tokens.collect();
    }
    let mut root = parse_macro_input!(input as Root);
    box_handlers(&mut root);
    box_dynamic_views(Codegen {}.root(&root)).into()
}

/// `on:click=f` becomes `on:click=handler(click, f)`.
fn box_handlers(root: &mut Root) {
    for node in &mut root.0 {
        match node {
            Node::Tag(tag) => {
                for prop in &mut tag.props {
                    fix_words(&mut prop.value);
                    box_handler(prop);
                }
                box_handlers(&mut tag.children);
            }
            Node::If(branches) => {
                box_handlers(&mut branches.then);
                if let Some(other) = &mut branches.else_branch {
                    box_handlers(other);
                }
            }
            Node::Match(branches) => {
                for arm in &mut branches.arms {
                    box_handlers(&mut arm.body);
                }
            }
            // What is inside of an expression is a `view!` of its own.
            Node::Dyn(dynamic) => fix_words(&mut dynamic.value),
            Node::Text(_) => {}
        }
    }
}

/// Words into which nothing is inserted never change: `t!("id")` becomes `view!(@ t!("id"))`, which Sycamore takes for a view of
/// its own, and draws once.
fn fix_words(value: &mut Expr) {
    let Expr::Macro(words) = value else {
        return;
    };
    let has_nothing_inserted = syn::parse2::<LitStr>(words.mac.tokens.clone()).is_ok();
    if words.mac.path.is_ident("t") && has_nothing_inserted {
        *value = parse_quote!(view!(@ #words));
    }
}

fn is_fixed(first: Option<proc_macro::TokenTree>) -> bool {
    matches!(first, Some(proc_macro::TokenTree::Punct(sign)) if sign.as_char() == '@')
}

fn box_handler(prop: &mut Prop) {
    if let PropType::Directive { dir, ident } = &prop.ty
        && dir == "on"
    {
        let handler = &prop.value;
        prop.value =
            parse_quote!(crate::prelude::handler(::sycamore::rt::events::#ident, #handler));
    }
}

/// `View::from_dynamic(f)` becomes `View::from_boxed(f)`, of the prelude's trait.
fn box_dynamic_views(tokens: Tokens) -> Tokens {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Ident(ident) if ident == "from_dynamic" => {
                Ident::new("from_boxed", ident.span()).into()
            }
            TokenTree::Group(group) => {
                let mut boxed = Group::new(group.delimiter(), box_dynamic_views(group.stream()));
                boxed.set_span(group.span());
                boxed.into()
            }
            other => other,
        })
        .collect()
}
