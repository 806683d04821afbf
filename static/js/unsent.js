"use strict";

/* Whoever leaves a page of the desk with something typed into a form and not sent is asked first. What is written of an
   article is not lost by leaving: desk.js keeps it. A choice among several is soon made again. */

const forms = [...document.querySelectorAll("main form[method=post]:not(#writing)")];
const kinds = ["hidden", "submit", "button", "radio", "file", "password"];
const typed = form => JSON.stringify([...form.elements]
  .filter(field => field.name && !kinds.includes(field.type))
  .map(field => field.type === "checkbox" ? field.checked : field.value));
const before = new Map(forms.map(form => [form, typed(form)]));
/* What came back with faults is nowhere but on this page. */
const unsent = form => typed(form) !== before.get(form) || form.querySelector("[aria-invalid=true]");

let sent = null;
addEventListener("formdata", event => { sent = event.target; });
addEventListener("input", () => { sent = null; });
addEventListener("beforeunload", event => {
  if (!forms.some(form => form !== sent && unsent(form))) return;
  event.preventDefault();
  event.returnValue = true; // browsers of before 2023 go by this
});
