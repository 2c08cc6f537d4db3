// Keeps the page right when the browser translates it.
//
// Translation takes text nodes out of the page and puts <font> elements in their place. The app (that is, Yew) knows
// nothing of that: it would write new text into nodes that nobody sees, and stop when it puts something before a node
// that is not there any more. So whatever it does with a text that is gone is done with what stands in its place; a
// text that changes comes back itself, and is translated anew.
//
// Only what the app does to text nodes is different: everything else is the browser's own.

// For each text that is gone, the element in its place.
const standIns = new WeakMap();

const isText = (node) => node?.nodeType === Node.TEXT_NODE;
const isFont = (node) => node?.nodeName === "FONT";

const changes = new MutationObserver(note);
changes.observe(document.documentElement, { childList: true, subtree: true });

// What was put where a text was: at once, before it was taken out, or after.
function note(records) {
  const come = new Set();
  const gone = [];
  for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    const fonts = [...addedNodes].filter(isFont);
    for (const text of [...removedNodes].filter(isText)) {
      const font = fonts.pop() ?? [previousSibling, nextSibling].find((node) => come.delete(node));
      if (font) standIns.set(text, font);
      else gone.push({ text, target, previousSibling, nextSibling });
    }
    for (const font of fonts) {
      const before = gone.findIndex(
        (it) => it.target === target && it.previousSibling === previousSibling && it.nextSibling === nextSibling,
      );
      if (before < 0) come.add(font);
      else standIns.set(gone.splice(before, 1)[0].text, font);
    }
  }
}

// The child of a parent that is a text, or stands in its place; nothing if none does.
function inPlaceOf(text, parent) {
  if (text.parentNode !== parent) note(changes.takeRecords());
  let node = text.parentNode ? text : standIns.get(text);
  while (node && node.parentNode !== parent) node = node.parentNode;
  return node ?? null;
}

const { insertBefore, removeChild } = Node.prototype;
const value = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");

Node.prototype.insertBefore = function (node, next) {
  if (isText(node) && !node.parentNode) {
    note(changes.takeRecords());
    standIns.get(node)?.remove();
    standIns.delete(node);
  }
  return insertBefore.call(this, node, isText(next) ? inPlaceOf(next, this) : next);
};

Node.prototype.removeChild = function (node) {
  const there = isText(node) ? inPlaceOf(node, this) : node;
  if (there) removeChild.call(this, there);
  return node;
};

Object.defineProperty(Text.prototype, "nodeValue", {
  ...value,
  set(text) {
    value.set.call(this, text);
    if (this.parentNode) return;
    note(changes.takeRecords());
    standIns.get(this)?.replaceWith(this);
    standIns.delete(this);
  },
});
