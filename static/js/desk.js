"use strict";

/* What the desk adds where a browser runs it: a writing surface, keeping what is written, counts. */

const writing = document.getElementById("writing");
if (writing) {
  const field = name => writing.elements.namedItem(name);
  const said = writing.dataset;
  const status = document.getElementById("saving");
  const surface = document.getElementById("surface");
  const toolbar = writing.querySelector(".toolbar");
  const source = field("body");
  /* Each opening keeps under a key of its own, so that nothing that is typed goes over what was kept before. */
  const keys = "broadsheet " + said.key + " ";
  let key = keys + Date.now() + Math.random();
  let rich = false;
  let saved = "";
  let stopped = false;
  let busy = false;
  let leaving = false;
  let keeping = Promise.resolve();

  /* The surface: what the server keeps is what it shows; pasted text is cleaned by the server too. */

  /* Pictures are stored by what they are, "picture:{uri}", and shown on the surface by where they lie. */
  const figures = new Map([...document.querySelectorAll("#figures li")].map(li => ["picture:" + li.dataset.uri, li.dataset.src]));
  /* A table is one block: it is not written in, moved and deleted whole, and changed as text. */
  const asBlock = { contenteditable: "false", tabindex: "0", "aria-describedby": "h-table" };
  const drawn = html => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    for (const table of parsed.querySelectorAll("table"))
      for (const [name, value] of Object.entries(asBlock)) table.setAttribute(name, value);
    for (const img of parsed.querySelectorAll("img")) {
      const name = img.getAttribute("src");
      if (!figures.has(name)) continue;
      img.setAttribute("data-picture", name);
      img.setAttribute("src", figures.get(name));
    }
    return parsed.body.innerHTML;
  };
  const stored = html => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    for (const table of parsed.querySelectorAll("table"))
      for (const name of Object.keys(asBlock)) table.removeAttribute(name);
    for (const img of parsed.querySelectorAll("img[data-picture]")) {
      img.setAttribute("src", img.getAttribute("data-picture"));
      img.removeAttribute("data-picture");
    }
    return parsed.body.innerHTML;
  };

  const line = () => { const p = document.createElement("p"); p.append(document.createElement("br")); return p; };
  /** A list holds items alone: what is pasted over its last ones stands after it, as the server would put it. */
  const items = () => {
    const { anchorNode, anchorOffset } = getSelection();
    for (const list of surface.querySelectorAll("ul, ol")) {
      for (let last = list.lastElementChild; last && !last.matches("li, ul, ol"); last = list.lastElementChild) list.after(last);
      if (!list.hasChildNodes()) list.remove();
    }
    if (surface.contains(anchorNode)) getSelection().collapse(anchorNode, anchorOffset);
  };
  /** What is pasted over all that is written stands in no list, heading or quotation that was there. */
  const empty = () => {
    const bare = text => text.replace(/\s/g, "");
    const selected = getSelection();
    if (selected.isCollapsed || bare(selected.toString()) !== bare(surface.innerText)) return;
    document.execCommand("delete");
    document.execCommand("outdent");
    document.execCommand("formatBlock", false, "p");
    if (surface.innerHTML === "<p><br></p>") return;
    surface.replaceChildren(line()); // a figure stays, whatever is deleted in it
    selected.collapse(surface.firstChild, 0);
  };
  /** There is a line to write on before and after each table; the server leaves empty ones out. */
  const room = () => {
    for (const table of surface.querySelectorAll(":scope > table")) {
      if (!table.previousSibling) table.before(line());
      if (!table.nextSibling || table.nextSibling.nodeName === "TABLE") table.after(line());
    }
  };

  const show = on => {
    rich = on;
    if (on) surface.innerHTML = drawn(source.value);
    if (on) room();
    surface.hidden = !on;
    source.hidden = on;
    const button = toolbar.querySelector("[data-do=source]");
    button.setAttribute("aria-pressed", String(!on));
    toolbar.querySelectorAll("button").forEach(other => { if (other !== button) other.disabled = !on; });
  };
  const take = () => { if (rich) source.value = stored(surface.innerHTML); };

  surface.contentEditable = "true";
  toolbar.hidden = false;
  document.execCommand("defaultParagraphSeparator", false, "p");
  document.execCommand("styleWithCSS", false, false);
  show(true);
  /** What is said of the text field that the surface stands for. */
  const markSurface = () => {
    const wrong = source.getAttribute("aria-invalid") === "true";
    surface.toggleAttribute("aria-invalid", wrong);
    surface.toggleAttribute("aria-describedby", wrong);
    if (!wrong) return;
    surface.setAttribute("aria-invalid", "true");
    surface.setAttribute("aria-describedby", "e-body");
  };
  markSurface();
  if (source.autofocus) surface.focus();

  const deeds = {
    bold: () => document.execCommand("bold"),
    italic: () => document.execCommand("italic"),
    ul: () => document.execCommand("insertUnorderedList"),
    ol: () => document.execCommand("insertOrderedList"),
    link: () => {
      const there = getSelection().anchorNode?.parentElement?.closest("a");
      const href = prompt(said.link, there ? there.getAttribute("href") : "https://");
      if (href === null) return;
      const whole = /^(https?:|mailto:|tel:|[/#])/i.test(href) ? href : "https://" + href;
      document.execCommand(href === "" ? "unlink" : "createLink", false, whole);
    },
    figure: () => choose(),
    source: () => { take(); show(!rich); (rich ? surface : source).focus(); },
  };
  const acrossTable = () => [...surface.querySelectorAll("table")].some(table => getSelection().containsNode(table, true));
  const act = name => {
    if (name !== "source") surface.focus();
    if (rich && !["source", "bold", "italic", "figure"].includes(name) && acrossTable()) return; // it would go into a heading
    if (deeds[name]) deeds[name]();
    else document.execCommand("formatBlock", false, name);
    changed();
  };

  /* A picture into the text, at the caret: the page on which one is chosen, shown in a dialog. */

  const chooser = document.getElementById("chooser");
  const offered = document.getElementById("chooser-list");
  const find = async () => {
    const q = chooser.querySelector("input").value;
    const answer = await fetch(chooser.dataset.from + "?" + new URLSearchParams({ q }), { redirect: "error" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    offered.replaceChildren(...[...page.querySelectorAll(".library li[data-worded=true]")].map(li => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.append(...li.querySelector("label").childNodes);
      button.addEventListener("click", () => insert(li.dataset.uri, button.querySelector("img")));
      item.append(button);
      return item;
    }));
    document.getElementById("chooser-none").hidden = offered.childElementCount > 0;
  };
  let caret = null;
  const choose = () => {
    const there = getSelection();
    caret = there.rangeCount && surface.contains(there.anchorNode) ? there.getRangeAt(0).cloneRange() : null;
    chooser.showModal();
    find();
  };
  const insert = (uri, image) => {
    const name = "picture:" + uri;
    figures.set(name, image.getAttribute("src"));
    const figure = document.createElement("figure");
    const img = document.createElement("img");
    img.src = image.getAttribute("src");
    img.alt = "";
    img.dataset.picture = name;
    figure.append(img);
    let block = caret && (caret.startContainer === surface ? surface.childNodes[caret.startOffset - 1] : caret.startContainer);
    while (block && block.parentNode !== surface) block = block.parentNode;
    if (block) block.after(figure); else surface.append(figure);
    if (!figure.nextElementSibling) figure.after(line());
    chooser.close();
    surface.focus();
    getSelection().collapse(figure.nextElementSibling, 0);
    changed();
  };
  chooser.querySelector("[data-close]").addEventListener("click", () => chooser.close());
  chooser.querySelector("form").addEventListener("submit", event => { event.preventDefault(); find(); });

  toolbar.addEventListener("mousedown", event => event.preventDefault());
  toolbar.addEventListener("click", event => {
    const name = event.target.dataset.do;
    if (name) act(name);
  });
  const drop = table => {
    const whole = document.createRange();
    whole.selectNode(table);
    surface.focus();
    getSelection().removeAllRanges();
    getSelection().addRange(whole);
    document.execCommand("insertHTML", false, "<p><br></p>");
    changed();
  };
  surface.addEventListener("keydown", event => {
    const onTable = event.target.matches("table") && (event.key === "Delete" || event.key === "Backspace");
    if (onTable) { event.preventDefault(); drop(event.target); }
    if ((event.ctrlKey || event.metaKey) && event.key === "k") { event.preventDefault(); act("link"); }
  });
  surface.addEventListener("paste", async event => {
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    const html = event.clipboardData.getData("text/html");
    try {
      const answer = await send("/desk/cleaning", new URLSearchParams({ html: stored(html), text }));
      if (!answer.ok) throw new Error(String(answer.status));
      const pasted = drawn(await answer.text());
      empty();
      document.execCommand("insertHTML", false, pasted);
      items();
      room();
    } catch {
      document.execCommand("insertText", false, text);
    }
    changed();
  });
  surface.addEventListener("dragover", event => event.preventDefault());

  /* Keeping it. */

  const bar = writing.querySelector(".keeping");
  new ResizeObserver(() => writing.style.setProperty("--kept-above", bar.offsetHeight + "px")).observe(bar);

  const csrf = () => field("csrf").value;
  const send = (path, body) => fetch(path, {
    method: "POST", body, credentials: "same-origin", redirect: "error",
    headers: { "X-CSRF-Token": csrf(), Accept: "application/json" },
  });
  const text = () => {
    take();
    const all = new URLSearchParams(new FormData(writing));
    all.delete("csrf");
    all.delete("version");
    if (field("embargo").validity.badInput) all.set("embargo", "?"); // half a date has no value, and is not none
    return all.toString();
  };
  const say = (words, kind) => { status.textContent = words; status.className = kind || "hint"; };
  const offer = (words, label, deed) => {
    say(words + " ", "fault");
    const button = document.createElement(typeof deed === "string" ? "a" : "button");
    button.textContent = label;
    if (typeof deed === "string") { button.href = deed; button.target = "_blank"; }
    else { button.type = "button"; button.className = "plain"; button.addEventListener("click", deed); }
    status.append(button);
    return button;
  };
  const keepHere = now => { try { localStorage.setItem(key, JSON.stringify({ text: now, version: field("version").value, at: Date.now() })); } catch { /* full or forbidden */ } };
  const forget = name => { try { localStorage.removeItem(name); } catch { /* forbidden */ } };
  /** What could not be kept is marked as the server marks it; the names of those fields. */
  const mark = faults => [...writing.querySelectorAll("[id^=f-]")].filter(control => {
    const words = faults[control.name];
    const id = "e-" + control.name;
    const hints = (control.getAttribute("aria-describedby") || "").split(" ").filter(hint => hint && hint !== id);
    const message = document.getElementById(id) || document.createElement("p");
    if (words) {
      message.id = id;
      message.className = "fault";
      message.textContent = words;
      if (!message.isConnected) control.closest(".field").append(message);
      control.setAttribute("aria-invalid", "true");
      hints.unshift(id);
    } else {
      message.remove();
      control.removeAttribute("aria-invalid");
    }
    if (hints.length) control.setAttribute("aria-describedby", hints.join(" ")); else control.removeAttribute("aria-describedby");
    return words;
  }).map(control => writing.querySelector(`label[for="${control.id}"]`).textContent);
  const others = names => {
    const line = document.getElementById("others");
    line.hidden = names.length === 0;
    if (!names.length) return;
    let who = line.querySelector("b");
    if (who.textContent !== names.join(", ")) who.textContent = names.join(", ");
  };

  /** A session that ended and began anew has another token. */
  const token = async () => {
    const answer = await fetch("/desk/session", { headers: { Accept: "application/json" }, redirect: "error" });
    if (!answer.ok) return false;
    field("csrf").value = (await answer.json()).csrf;
    return true;
  };

  /* Where somebody is when she saves by hand, who goes on there when the page is back. */
  const place = () => {
    const at = document.activeElement;
    if (!at.id || !writing.contains(at)) return null;
    let offset = at.selectionStart ?? 0;
    const selected = getSelection();
    if (at === surface && selected.rangeCount) {
      const before = document.createRange();
      before.selectNodeContents(surface);
      before.setEnd(selected.focusNode, selected.focusOffset);
      offset = before.toString().length;
    }
    return { id: at.id, offset, top: scrollY };
  };
  const goTo = ({ id, offset, top }) => {
    const at = document.getElementById(id);
    if (!at) return;
    at.focus({ preventScroll: true });
    if (at === surface) {
      const texts = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT);
      let left = offset;
      while (texts.nextNode() && texts.currentNode.length < left) left -= texts.currentNode.length;
      if (texts.currentNode.nodeType === Node.TEXT_NODE) getSelection().collapse(texts.currentNode, left);
    } else if (at.selectionStart !== null) at.setSelectionRange?.(offset, offset);
    scrollTo(0, top);
  };

  /** By somebody else, or by herself in another window. */
  const overtaken = told => {
    stopped = true;
    const words = told.own ? said.own : said.stale + " " + told.who + ".";
    offer(words, said.both, () => { leaving = true; take(); writing.requestSubmit(); });
  };

  const save = () => {
    const now = text();
    if (now === saved || stopped || leaving || busy) return;
    busy = true;
    keepHere(now);
    keeping = keep(now);
  };
  const keep = async now => {
    const body = new URLSearchParams(now);
    body.set("version", field("version").value);
    body.set("csrf", csrf());
    try {
      let answer = await send(said.autosave, body);
      let signedIn = true;
      if (answer.status === 403 || answer.status === 401) {
        signedIn = await token();
        body.set("csrf", csrf());
        if (signedIn) answer = await send(said.autosave, body);
      }
      if (answer.ok) {
        const told = await answer.json();
        field("version").value = told.version;
        saved = now;
        const faulty = mark(told.faults);
        markSurface();
        if (text() === now && !faulty.length) forget(key); else keepHere(text());
        document.getElementById("not-saved")?.remove();
        others(told.others || []);
        const words = faulty.length ? [told.heldBack, said.partly, faulty.join(", ")] : [told.heldBack, said.saved, told.at];
        say(words.filter(Boolean).join(" "), faulty.length && "fault");
      } else if (answer.status === 409) {
        overtaken(await answer.json());
      } else if (!signedIn || answer.status === 401) {
        offer(said.signedOut, said.signIn, "/login");
      } else if (answer.status === 403 || answer.status === 404) {
        say(said.barred, "fault");
      } else {
        say(said.offline, "fault");
      }
    } catch {
      say(said.offline, "fault");
    } finally {
      busy = false;
    }
  };

  /* The page that was left a moment ago may still be sending: what it sent is shown when it is there, once. */
  let arriving = false;
  let known = 0;
  try {
    arriving = sessionStorage.getItem("broadsheet left") === keys;
    sessionStorage.removeItem("broadsheet left");
  } catch { /* forbidden */ }
  /* After F5 and on the way back a browser would fill in an old text and its old number: what is not saved is offered. */
  writing.autocomplete = "off";

  const look = async () => {
    if (document.hidden || stopped) return;
    try {
      const answer = await send(said.presence, new URLSearchParams({ csrf: csrf() }));
      if (!answer.ok) return;
      const told = await answer.json();
      others(told.others || []);
      if (told.version <= Number(field("version").value) || told.version === known || busy || leaving) return;
      known = told.version;
      if (!told.own || text() !== saved) overtaken(told);
      else if (arriving) location.reload();
      else offer(said.own, said.newest, () => location.reload());
    } catch { /* the next save says so */ } finally { arriving = false; }
  };

  let waiting = 0;
  const changed = () => {
    count();
    if (text() !== saved) keepHere(text());
    clearTimeout(waiting);
    waiting = setTimeout(save, 2000);
  };
  writing.addEventListener("input", changed);
  /* What is sent by hand waits for what is being kept, which has the number that it must name. */
  writing.addEventListener("submit", event => {
    take();
    leaving = true;
    try {
      sessionStorage.setItem("broadsheet sent", key);
      sessionStorage.setItem("broadsheet place", JSON.stringify(place()));
    } catch { /* forbidden */ }
    if (!busy) return;
    event.preventDefault();
    keeping.then(() => writing.requestSubmit(event.submitter));
  });
  addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "s" || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!leaving) writing.requestSubmit(document.getElementById("save"));
  });
  addEventListener("pageshow", event => { if (event.persisted) leaving = false; });
  setInterval(save, 8000);
  setInterval(look, 15000);
  if (arriving) setTimeout(look, 1000);
  addEventListener("online", save);
  addEventListener("visibilitychange", () => { if (document.hidden && !leaving) save(); });
  addEventListener("pagehide", () => {
    if (leaving || stopped || text() === saved) return;
    const body = new URLSearchParams(text());
    body.set("version", field("version").value);
    body.set("csrf", csrf());
    if (!navigator.sendBeacon(said.autosave, body)) return;
    try { sessionStorage.setItem("broadsheet left", keys); } catch { /* forbidden */ }
  });

  /* Counts, and how it will look. */

  const count = () => {
    document.getElementById("h-table").hidden = !rich || !surface.querySelector("table");
    document.querySelectorAll("[data-count]").forEach(at => { at.textContent = document.getElementById(at.dataset.count).value.length; });
    document.querySelectorAll("[data-mirror]").forEach(at => { at.textContent = document.getElementById(at.dataset.mirror).value; });
    const words = (rich ? surface.innerText : source.value.replace(/<[^>]*>/g, " ")).trim();
    document.getElementById("words").textContent = said.words.replace("{0}", words ? words.split(/\s+/).length : 0);
  };

  /* Names are offered for the one that is being typed, behind the last comma. */

  document.querySelectorAll("[data-names]").forEach(input => {
    const list = document.getElementById(input.dataset.names);
    const names = [...list.options].map(option => option.value);
    input.setAttribute("list", list.id);
    const refill = () => {
      const before = input.value.slice(0, input.value.lastIndexOf(",") + 1);
      list.replaceChildren(...names.map(name => { const option = document.createElement("option"); option.value = (before ? before + " " : "") + name; return option; }));
    };
    input.addEventListener("input", event => { if (event.data === "," || event.inputType?.startsWith("delete")) refill(); });
    input.addEventListener("focus", refill);
  });

  /* What this browser kept when the desk could not be reached: offered until it is taken or forgotten. */

  saved = text();
  count();
  const asSaved = !writing.querySelector("[aria-invalid=true]");
  if (/[?&]done=(saved|heldBack)\b/.test(location.search)) {
    try {
      forget(sessionStorage.getItem("broadsheet sent")); // the server has it, by hand
      const before = JSON.parse(sessionStorage.getItem("broadsheet place"));
      if (before) goTo(before);
    } catch { /* forbidden */ }
    say(document.querySelector("main .done")?.textContent || "");
    history.replaceState(null, "", location.pathname);
  }
  /* What is sent on leaving comes back from the server with its spaces and paragraphs in order. */
  const spaceless = now => now.replace(/%C2%A0|%26nbsp%3B|%0D|%0A|\+|%3C(%2F)?(p|br)%3E/g, "");
  /* An address that was left empty is made from the headline. */
  const same = (kept, now) => {
    const [one, other] = [kept, now].map(text => new URLSearchParams(text));
    if (!one.get("slug")) { one.delete("slug"); other.delete("slug"); }
    return spaceless(one.toString()) === spaceless(other.toString());
  };
  const keptBefore = () => {
    const found = [];
    try {
      for (const name of Object.keys(localStorage)) {
        if (!name.startsWith(keys) || name === key) continue;
        const kept = JSON.parse(localStorage.getItem(name));
        if (!same(kept.text, saved)) found.push({ name, ...kept });
        else if (asSaved) forget(name);
      }
    } catch { /* forbidden */ }
    return found.sort((one, other) => other.at - one.at);
  };
  const keptLine = document.getElementById("kept");
  const button = (label, deed) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "plain";
    made.textContent = label;
    made.addEventListener("click", deed);
    return made;
  };
  /** In the paper's zone, like all times of the desk; in this one where the browser does not know that. */
  const when = at => {
    const manner = { dateStyle: "medium", timeStyle: "short" };
    try { return new Date(at).toLocaleString([], { ...manner, timeZone: said.zone }); } catch { return new Date(at).toLocaleString([], manner); }
  };
  const offerKept = () => {
    const [kept] = keptBefore();
    keptLine.hidden = !kept;
    if (!kept) return;
    const at = when(kept.at);
    keptLine.replaceChildren(
      said.kept + " (" + at + ") ", button(said.take, () => takeKept(kept)), " ",
      button(said.drop, () => { forget(kept.name); offerKept(); }));
  };
  /** What stands on the page stays kept in its turn; a text made from an older version is sent as that, and refused. */
  const takeKept = async kept => {
    await keeping;
    if (text() !== saved) keepHere(text());
    key = kept.name;
    for (const [name, value] of new URLSearchParams(kept.text)) if (field(name) && field(name).type !== "submit") field(name).value = value;
    show(rich);
    const newest = field("version").value === kept.version;
    field("version").value = kept.version;
    offerKept();
    if (newest) changed(); else writing.requestSubmit();
  };
  offerKept();
  /* What came back with faults has not been saved: what is sound in it is kept by itself now. */
  if (!asSaved) {
    try { key = sessionStorage.getItem("broadsheet sent") || key; } catch { /* forbidden */ }
    saved = "";
    waiting = setTimeout(save, 2000);
  }
}
