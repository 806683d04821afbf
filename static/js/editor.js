/* The writing surface: ProseMirror, on the subset of HTML that bodies are kept in. desk.js keeps what is written. */

import { DOMParser as Reader, DOMSerializer, Fragment, Schema, Slice } from "prosemirror-model";
import { EditorState, NodeSelection, Plugin, Selection, TextSelection } from "prosemirror-state";
import { canSplit } from "prosemirror-transform";
import { EditorView } from "prosemirror-view";
import { closeHistory, history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { baseKeymap, chainCommands, createParagraphNear, exitCode, lift, liftEmptyBlock, newlineInCode, splitBlockAs, toggleMark, wrapIn } from "prosemirror-commands";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";

const writing = document.getElementById("writing");
const surface = document.getElementById("surface");
const toolbar = writing.querySelector(".toolbar");
const source = writing.elements.namedItem("body");

/* The subset, as content/SafeHtml has it. */

const blockTags = "p, h2, h3, h4, ul, ol, blockquote, hr, pre, figure, table";
const otherTags = "li, figcaption, img, br, caption, thead, tbody, tfoot, tr, th, td";
const markTags = { a: ["href"], abbr: ["title"], time: ["datetime"], q: [], cite: [], s: [], small: [], sub: [], sup: [], code: [] };
const inlineTags = Object.keys(markTags).join(", ") + ", strong, b, em, i";
const subset = [blockTags, otherTags, inlineTags].join(", ");
const attributes = ["href", "title", "datetime", "src", "alt", "scope", "colspan", "rowspan", "start", "reversed", "lang", "dir"];

/* Pictures are stored by what they are, "picture:{uri}", and shown by where they lie. */
const figures = new Map([...document.querySelectorAll("#figures li")].map(li => ["picture:" + li.dataset.uri, li.dataset.src]));
const shown = (src, alt) => ({ src: figures.get(src) ?? null, alt });
const parsed = html => new DOMParser().parseFromString(html, "text/html").body;
/** What a surface copied, with where its pictures lie noted. */
const noted = html => {
  const body = parsed(html);
  for (const img of body.querySelectorAll("img[data-lies]")) {
    const { lies } = img.dataset;
    if (!figures.has(img.getAttribute("src")) && /^\/(?![/\\])/.test(lies)) figures.set(img.getAttribute("src"), lies);
    img.removeAttribute("data-lies");
  }
  return body.innerHTML;
};

/** Of a list or a quotation, and there without a tag of its own; null where it was none of these. */
const bare = p => p.dataset.bare === undefined
  ? (p.parentNode.matches?.("li, blockquote") ? false : null)
  : { true: true, false: false }[p.dataset.bare] ?? null;
const none = names => Object.fromEntries(names.map(name => [name, { default: null }]));
const own = (dom, names) => Object.fromEntries(names.map(name => [name, dom.getAttribute(name)]));
const block = (tag, content, names, more) => ({
  content, group: "block", defining: true, attrs: none(names),
  parseDOM: [{ tag, getAttrs: dom => own(dom, names) }],
  toDOM: node => [tag, node.attrs, 0],
  ...more,
});
const mark = (tag, names) => ({
  attrs: none(names),
  inclusive: tag !== "a",
  parseDOM: [{ tag, getAttrs: dom => own(dom, names) }],
  toDOM: of => [tag, of.attrs, 0],
});
/** One thing with two tags: what is written here gets the first, what was stored keeps its own. */
const emphasis = (...tags) => ({
  attrs: { tag: { default: tags[0] } },
  parseDOM: tags.map(tag => ({ tag, attrs: { tag } })),
  toDOM: of => [of.attrs.tag, 0],
});

const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: {
      content: "inline*", group: "block", attrs: none(["lang", "dir", "bare"]),
      parseDOM: [{
        tag: "p",
        getAttrs: dom => ({ ...own(dom, ["lang", "dir"]), bare: bare(dom) }),
      }],
      toDOM: ({ attrs: { lang, dir } }) => ["p", { lang, dir }, 0],
    },
    heading: {
      content: "inline*", group: "block", defining: true, attrs: { level: { default: 2 } },
      parseDOM: [2, 3, 4].map(level => ({ tag: "h" + level, attrs: { level } })),
      toDOM: node => ["h" + node.attrs.level, 0],
    },
    ul: block("ul", "item+", []),
    ol: block("ol", "item+", ["start", "reversed"]),
    item: { content: "block+", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    blockquote: block("blockquote", "block+", ["lang", "dir"]),
    pre: block("pre", "inline*", [], { code: true, whitespace: "pre", parseDOM: [{ tag: "pre", preserveWhitespace: "full" }] }),
    rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
    /* Its content is its caption. */
    figure: {
      content: "inline*", group: "block", isolating: true, draggable: true, attrs: { src: {}, alt: {} },
      parseDOM: [{
        tag: "figure",
        getAttrs: dom => {
          const img = dom.querySelector(":scope > img");
          return img ? own(img, ["src", "alt"]) : false;
        },
        contentElement: dom => dom.querySelector("figcaption") ?? document.createElement("figcaption"),
      }],
      toDOM: node => ["figure", ["img", shown(node.attrs.src, node.attrs.alt)], ["figcaption", { "data-empty": writing.dataset.caption }, 0]],
    },
    /* A table, or what is nested as no other block here: it is not written in, moved and deleted whole, and changed as text. */
    kept: {
      group: "block", draggable: true, attrs: { html: {} }, leafText: node => parsed(node.attrs.html).textContent,
      parseDOM: [{
        tag: "div[data-kept]",
        getAttrs: dom => dom.children.length === 1 && isBlock(dom.firstElementChild) ? { html: dom.firstElementChild.outerHTML } : false,
      }, { tag: "table", getAttrs: dom => ({ html: dom.outerHTML }) }],
      toDOM: node => {
        const body = parsed(node.attrs.html);
        for (const img of body.querySelectorAll("img")) {
          const { src } = shown(img.getAttribute("src"), img.alt);
          if (src) img.setAttribute("src", src); else img.removeAttribute("src");
        }
        const dom = document.createElement("div");
        dom.className = "kept";
        dom.setAttribute("role", "group");
        dom.setAttribute("aria-describedby", "h-table");
        dom.append(...body.childNodes);
        return dom;
      },
    },
    text: { group: "inline" },
    br: { inline: true, group: "inline", selectable: false, linebreakReplacement: true, leafText: () => "\n", parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  },
  marks: {
    ...Object.fromEntries(Object.entries(markTags).map(([tag, names]) => [tag, mark(tag, names)])),
    strong: emphasis("strong", "b"),
    em: emphasis("em", "i"),
  },
});
const { paragraph, heading, ul, ol, item, blockquote, figure, kept, rule, pre } = schema.nodes;
/** Blocks beside which there is nothing to write in. */
const walls = new Set([figure, kept, rule]);

/* In and out. A block that would not come back as it was is kept whole; a body with anything else in it is not opened. */

const isBlock = node => node.nodeType === Node.ELEMENT_NODE && node.matches(blockTags);
const mute = document.implementation.createHTMLDocument(); // where an img asks for nothing
const reader = Reader.fromSchema(schema);
const serializer = special => new DOMSerializer({
  ...DOMSerializer.nodesFromSchema(schema),
  paragraph: ({ attrs: { lang, dir, bare } }) => ["p", { lang, dir, "data-bare": String(bare) }, 0],
  ...special,
}, DOMSerializer.marksFromSchema(schema));
const writer = serializer({
  figure: node => ["figure", ["img", node.attrs], ["figcaption", 0]],
  kept: node => parsed(node.attrs.html).firstChild,
});
/** What is copied says all that a surface must know of it. */
const copier = serializer({
  figure: ({ attrs: { src, alt } }) => ["figure", ["img", { src, alt, "data-lies": figures.get(src) ?? null }], ["figcaption", 0]],
  kept: node => {
    const dom = mute.createElement("div");
    dom.dataset.kept = "";
    dom.append(...parsed(node.attrs.html).childNodes);
    for (const img of dom.querySelectorAll("img")) {
      const lies = figures.get(img.getAttribute("src"));
      if (lies) img.dataset.lies = lies;
    }
    return dom;
  },
});
const copied = [...attributes, "charset", "data-pm-slice", "data-bare", "data-lies", "data-kept"];
/** Whether it was copied from a surface, and needs no cleaning. */
const isOurs = html => {
  const body = parsed(html);
  return body.querySelector("[data-pm-slice]") !== null && [...body.querySelectorAll("*")].every(element =>
    (element.matches(subset) || element.matches("meta, div[data-kept]"))
    && [...element.attributes].every(({ name }) => copied.includes(name))
    && !element.matches("img:not([src^='picture:'])")
    && (element.localName !== "a" || address(element.getAttribute("href") ?? "") === element.getAttribute("href")));
};

/** What the server leaves out. */
const tidy = body => {
  for (const element of [...body.querySelectorAll("p, h2, h3, h4, ul, ol, li, blockquote, figcaption")].reverse())
    if (!element.textContent.trim() && !element.querySelector("img")) element.remove();
  return body;
};
/** Words in a list or quotation that are in no paragraph get one, that they can be written in. */
const housed = body => {
  for (const holder of body.querySelectorAll("li, blockquote")) {
    let bare = null;
    for (const child of holder.closest("table") ? [] : [...holder.childNodes]) {
      if (isBlock(child)) {
        bare = null;
      } else if (bare) {
        bare.append(child);
      } else if (child.nodeType !== Node.TEXT_NODE || child.data.trim()) {
        bare = mute.createElement("p");
        bare.dataset.bare = "true";
        child.before(bare);
        bare.append(child);
      }
    }
  }
  return body;
};
/** As the desk stores it. */
const written = fragment => {
  const body = mute.createElement("div");
  writer.serializeFragment(fragment, { document: mute }, body);
  tidy(body);
  for (const p of body.querySelectorAll("p[data-bare]")) {
    const { bare } = p.dataset;
    p.removeAttribute("data-bare");
    const loose = bare === "true" ? p.matches("li > p, blockquote > p") : bare === "null" && p.matches("li > :first-child");
    if (loose && !p.attributes.length && (!p.previousSibling || isBlock(p.previousSibling))) p.replaceWith(...p.childNodes);
  }
  return body;
};
/** A line for each block; and a browser gives each attribute a value. */
const asText = body => [...body.children].map(block => block.outerHTML).join("\n").replace(/(<ol\b[^>]*) reversed=""/g, "$1 reversed");
const sign = element => element.localName + JSON.stringify([...element.attributes].map(({ name, value }) => [name, value]).sort());
/** What a reader is shown: spaces as they count, and emphasis however it is nested. */
const canonical = root => {
  const out = [];
  let marks = "";
  let space = true; // nothing that a further one would add to
  const edge = words => {
    if (out.at(-1) === " " && space) out.pop();
    out.push(words);
    space = true;
  };
  const walk = (node, within, exact) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const now = [...new Set(within)].sort().join();
        for (const sign of exact ? child.data : child.data.replace(/[ \t\r\n\f]+/g, " ")) {
          if (sign === " " && space && !exact) continue;
          space = sign === " " && !exact;
          if (!space && now !== marks) out.push("{" + (marks = now) + "}");
          out.push(sign);
        }
      } else if (child.nodeType === Node.ELEMENT_NODE && child.matches(inlineTags)) {
        walk(child, [...within, sign(child)], exact);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        edge("<" + sign(child) + (child.localName === "br" ? [...within].sort() : "") + ">");
        walk(child, within, exact || child.localName === "pre");
        edge("</>");
      }
    }
  };
  walk(root, [], false);
  return out.join("");
};
/** The blocks of a body; null if it cannot all be held here. */
const blocks = html => {
  const body = tidy(parsed(html));
  for (const element of body.querySelectorAll("*"))
    if (!element.matches(subset) || [...element.attributes].some(({ name }) => !attributes.includes(name))) return null;
  const found = [];
  for (const child of body.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && !child.data.trim()) continue;
    if (!isBlock(child)) return null;
    const alone = mute.createElement("div");
    alone.append(child.cloneNode(true));
    const as = canonical(alone);
    const read = reader.parse(housed(alone)).content;
    if (canonical(written(read)) === as) read.forEach(node => found.push(node));
    else found.push(kept.create({ html: child.outerHTML }));
  }
  const all = Fragment.from(found);
  return canonical(written(all)) === canonical(body) ? all : null;
};

/* Places at which something pasted is awaited, wherever they move meanwhile. */
const places = new Plugin({
  state: {
    init: () => [],
    apply: (tr, now) => {
      const { come, gone } = tr.getMeta(places) ?? {};
      const moved = now.filter(place => place.id !== gone).map(place => ({ ...place, from: tr.mapping.map(place.from, -1), to: tr.mapping.map(place.to, -1) }));
      return come ? [...moved, come] : moved;
    },
  },
});

/* There is a line to write on at the ends, and between a table or picture and the next; the server leaves empty ones out. */
const room = state => {
  const tr = state.tr;
  let before = rule;
  state.doc.forEach((node, at) => {
    if (walls.has(node.type) && walls.has(before)) tr.insert(tr.mapping.map(at), paragraph.create());
    before = node.type;
  });
  if (walls.has(before) || before === pre) tr.insert(tr.doc.content.size, paragraph.create());
  return tr;
};
const rooms = new Plugin({
  appendTransaction: (trs, old, state) => {
    const tr = trs.some(of => of.docChanged) && room(state);
    return tr && tr.docChanged ? tr : null;
  },
});

/* Deeds. */

const around = ($at, ...types) => {
  for (let depth = $at.depth; depth > 0; depth--) if (types.includes($at.node(depth).type)) return depth;
  return 0;
};
/** Commands one after the other, as one step to undo. */
const together = (...commands) => (state, dispatch) => {
  const whole = state.tr;
  let now = EditorState.create({ doc: state.doc, selection: state.selection });
  for (const command of commands) command(now, tr => { tr.steps.forEach(step => whole.step(step)); now = now.apply(tr); });
  if (!whole.docChanged) return false;
  whole.setSelection(now.selection.getBookmark().resolve(whole.doc));
  if (dispatch) dispatch(whole.scrollIntoView());
  return true;
};
/** The blocks with words that the selection touches; no caption, which would lose its picture. */
const touched = ({ doc, selection: { from, to } }) => {
  const found = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock && node.type !== figure) found.push({ node, pos });
    return node.type !== figure;
  });
  return found;
};
/** Where the selection's words begin. */
const first = state => {
  const { $from } = state.selection;
  const [block] = $from.parent.isTextblock ? [] : touched(state);
  return block ? state.doc.resolve(block.pos + 1) : $from;
};
/** All that is selected out of every list, or quotation, that it stands in. */
const outOf = (type, lifting) => (state, dispatch) => {
  const tr = state.tr;
  for (let last = -1; ;) {
    const now = { doc: tr.doc, selection: state.selection.map(tr.doc, tr.mapping) };
    const inside = touched(now).find(({ pos }) => around(now.doc.resolve(pos + 1), type));
    if (!inside || tr.steps.length === last) break;
    last = tr.steps.length;
    lifting(EditorState.create({ doc: tr.doc, selection: TextSelection.create(tr.doc, inside.pos + 1) }), lifted => lifted.steps.forEach(step => tr.step(step)));
  }
  dispatch(tr);
};
const outOfLists = outOf(item, liftListItem(item));
const outOfQuotations = outOf(blockquote, lift);
const shape = (type, attrs) => (state, dispatch) => {
  const tr = state.tr;
  for (const { node, pos } of touched(state))
    if (node.type !== type || attrs?.level !== node.attrs.level) tr.setBlockType(tr.mapping.map(pos), tr.mapping.map(pos + node.nodeSize), type, attrs);
  dispatch(tr);
};
const plain = together(outOfLists, outOfQuotations, shape(paragraph));
const head = level => (state, dispatch) => isOn(state)["h" + level] ? plain(state, dispatch) : together(outOfLists, outOfQuotations, shape(heading, { level }))(state, dispatch);
const quote = (state, dispatch) => {
  if (!touched(state).length) return false;
  return isOn(state).blockquote ? together(outOfQuotations)(state, dispatch) : together(outOfLists, shape(paragraph), wrapIn(blockquote))(state, dispatch);
};
const list = type => (state, dispatch) => {
  if (!touched(state).length) return false;
  const $at = first(state);
  const depth = around($at, ul, ol);
  const within = depth > 0 && touched(state).every(({ pos }) => pos < $at.after(depth));
  if (!within) return together(outOfLists, shape(paragraph), wrapInList(type))(state, dispatch);
  if ($at.node(depth).type === type) return together(outOfLists)(state, dispatch);
  if (dispatch) dispatch(state.tr.setNodeMarkup($at.before(depth), type));
  return true;
};
/** What the toolbar shows as on. */
const isOn = state => {
  const { from, to, empty } = state.selection;
  const $from = first(state);
  const marked = type => Boolean(empty ? type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type));
  const listed = around($from, ul, ol);
  const quoted = around($from, blockquote) > 0;
  const level = $from.parent.type === heading ? $from.parent.attrs.level : 0;
  return {
    p: $from.parent.type === paragraph && !listed && !quoted,
    h2: level === 2,
    h3: level === 3,
    bold: marked(schema.marks.strong),
    italic: marked(schema.marks.em),
    link: marked(schema.marks.a),
    ul: listed > 0 && $from.node(listed).type === ul,
    ol: listed > 0 && $from.node(listed).type === ol,
    blockquote: quoted,
  };
};

/* Keys beside and in a picture: it is selected whole before it is deleted, and its caption is no place to join to. */

const select = (state, dispatch, pos) => {
  if (dispatch) dispatch(state.tr.setSelection(NodeSelection.create(state.doc, pos)).scrollIntoView());
  return true;
};
/** The picture or table that the next step of the caret comes to. */
const beside = (forward, view, way) => (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || !(way ? view().endOfTextblock(way) : $from.parentOffset === (forward ? $from.parent.content.size : 0))) return false;
  if ($from.parent.type === figure) return forward ? !way : select(state, dispatch, $from.before());
  const at = forward ? $from.after() : $from.before();
  const next = forward ? state.doc.resolve(at).nodeAfter : state.doc.resolve(at).nodeBefore;
  if (!next || !walls.has(next.type) || (way && !forward && next.type === figure)) return false;
  return select(state, dispatch, forward ? at : at - next.nodeSize);
};
/** A step of its own to undo, however soon it follows another. */
const away = (state, dispatch) => {
  if (!(state.selection instanceof NodeSelection)) return false;
  if (dispatch) dispatch(closeHistory(state.tr.deleteSelection()).scrollIntoView());
  return true;
};
const intoCaption = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type !== figure) return false;
  if (dispatch) dispatch(state.tr.setSelection(TextSelection.create(state.doc, selection.from + 1)));
  return true;
};
const outOfCaption = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== figure) return false;
  const after = $from.after();
  const tr = state.tr;
  if (tr.doc.resolve(after).nodeAfter?.type !== paragraph) tr.insert(after, paragraph.create());
  if (dispatch) dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};
const outOfItem = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.node(-1)?.type !== item || $from.index(-1) > 0) return false;
  return liftListItem(item)(state, dispatch);
};
/** Where an item or a quotation ends, the words on both sides become one line. */
const joinLine = forward => (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset !== (forward ? $from.parent.content.size : 0)) return false;
  const edge = forward ? $from.after() : $from.before();
  const $other = Selection.findFrom(state.doc.resolve(edge), forward ? 1 : -1, true)?.$from;
  if (!$other || [$from, $other].some($at => $at.parent.type === figure || $at.parent.type === pre)) return false;
  if (![$from, $other].some($at => around($at, item, blockquote))) return false;
  const [from, to] = forward ? [$from.pos, $other.pos] : [$other.pos, $from.pos];
  let wall = false;
  state.doc.nodesBetween(from, to, node => { wall ||= walls.has(node.type); });
  if (wall) return false;
  if (dispatch) dispatch(state.tr.delete(from, to).scrollIntoView());
  return true;
};
const breakLine = (state, dispatch) => {
  if (state.selection instanceof NodeSelection) return false;
  if (dispatch) dispatch(state.tr.replaceSelectionWith(schema.nodes.br.create()).scrollIntoView());
  return true;
};
/** What follows a paragraph in another language is in that, too. */
const split = splitBlockAs((node, atEnd) => atEnd && node.type === paragraph ? { type: paragraph, attrs: node.attrs } : null);

const theView = () => view;
const arrow = (way, forward) => chainCommands(...(forward ? [intoCaption] : []), beside(forward, theView, way));
const sideways = way => (state, dispatch) => arrow(way, (getComputedStyle(surface).direction === "rtl") !== (way === "right"))(state, dispatch);
const bold = toggleMark(schema.marks.strong);
const italic = toggleMark(schema.marks.em);
const keys = {
  Enter: chainCommands(outOfCaption, splitListItem(item), newlineInCode, createParagraphNear, liftEmptyBlock, split),
  "Shift-Enter": chainCommands(newlineInCode, breakLine),
  "Mod-Enter": chainCommands(exitCode, breakLine),
  Backspace: chainCommands(away, beside(false, theView), outOfItem, joinLine(false), baseKeymap.Backspace),
  Delete: chainCommands(away, beside(true, theView), joinLine(true), baseKeymap.Delete),
  ArrowUp: arrow("up", false),
  ArrowDown: arrow("down", true),
  ArrowLeft: sideways("left"),
  ArrowRight: sideways("right"),
  "Ctrl-]": sinkListItem(item), // for Mac too, where the other key leads back in history
  "Ctrl-[": liftListItem(item),
  "Mod-b": bold,
  "Mod-i": italic,
  "Mod-k": () => { askForLink(); return true; },
  "Mod-z": undo,
  "Shift-Mod-z": redo,
  "Mod-y": redo,
};

/* The view. */

const plugins = [history(), keymap(keys), keymap(baseKeymap), places, rooms, new Plugin({ view: () => ({ update: () => tell() }) })];
const begun = content => {
  const state = EditorState.create({ doc: schema.topNodeType.create(null, content.size ? content : paragraph.create()) });
  return EditorState.create({ doc: room(state).doc, plugins });
};
/** A browser tells of a moved caret a little later: who is quick with the next key has it where it was. */
const notice = () => { document.dispatchEvent(new Event("selectionchange")); };
let opened = { html: "", doc: null };
let stored = opened;
const view = new EditorView({ mount: surface }, {
  state: begun(Fragment.empty),
  dispatchTransaction: tr => {
    view.updateState(view.state.apply(tr));
    if (tr.docChanged) surface.dispatchEvent(new Event("input", { bubbles: true }));
  },
  clipboardSerializer: copier,
  transformPastedHTML: noted,
  /* Some words of a heading, an item or a caption are words, unless they come into an empty line; a caption takes in no words behind it. */
  transformPasted: (slice, { state }) => {
    const open = Math.min(slice.openStart, slice.openEnd);
    let { content } = slice;
    let depth = 1;
    for (; content.childCount === 1 && !content.firstChild.isTextblock && depth < open; depth++) ({ content } = content.firstChild);
    const block = content.childCount === 1 && depth <= open ? content.firstChild : null;
    if (block?.isTextblock && block.type !== pre && (block.type === figure || state.selection.$from.parent.content.size > 0))
      return new Slice(Fragment.from(paragraph.create(null, block.content)), 1, 1);
    return slice.openEnd && slice.content.lastChild?.type === figure ? new Slice(slice.content, slice.openStart, 0) : slice;
  },
  /* A letter that is typed takes the place of no picture. */
  handleTextInput: ({ state }) => state.selection instanceof NodeSelection,
  handleClickOn: ({ state }, pos, node, at, event) => node.type === figure && event.target.nodeName === "IMG" && select(state, view.dispatch, at),
  handleDOMEvents: {
    keydown: notice,
    paste: (of, event) => {
      notice();
      return bring(event.clipboardData, event);
    },
    click: (of, event) => {
      if (event.target.closest("a")) event.preventDefault(); // in a table it would lead away
      return false;
    },
    drop: (of, event) => {
      if (view.dragging) return false;
      const there = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (there) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(there.pos))));
      view.focus();
      return bring(event.dataTransfer, event);
    },
  },
});
const open = html => {
  if (html === stored.html && stored.doc && view.state.doc === stored.doc) return true;
  const content = blocks(html);
  if (!content) return false;
  view.updateState(begun(content));
  opened = stored = { html, doc: view.state.doc };
  return true;
};
/** Not a letter else while nothing has been changed. */
const body = () => {
  const { doc } = view.state;
  if (doc !== stored.doc) stored = doc.eq(opened.doc) ? { ...opened, doc } : { html: asText(written(doc.content)), doc };
  return stored.html;
};

/* Pasting: the server cleans it, and it goes where it was pasted, wherever the caret is by then. */

let desk = null; // what desk.js does
let pasting = Promise.resolve();
/** @returns whether it has been seen to; otherwise ProseMirror does it */
const bring = (data, event) => {
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  const { selection, doc } = view.state;
  const { $from, $to, from, to } = selection;
  const coded = $from.parent.type === pre;
  if (html.trim() && isOurs(html)) {
    view.dispatch(closeHistory(view.state.tr));
    const content = reader.parse(parsed(noted(html))).content;
    const whole = isWhole(doc, from, to);
    const apart = selection instanceof NodeSelection || (around($from, item, blockquote) && content.content.some(node => walls.has(node.type)));
    if (coded || !(whole || apart)) return false;
    event.preventDefault();
    const { tr } = view.state;
    const end = putAt(tr, selection instanceof NodeSelection && !whole ? to : from, to, content);
    view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).scrollIntoView());
    return true;
  }
  event.preventDefault();
  if (data.files.length && !html.trim()) desk.say(writing.dataset.files, "fault");
  else if (coded && $from.sameParent($to)) view.dispatch(view.state.tr.insertText(text).scrollIntoView());
  else if (html.trim() || text) paste(html, text || parsed(html).textContent);
  return true;
};
const paste = (html, text) => {
  const { state } = view;
  const { from, to } = state.selection;
  const start = state.selection instanceof NodeSelection ? to : from;
  const place = { id: { come: false }, from: start, to, text, there: state.doc.slice(start, to) };
  view.dispatch(state.tr.setMeta(places, { come: place }));
  const comes = cleaned(html, text)
    .then(content => put(content, place.id))
    .catch(() => put(lines(text), place.id))
    .catch(() => desk.say(writing.dataset.plain, "fault"));
  pasting = Promise.all([pasting, comes]);
};
const lines = text => Fragment.from(text.split(/\r?\n/).filter(line => line.trim()).map(line => paragraph.create(null, schema.text(line))));
const cleaned = async (html, text) => {
  const kept = await desk.cleaned({ html, text });
  if (kept === null && html.trim()) desk.say(writing.dataset.plain, "fault");
  return (kept === null ? null : blocks(kept)) ?? lines(text);
};
const awaited = () => places.getState(view.state);
/** The page is about to go: what is awaited still comes as it reads. */
const hurry = () => { for (const place of awaited()) put(lines(place.text), place.id); };
const put = (content, id) => {
  if (id.come) return;
  const { state } = view;
  const place = awaited().find(of => of.id === id) ?? state.selection;
  const tr = closeHistory(state.tr).setMeta(places, { gone: id });
  const same = !place.there || state.doc.slice(place.from, place.to).eq(place.there);
  const from = same ? place.from : Selection.near(state.doc.resolve(place.from)).from; // what was typed over it meanwhile stays
  const to = same ? place.to : from;
  const waiting = state.selection.from === from && state.selection.to === to;
  if (content.size) {
    const end = putAt(tr, from, to, content);
    if (waiting) tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).scrollIntoView();
  }
  view.dispatch(tr);
  id.come = true;
};
const isWhole = (doc, from, to) => to > from && from <= Selection.atStart(doc).from && to >= Selection.atEnd(doc).to;
/** @returns where it ends */
const putAt = (tr, from, to, content) => {
  const $from = tr.doc.resolve(from);
  const whole = isWhole(tr.doc, from, to);
  const words = content.content.every(node => node.type === paragraph);
  if (!whole && words && content.childCount > 1 && around($from, item))
    return putAt(tr, from, to, Fragment.from(ul.create(null, content.content.map(node => item.create(null, node)))));
  if (whole) {
    tr.replaceWith(0, tr.doc.content.size, content);
    return content.size;
  }
  if ($from.parent.isTextblock && (words || (content.childCount === 1 && isList(content.firstChild) && around($from, item)))) {
    const after = tr.doc.content.size - to;
    tr.replaceRange(from, to, words ? new Slice(content, 1, 1) : Slice.maxOpen(content));
    return tr.doc.content.size - after;
  }
  return putBetween(tr, from, to, content);
};
const isList = node => node.type === ul || node.type === ol;
/** Blocks stand for themselves: what they are pasted into is parted, and of that what is empty then goes. */
const putBetween = (tr, from, to, content) => {
  tr.delete(from, to);
  const $at = tr.doc.resolve(tr.mapping.map(from));
  const parts = $at.depth > 0 && !around($at, figure) && canSplit(tr.doc, $at.pos, $at.depth);
  if (parts) tr.split($at.pos, $at.depth);
  const start = parts ? $at.pos + $at.depth : $at.depth ? $at.after(1) : $at.pos;
  tr.insert(start, content);
  const end = start + content.size;
  if (!parts) return end;
  prune(tr, end, false);
  const rest = tr.doc.content.size - end;
  prune(tr, start, true);
  return tr.doc.content.size - rest;
};
const vacant = node => {
  let words = false;
  node.descendants(inner => { words ||= inner.isLeaf || inner.type === figure; });
  return !words && !node.isLeaf && node.type !== figure;
};
const prune = (tr, pos, back) => {
  const $pos = tr.doc.resolve(pos);
  let node = back ? $pos.nodeBefore : $pos.nodeAfter;
  let at = node && back ? pos - node.nodeSize : pos;
  while (node && !vacant(node) && !node.isTextblock && node.childCount) {
    const inner = back ? node.lastChild : node.firstChild;
    at = back ? at + node.nodeSize - 1 - inner.nodeSize : at + 1;
    node = inner;
  }
  if (node && vacant(node)) tr.delete(at, at + node.nodeSize);
};

/** From a dialog to where the caret was: a browser left to itself puts it at the beginning. */
const back = dialog => {
  dialog.close();
  view.focus();
};

/* Links. */

const linker = document.getElementById("linker");
const href = document.getElementById("l-href");
const wrong = document.getElementById("e-href");
/** The link that the caret is in, from end to end; else what is selected. */
const linked = () => {
  const { $from, from, to, empty } = view.state.selection;
  const type = schema.marks.a;
  const found = type.isInSet($from.marks()) ?? ($from.nodeAfter && type.isInSet($from.nodeAfter.marks));
  if (!found || !empty) return { from, to, href: found?.attrs.href ?? "" };
  let start = from;
  let end = from;
  $from.parent.forEach((node, offset) => {
    const at = $from.start() + offset;
    if (!found.isInSet(node.marks) || at > end) return;
    if (at + node.nodeSize < from) return;
    start = Math.min(start, at);
    end = at + node.nodeSize;
  });
  return { from: start, to: end, href: found.attrs.href };
};
/** An address that the server keeps, from what somebody typed; null if there is none in it. */
const address = typed => {
  const words = typed.trim();
  const escaped = words.replace(/[\s"<>^`{|}[\]]|%(?![0-9a-f]{2})/gi, encodeURIComponent);
  if (/[\\\p{Cc}]/u.test(words) || words.startsWith("//")) return null;
  if (/^[/#]/.test(words) || /^(mailto|tel):./i.test(words)) return escaped;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(words)) return "mailto:" + escaped;
  const scheme = /^https?:\/\//i.test(words);
  if (!scheme && /^[a-z][a-z\d+-]*:/i.test(words)) return null;
  const whole = scheme ? escaped : "https://" + escaped;
  try {
    return scheme || new URL(whole).hostname.includes(".") ? new URL(whole) && whole : null;
  } catch {
    return null;
  }
};
const askForLink = () => {
  const there = linked();
  href.value = there.href || "https://";
  fault(false);
  linker.querySelector("[data-none]").hidden = !there.href;
  linker.showModal();
  href.select();
};
const fault = is => {
  wrong.hidden = !is;
  if (is) { href.setAttribute("aria-invalid", "true"); href.setAttribute("aria-describedby", "e-href"); }
  else { href.removeAttribute("aria-invalid"); href.removeAttribute("aria-describedby"); }
};
const link = (to, words) => {
  const there = linked();
  const tr = view.state.tr;
  if (to && there.from === there.to) tr.insertText(words, there.from);
  const end = there.from === there.to ? there.from + words.length : there.to;
  tr.removeMark(there.from, end, schema.marks.a);
  if (to) tr.addMark(there.from, end, schema.marks.a.create({ href: to })).removeStoredMark(schema.marks.a);
  view.dispatch(tr);
  back(linker);
};
linker.querySelector("form").addEventListener("submit", event => {
  event.preventDefault();
  const typed = href.value.trim();
  if (typed === "" || typed === "https://") { link("", ""); return; }
  const to = address(typed);
  if (to) { link(to, typed); return; }
  fault(true);
  href.focus();
});
linker.querySelector("[data-none]").addEventListener("click", () => link("", ""));
linker.querySelector("[data-close]").addEventListener("click", () => back(linker));

/* A picture into the text, after the block of the caret: the page on which one is chosen, shown in a dialog. */

const chooser = document.getElementById("chooser");
const offered = document.getElementById("chooser-list");
const find = async () => {
  const q = chooser.querySelector("input").value;
  const answer = await fetch(chooser.dataset.from + "?" + new URLSearchParams({ q }), { redirect: "error" });
  if (!answer.ok) return;
  offered.replaceChildren(...[...parsed(await answer.text()).querySelectorAll(".library li[data-worded=true]")].map(li => {
    const choice = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.append(...li.querySelector("label").childNodes);
    button.addEventListener("click", () => insert(li.dataset.uri, button.querySelector("img")));
    choice.append(button);
    return choice;
  }));
  document.getElementById("chooser-none").hidden = offered.childElementCount > 0;
};
const choose = () => {
  chooser.showModal();
  find();
};
const insert = (uri, image) => {
  const src = "picture:" + uri;
  figures.set(src, image.getAttribute("src"));
  const { tr, selection: { $to } } = view.state;
  const at = $to.depth ? $to.after(1) : $to.pos;
  const next = tr.doc.nodeAt(at);
  const picture = figure.create({ src, alt: "" });
  tr.insert(at, next && next.isTextblock && next.type !== figure ? picture : [picture, paragraph.create()]);
  view.dispatch(closeHistory(tr).setSelection(TextSelection.create(tr.doc, at + picture.nodeSize + 1)).scrollIntoView());
  back(chooser);
};
chooser.querySelector("[data-close]").addEventListener("click", () => back(chooser));
chooser.querySelector("form").addEventListener("submit", event => { event.preventDefault(); find(); });

/* The toolbar: one stop of the Tab key, in it the arrow keys. */

const deeds = {
  p: plain, h2: head(2), h3: head(3), bold, italic, ul: list(ul), ol: list(ol), blockquote: quote,
  in: sinkListItem(item), out: liftListItem(item),
};
const buttons = [...toolbar.querySelectorAll("button")];
const button = name => buttons.find(one => one.dataset.do === name);
const reach = current => buttons.forEach(one => { one.tabIndex = one === current ? 0 : -1; });
const tell = () => {
  for (const [name, on] of Object.entries(isOn(view.state))) button(name).setAttribute("aria-pressed", String(on));
};
toolbar.addEventListener("mousedown", event => event.preventDefault());
toolbar.addEventListener("click", event => {
  notice();
  const name = event.target.closest("button")?.dataset.do;
  if (name === "link") askForLink();
  else if (name === "figure") choose();
  else if (deeds[name]) {
    deeds[name](view.state, view.dispatch);
    view.focus();
  }
});
toolbar.addEventListener("focusin", event => { if (buttons.includes(event.target)) reach(event.target); });
toolbar.addEventListener("keydown", event => {
  const usable = buttons.filter(one => !one.disabled);
  const at = usable.indexOf(event.target);
  const on = getComputedStyle(toolbar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const to = { Home: 0, End: -1, ArrowLeft: at - 1, ArrowRight: at - 1, [on]: at + 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  usable.at(to % usable.length).focus();
});
const show = on => {
  surface.hidden = !on;
  source.hidden = on;
  toolbar.hidden = false;
  for (const one of buttons) one.disabled = !on && one.dataset.do !== "source";
  button("source").setAttribute("aria-pressed", String(!on));
  reach(on ? buttons[0] : button("source"));
  tell();
};

writing.dispatchEvent(new CustomEvent("surface", { detail: {
  open, body, show, hurry, focus: () => view.focus(), settled: () => pasting, join: to => { desk = to; },
} }));
