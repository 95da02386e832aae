// Makes the pages quicker for hands; everything works without it.
"use strict";
document.documentElement.classList.add("js");

const typing = target => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.type !== "radio");

// A date field takes the day of the button beside it.
document.addEventListener("click", event => {
  const shortcut = event.target.closest("[data-day]");
  if (shortcut) {
    const field = shortcut.closest("form").querySelector("input[type=date]");
    field.value = shortcut.dataset.day;
    field.focus();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
});

// The same form is not sent twice by a second click; were it sent all the same, the server says so.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post") {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
  } else {
    form.dataset.sent = "true";
  }
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));

// What was just done can be taken back for a few seconds; the server counts them, too.
const undo = document.querySelector("[data-undo]");
if (undo) {
  setTimeout(() => undo.remove(), undo.dataset.undo * 1000);
}
document.addEventListener("keydown", event => {
  if (event.key === "u" && !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    document.querySelector("[data-undo]")?.requestSubmit();
  }
});

// A task is free again once its page is left; not when its own form is what leaves.
window.addEventListener("pagehide", () => {
  const claim = document.querySelector("[data-claim]");
  if (claim && !document.querySelector("form[data-sent]")) {
    navigator.sendBeacon(claim.dataset.claim, new FormData(claim));
  }
});

document.addEventListener("keydown", event => {
  const call = document.querySelector("[data-call]");
  if (!call) {
    if (event.key === "j" && !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      document.querySelector("[data-next]")?.click();
    }
    return;
  }
  const form = call.querySelector("[data-outcomes]");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-save=next]"));
    return;
  }
  if (event.key === "s" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-save=list]"));
    return;
  }
  if (event.key === "Escape" && typing(event.target)) {
    event.target.blur();
    return;
  }
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const outcome = form.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (outcome) {
    event.preventDefault();
    outcome.checked = true;
    outcome.dispatchEvent(new Event("change", { bubbles: true }));
    const first = [...form.querySelectorAll(".field input, .field textarea")].find(field => field.offsetParent !== null);
    (first ?? outcome).focus();
    return;
  }
  const act = {
    n: () => form.querySelector("#note").focus(),
    c: () => navigator.clipboard?.writeText(call.querySelector("[data-phone]")?.dataset.phone ?? ""),
    j: () => call.querySelector("[data-next]")?.click(),
    k: () => call.querySelector("[data-previous]")?.click(),
    "?": () => call.querySelector("[data-keys]").toggleAttribute("open"),
  }[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});
