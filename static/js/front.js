"use strict";

/* Dragging an article to another place of the front: what the buttons do, with a mouse. */

const drag = document.getElementById("drag");
let held = null;

const placeOf = target => target.closest?.(".places li") || null;
const areaOf = target => target.closest?.(".area") || null;
/** Whether the pointer is in the half of a place behind which the next one stands: below it, or beside it in a row. */
const pastMiddle = (place, event) => {
  const box = place.getBoundingClientRect();
  const { direction, gridTemplateColumns } = getComputedStyle(place.parentElement);
  if (!gridTemplateColumns.includes(" ")) return event.clientY > box.top + box.height / 2;
  return (event.clientX > box.left + box.width / 2) === (direction === "ltr");
};
const unmark = () => document.querySelectorAll(".target").forEach(marked => marked.classList.remove("target"));

document.querySelectorAll(".places [data-article]").forEach(place => {
  place.draggable = true;
  place.addEventListener("dragstart", event => {
    held = place;
    place.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", place.querySelector(".teaser-head").textContent);
  });
  place.addEventListener("dragend", () => {
    place.classList.remove("dragged");
    unmark();
    held = null;
  });
});

document.querySelectorAll(".area").forEach(area => {
  area.addEventListener("dragover", event => {
    if (!held) return;
    event.preventDefault();
    unmark();
    (placeOf(event.target) || area).classList.add("target");
  });
  area.addEventListener("drop", event => {
    if (!held) return;
    event.preventDefault();
    const list = area.querySelector(".places");
    const chosen = list ? [...list.querySelectorAll("[data-article]")].filter(place => place !== held) : [];
    const there = placeOf(event.target);
    if (there === held) return;
    const at = chosen.indexOf(there);
    const field = name => drag.elements.namedItem(name);
    field("article").value = held.dataset.article;
    field("area").value = areaOf(held).dataset.area;
    field("to").value = area.dataset.area;
    field("position").value = at < 0 ? chosen.length : at + pastMiddle(there, event);
    drag.submit();
  });
});
