"use strict";

/* What the desk adds where a browser runs it: keeping what is written on the surface or in the text field, counts. */

const writing = document.getElementById("writing");
if (writing) {
  const field = name => writing.elements.namedItem(name);
  const said = writing.dataset;
  const status = document.getElementById("saving");
  const surface = document.getElementById("surface");
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

  /* The surface is editor.js. Until that is there, and where it does not come, the text field is written in. */

  let editor = null;
  const take = () => { if (rich) source.value = editor.body(); };
  /** What was typed as text may be more than the surface holds: then as the server would keep it, or else as text. */
  const show = async on => {
    if (!editor) return;
    const show = is => {
      rich = is;
      editor.show(is);
      document.getElementById("as-text").hidden = true;
    };
    const typed = source.value;
    show(on && editor.open(typed));
    if (!on || rich) return;
    const kept = await cleaned({ typed });
    if (source.value !== typed) return;
    if (kept !== null && editor.open(kept)) show(true);
    document.getElementById("as-text").hidden = rich;
    count();
  };
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
  writing.addEventListener("surface", async event => {
    editor = event.detail;
    editor.join({ cleaned, say });
    const writesAlready = document.activeElement === source;
    await show(true);
    if (rich && writesAlready) editor.focus();
    count();
  });
  writing.querySelector("[data-do=source]").addEventListener("click", async () => {
    await editor.settled();
    take();
    await show(!rich);
    if (rich) editor.focus(); else source.focus();
    changed();
  });

  /* Keeping it. */

  const bar = writing.querySelector(".keeping");
  new ResizeObserver(() => writing.style.setProperty("--kept-above", bar.offsetHeight + "px")).observe(bar);

  const csrf = () => field("csrf").value;
  const send = (path, body) => fetch(path, {
    method: "POST", body, credentials: "same-origin", redirect: "error",
    signal: AbortSignal.timeout?.(30000 + String(body).length / 2), // a line of 2 kB a second is one
    headers: { "X-CSRF-Token": csrf(), Accept: "application/json" },
  });
  /** A session that ended and began anew has another token; an answer of 401 where there is no session. */
  const post = async (path, body) => {
    const answer = await send(path, body);
    if (answer.status !== 401 && answer.status !== 403) return answer;
    const session = await fetch("/desk/session", {
      headers: { Accept: "application/json" }, redirect: "manual", signal: AbortSignal.timeout?.(30000),
    });
    const whose = session.ok ? await session.json() : {};
    if (String(whose.staff) !== said.staff) return new Response(null, { status: 401 }); // nobody's, or somebody else's
    field("csrf").value = whose.csrf;
    return send(path, body);
  };
  /** What was pasted or typed as the paper keeps it; null where the desk cannot be asked. */
  const cleaned = async words => {
    try {
      const answer = await post("/desk/cleaning", new URLSearchParams(words));
      return answer.ok ? await answer.text() : null;
    } catch {
      return null;
    }
  };
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
  };
  let held = true;
  const keepHere = now => {
    try {
      localStorage.setItem(key, JSON.stringify({ text: now, version: field("version").value, at: Date.now() }));
      held = true;
    } catch {
      held = false; // full or forbidden
    }
  };
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
    const who = line.querySelector("b");
    if (who.textContent !== names.join(", ")) who.textContent = names.join(", ");
  };

  /** By somebody else, or by herself in another window. */
  const overtaken = told => {
    stopped = true;
    const words = told.own ? said.own : said.stale + " " + told.who + ".";
    offer(words, said.both, () => hand(document.getElementById("save")));
  };

  let byHand = false;
  let unanswered = null; // sent, and nobody has said whether it was kept
  const save = () => {
    if (stopped || leaving || busy || byHand) return;
    const now = text();
    if (now === saved && unanswered === null) return;
    keeping = keep(now, said.autosave);
  };
  const put = (now, path) => {
    const body = new URLSearchParams(now);
    body.set("version", field("version").value);
    return post(path, body);
  };
  /** @returns what the desk says when all of it is kept, false when not, null where a page of the desk must settle it */
  const keep = async (now, path) => {
    busy = true;
    keepHere(now);
    try {
      if (unanswered !== null && unanswered !== now) {
        /* The desk takes the same words twice, whichever number they name, and tells which they have. */
        const before = await put(unanswered, said.autosave);
        if (before.ok) field("version").value = (await before.json()).version;
        else if (before.status >= 500) throw new Error(String(before.status));
      }
      unanswered = now;
      const answer = await put(now, path);
      if (answer.status < 500) unanswered = null;
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
        return !faulty.length && told;
      }
      if (answer.status === 409) overtaken(await answer.json());
      else if (answer.status === 401) offer(said.signedOut, said.signIn, "/login");
      else if (answer.status === 403 || answer.status === 404) say(said.barred, "fault");
      else throw new Error(String(answer.status));
      return null;
    } catch {
      say(held ? said.offline : said.nowhere, "fault");
      return false;
    } finally {
      busy = false;
    }
  };

  /** Saved by hand, and then on to what the button leads to. */
  let goal = null;
  const saveByHand = async button => {
    if (button?.value) goal = button;
    if (byHand) return;
    byHand = true;
    try {
      if (!stopped) {
        say(said.saving);
        await editor?.settled();
        await keeping;
      }
      keeping = stopped ? Promise.resolve(null) : keep(text(), goal?.value === "link" ? said.autosave : writing.action);
      const kept = await keeping;
      if (kept === null || (kept && goal?.value === "link")) hand(goal); // a link is made by a POST, too
      else if (!kept) writing.querySelector("[aria-invalid=true]:not([hidden])")?.focus();
      else if (goal) location.assign(writing.action + "/" + goal.value + (kept.heldBack ? "?done=heldBack" : ""));
    } finally {
      byHand = false;
      goal = null;
    }
  };
  /** What cannot be settled here: the browser sends the form, and the desk answers with a page. */
  const hand = button => setTimeout(() => { // not while it tells of another submission, when it would take none
    if (!writing.reportValidity()) return;
    take();
    leaving = true;
    try { sessionStorage.setItem("broadsheet sent", key); } catch { /* forbidden */ }
    key = keys + Date.now() + Math.random(); // what is written from here on is not what was sent
    (button ?? document.getElementById("save")).click();
  });

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
      const answer = await send(said.presence);
      if (!answer.ok) return;
      const told = await answer.json();
      others(told.others || []);
      if (told.version <= Number(field("version").value) || told.version === known || busy || leaving || unanswered !== null) return;
      known = told.version;
      if (!told.own || text() !== saved) overtaken(told);
      else if (arriving) location.reload();
      else offer(said.own, said.newest, () => location.reload());
    } catch { /* the next save says so */ } finally { arriving = false; }
  };

  let waiting = 0;
  let settling = 0;
  /** To read a long body takes longer than a key: not at each of them, but always before the page goes. */
  const settle = () => {
    clearTimeout(settling);
    settling = 0;
    count();
    if (text() !== saved) keepHere(text());
  };
  const changed = () => {
    leaving = false; // whoever writes is still here, whatever was to come
    mirror();
    settling ||= setTimeout(settle, 250);
    clearTimeout(waiting);
    waiting = setTimeout(save, 2000);
  };
  writing.addEventListener("input", changed);
  writing.addEventListener("submit", event => {
    if (leaving) return;
    event.preventDefault();
    saveByHand(event.submitter);
  });
  addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "s" || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    saveByHand(null);
  });
  addEventListener("pageshow", event => {
    if (!event.persisted) return;
    leaving = false;
    save();
  });
  setInterval(save, 8000);
  setInterval(look, 15000);
  if (arriving) setTimeout(look, 1000);
  addEventListener("online", save);
  addEventListener("visibilitychange", () => {
    if (!document.hidden) return;
    if (settling) settle();
    if (!leaving) save();
  });
  addEventListener("beforeunload", event => { if (!held && !leaving && text() !== saved) event.preventDefault(); });
  addEventListener("pagehide", () => {
    if (leaving) return;
    editor?.hurry();
    if (settling) settle();
    if (stopped || text() === saved) return;
    const body = new URLSearchParams(text());
    body.set("version", field("version").value);
    body.set("csrf", csrf());
    if (!navigator.sendBeacon(said.autosave, body)) return;
    unanswered = text();
    try { sessionStorage.setItem("broadsheet left", keys); } catch { /* forbidden */ }
  });

  /* Counts, and how it will look. */

  const mirror = () => {
    document.querySelectorAll("[data-count]").forEach(at => { at.textContent = document.getElementById(at.dataset.count).value.length; });
    document.querySelectorAll("[data-mirror]").forEach(at => { at.textContent = document.getElementById(at.dataset.mirror).value; });
  };
  const count = () => {
    mirror();
    document.getElementById("h-table").hidden = !rich || !surface.querySelector("table");
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
    await editor?.settled();
    await keeping;
    if (text() !== saved) keepHere(text());
    key = kept.name;
    for (const [name, value] of new URLSearchParams(kept.text)) if (field(name) && field(name).type !== "submit") field(name).value = value;
    show(rich);
    const newest = field("version").value === kept.version;
    field("version").value = kept.version;
    offerKept();
    if (newest) changed(); else saveByHand(null);
  };
  offerKept();
  /* What came back with faults has not been saved: what is sound in it is kept by itself now. */
  if (!asSaved) {
    try { key = sessionStorage.getItem("broadsheet sent") || key; } catch { /* forbidden */ }
    saved = "";
    waiting = setTimeout(save, 2000);
  }
}
