// Offers what somebody may be about to ask. Without this script the chat only lacks the offers.
"use strict";
(() => {
  const PAUSE_MILLIS = 80;
  const ask = document.getElementById("ask");
  const box = document.getElementById("text");
  const list = document.getElementById("offers");
  const note = document.getElementById("offered");
  let offers = [];
  let chosen = -1;
  let timer = 0;
  let question = 0;

  // Whoever opens the chat will soon type: the server may begin to read for it.
  navigator.sendBeacon(ask.dataset.suggest, new URLSearchParams({ text: "" }));

  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-haspopup", "listbox");
  box.setAttribute("aria-controls", list.id);

  function choose(index) {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = index;
    const option = list.children[chosen];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      box.setAttribute("aria-activedescendant", option.id);
    } else {
      box.removeAttribute("aria-activedescendant");
    }
  }

  function close() {
    clearTimeout(timer);
    question++;
    offers = [];
    choose(-1);
    list.hidden = true;
    note.textContent = "";
  }

  function part(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function show(found) {
    choose(-1);
    offers = found;
    list.replaceChildren(...found.map((offer, index) => {
      const option = part("li", "", "");
      option.id = `offer-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.append(part("span", "kind", offer.label), part("span", "", offer.text));
      option.addEventListener("click", () => take(index));
      return option;
    }));
    list.hidden = found.length === 0;
    note.textContent = found.length === 0 ? "" : ask.dataset.offered;
  }

  function take(index) {
    box.value = offers[index].value;
    close();
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }

  async function look() {
    const mine = ++question;
    let found = [];
    try {
      const body = new URLSearchParams({ text: box.value });
      const response = await fetch(ask.dataset.suggest, { method: "POST", body });
      found = response.ok ? await response.json() : [];
    } catch {
      // The server is away: sending will say so.
    }
    // Another key may have been pressed meanwhile.
    if (mine === question) {
      show(found);
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    if (box.value.trim() === "" || box.selectionEnd !== box.value.length) {
      close();
    } else {
      timer = setTimeout(look, PAUSE_MILLIS);
    }
  });

  // Keys belong to the input method while it converts kana (Safari says so by key code 229).
  box.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing || event.keyCode === 229) {
      return;
    }
    const taken = {
      ArrowDown: () => choose(chosen + 1 < offers.length ? chosen + 1 : -1),
      ArrowUp: () => choose(chosen < 0 ? offers.length - 1 : chosen - 1),
      Escape: close,
      Enter: chosen < 0 || event.shiftKey ? undefined : () => take(chosen),
    }[event.key];
    if (taken) {
      event.preventDefault();
      event.stopImmediatePropagation();
      taken();
    }
  });

  // A press on the list must not take the focus from the box, which would close the list before it is heard.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  box.addEventListener("blur", close);
  document.addEventListener("submit", close);
})();
