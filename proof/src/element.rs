//! Elements of XML, and how they are written.

use anyhow::{Context as _, Result};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element with its attributes, and with text or elements in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: Option<String>,
    children: Vec<Element>,
}

impl Element {
    pub(crate) fn new(name: &'static str) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    /// An element that holds nothing but a text.
    pub(crate) fn text(name: &'static str, text: impl Into<String>) -> Self {
        let mut element = Self::new(name);
        element.text = Some(text.into());
        element
    }

    /// A text by itself, between elements.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self::text("", text)
    }

    /// The element with that attribute.
    pub(crate) fn with(mut self, attribute: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((attribute, value.into()));
        self
    }

    /// The element with that one in it, after those that are there.
    pub(crate) fn holding(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    /// The element with all of these in it.
    pub(crate) fn holding_all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children);
        self
    }

    /// A whole document whose root is the element.
    pub(crate) fn document(&self) -> Result<String> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        self.write(&mut writer)?;
        let text = String::from_utf8(writer.into_inner()).context("what was written is no UTF-8")?;
        Ok(text + "\n")
    }

    /// The element alone, without spaces that are not part of it.
    pub(crate) fn alone(&self) -> Result<String> {
        let mut writer = Writer::new(Vec::new());
        self.write(&mut writer)?;
        String::from_utf8(writer.into_inner()).context("what was written is no UTF-8")
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> Result<()> {
        if self.name.is_empty() {
            let text = self.text.as_deref().unwrap_or_default();
            return Ok(writer.write_event(Event::Text(BytesText::new(text)))?);
        }
        let mut start = BytesStart::new(self.name);
        start.extend_attributes(self.attributes.iter().map(|(name, value)| (*name, value.as_str())));
        if self.text.is_none() && self.children.is_empty() {
            return Ok(writer.write_event(Event::Empty(start))?);
        }
        writer.write_event(Event::Start(start))?;
        if let Some(text) = &self.text {
            writer.write_event(Event::Text(BytesText::new(text)))?;
        }
        for child in &self.children {
            child.write(writer)?;
        }
        Ok(writer.write_event(Event::End(BytesEnd::new(self.name)))?)
    }
}
