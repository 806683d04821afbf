"use strict";

/* What the library of pictures adds where a browser runs it: dropping files, sending them one by one, and a focal
   point that is set by a click or the arrow keys, with its crops. */

const drop = document.getElementById("drop");
if (drop) {
  const files = document.getElementById("f-files");
  const list = document.getElementById("uploads");
  document.getElementById("drop-hint").hidden = false;
  document.getElementById("at-once").hidden = true; // of one form: sent one by one, there may be any number
  let line = Promise.resolve();
  let open = 0;

  const send = async (file, item) => {
    const body = new FormData();
    body.append("files", file);
    const state = item.lastElementChild;
    try {
      const answer = await fetch(drop.action, {
        method: "POST", body, credentials: "same-origin", redirect: "error",
        headers: { "X-CSRF-Token": drop.elements.csrf.value, Accept: "application/json" },
      });
      const told = await answer.json();
      if (!told.words) throw new Error(String(answer.status));
      state.textContent = told.words;
      state.className = told.taken ? "hint" : "fault";
      if (told.taken) {
        const link = document.createElement("a");
        link.href = "/desk/pictures/" + told.picture;
        link.textContent = drop.dataset.word;
        item.append(" ", link);
      }
    } catch {
      state.textContent = drop.dataset.failed;
      state.className = "fault";
    }
  };
  const take = chosen => {
    for (const file of chosen) {
      const item = document.createElement("li");
      const name = document.createElement("b");
      const state = document.createElement("span");
      name.textContent = file.name;
      state.textContent = drop.dataset.sending;
      state.className = "hint";
      item.append(name, " ", state);
      list.append(item);
      open++;
      line = line.then(() => send(file, item)).finally(() => { open--; });
    }
  };
  drop.addEventListener("submit", event => {
    event.preventDefault();
    take(files.files);
    files.value = "";
  });
  for (const type of ["dragover", "dragenter"]) drop.addEventListener(type, event => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", event => { if (!drop.contains(event.relatedTarget)) drop.classList.remove("over"); });
  drop.addEventListener("drop", event => {
    event.preventDefault();
    drop.classList.remove("over");
    take(event.dataTransfer.files);
  });
  addEventListener("beforeunload", event => { if (open) event.preventDefault(); });
}

const focal = document.getElementById("focal");
const across = document.getElementById("f-focalX");
const down = document.getElementById("f-focalY");
if (focal && !across.readOnly) {
  const image = focal.querySelector("img");
  const point = document.createElement("button");
  const crops = [...document.querySelectorAll(".crops img")];
  point.type = "button";
  point.className = "point";
  point.setAttribute("aria-label", focal.dataset.label);
  point.setAttribute("aria-describedby", "h-focal");
  document.getElementById("focal-hint").hidden = false;
  focal.append(point);

  const within = value => Math.max(0, Math.min(100, Math.round(value)));
  /** The same part of the picture that the server cuts: the point in the middle, where the edges allow. */
  const cut = (length, part, at) => length <= part ? 50 : 100 * Math.max(0, Math.min(length - part, at * length - part / 2)) / (length - part);
  const show = () => {
    const x = within(Number(across.value)), y = within(Number(down.value));
    point.style.left = x + "%";
    point.style.top = y + "%";
    const width = image.naturalWidth, height = image.naturalHeight;
    if (!width) return;
    for (const crop of crops) {
      const ratio = crop.clientWidth / crop.clientHeight;
      const wide = Math.min(width, height * ratio), high = Math.min(height, width / ratio);
      crop.style.objectPosition = cut(width, wide, x / 100) + "% " + cut(height, high, y / 100) + "%";
    }
  };
  const set = (x, y) => { across.value = within(x); down.value = within(y); show(); };
  focal.addEventListener("click", event => {
    const box = image.getBoundingClientRect();
    if (event.detail) set(100 * (event.clientX - box.left) / box.width, 100 * (event.clientY - box.top) / box.height);
    point.focus({ preventScroll: true });
  });
  point.addEventListener("keydown", event => {
    const step = event.shiftKey ? 10 : 1;
    const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!way) return;
    event.preventDefault();
    set(Number(across.value) + way[0], Number(down.value) + way[1]);
  });
  for (const field of [across, down]) field.addEventListener("input", show);
  const begin = () => { for (const crop of crops) crop.src = image.currentSrc || image.src; show(); };
  if (image.complete) begin(); else image.addEventListener("load", begin);
  addEventListener("resize", show);
}
