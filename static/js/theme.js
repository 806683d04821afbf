"use strict";

/* The reader's own choice of dark or light: kept in this browser and sent to nobody. Runs before anything is painted. */
{
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (root.dataset.scheme || (system.matches ? "dark" : "light")) === "dark";
  const say = () => document.getElementById("dark")?.setAttribute("aria-pressed", dark());
  root.dataset.scheme = "";
  try { root.dataset.scheme = localStorage.getItem("scheme") || ""; } catch { /* not kept here */ }
  addEventListener("DOMContentLoaded", say);
  system.addEventListener("change", say);
  addEventListener("click", event => {
    if (event.target.id !== "dark") return;
    root.dataset.scheme = dark() ? "light" : "dark";
    try { localStorage.setItem("scheme", root.dataset.scheme); } catch { /* for this page */ }
    say();
  });
}
