// Offers the facts while an expression is typed. The words come with the page; everything works without it.
"use strict";
(() => {
  const facts = [...document.querySelectorAll("#facts option")].map(option => ({ name: option.value, about: option.label }));
  if (facts.length === 0) {
    return;
  }

  const list = document.createElement("ul");
  list.className = "facts-offered";
  list.id = "facts-offered";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", document.querySelector("#facts").dataset.label);
  list.hidden = true;
  document.body.append(list);
  let field = null;
  let at = -1;

  const isField = target => target instanceof HTMLElement && target.matches("[data-facts]") && !target.matches(":disabled");

  // The word before the caret: letters and dots.
  const word = () => /[A-Za-z_][\w.]*$/.exec(field.value.slice(0, field.selectionStart))?.[0] ?? "";

  const close = () => {
    list.hidden = true;
    at = -1;
    field?.removeAttribute("aria-activedescendant");
    field?.setAttribute("aria-expanded", "false");
  };

  const mark = next => {
    const items = list.children;
    at = (next + items.length) % items.length;
    [...items].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    items[at].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", items[at].id);
  };

  const take = () => {
    const name = list.children[at].dataset.name;
    const end = field.selectionStart;
    field.setRangeText(name, end - word().length, end, "end");
    close();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    close();
  };

  const offer = asked => {
    const typed = word().toLowerCase();
    const found = asked || typed.length > 1 ? facts.filter(fact => fact.name.toLowerCase().includes(typed) && fact.name.toLowerCase() !== typed) : [];
    found.sort((a, b) => Number(b.name.toLowerCase().startsWith(typed)) - Number(a.name.toLowerCase().startsWith(typed)));
    if (found.length === 0) {
      close();
      return;
    }
    list.replaceChildren(...found.slice(0, 40).map((fact, index) => {
      const item = document.createElement("li");
      item.id = `fact-${index}`;
      item.dataset.name = fact.name;
      item.setAttribute("role", "option");
      const name = document.createElement("code");
      name.textContent = fact.name;
      const about = document.createElement("span");
      about.textContent = fact.about;
      item.append(name, about);
      return item;
    }));
    const box = field.getBoundingClientRect();
    list.style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - 330)) + window.scrollX}px`;
    list.style.top = `${(field.tagName === "TEXTAREA" ? Math.min(box.bottom - 40, window.innerHeight - 220) : box.bottom) + window.scrollY}px`;
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    field.setAttribute("aria-controls", list.id);
    mark(0);
  };

  document.addEventListener("input", event => {
    if (isField(event.target)) {
      field = event.target;
      offer(false);
    }
  });
  document.addEventListener("focusout", event => {
    if (event.target === field) {
      setTimeout(close, 150);
    }
  });
  list.addEventListener("mousedown", event => {
    const item = event.target.closest("li");
    if (item) {
      event.preventDefault();
      at = [...list.children].indexOf(item);
      take();
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === " " && event.ctrlKey && isField(event.target)) {
      event.preventDefault();
      field = event.target;
      offer(true);
    } else if (!list.hidden && event.target === field) {
      const act = { ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at - 1), Enter: take, Tab: take, Escape: close }[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.closest("#rule-tables")) {
      // Enter in a cell changes nothing that was not changed by typing.
      event.preventDefault();
    }
  });
})();
