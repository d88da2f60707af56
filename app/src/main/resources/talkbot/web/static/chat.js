// Sends questions and pressed buttons without leaving the page. Without this script the forms do the same by themselves.
"use strict";
(() => {
  const log = document.getElementById("log");
  const ask = document.getElementById("ask");
  const box = document.getElementById("text");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let waiting = 0;

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function pending(question) {
    const exchange = element("article", "exchange", "");
    exchange.append(element("p", "asked", question), element("p", "reply waiting", ask.dataset.waiting));
    return exchange;
  }

  function show(exchange) {
    exchange.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  }

  async function fetchAnswer(address, words) {
    const response = await fetch(address, { method: "POST", headers: { "X-Fragment": "1" }, body: words });
    if (!response.headers.has("X-Fragment")) {
      throw new Error(`status ${response.status}`);
    }
    const template = document.createElement("template");
    template.innerHTML = await response.text();
    return template.content.querySelector(".exchange");
  }

  async function send(address, words, question) {
    const place = pending(question);
    document.getElementById("greeting")?.remove();
    log.setAttribute("aria-busy", String(++waiting > 0));
    log.append(place);
    show(place);
    try {
      const exchange = await fetchAnswer(address, words);
      place.replaceWith(exchange);
      show(exchange);
    } catch {
      const reply = place.querySelector(".reply");
      reply.className = "reply failed";
      reply.textContent = ask.dataset.away;
      if (words.has("text") && box.value === "") {
        box.value = question;
      }
    } finally {
      log.setAttribute("aria-busy", String(--waiting > 0));
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("#ask, .examples, .press")) {
      return;
    }
    event.preventDefault();
    const words = new URLSearchParams(new FormData(form));
    const button = event.submitter;
    if (button?.name) {
      words.set(button.name, button.value);
    }
    const question = (words.get("text") ?? words.get("label") ?? "").trim();
    if (question === "") {
      return;
    }
    if (form === ask) {
      box.value = "";
    }
    send(form.action, words, question);
    if (matchMedia("(hover: hover)").matches) {
      box.focus({ preventScroll: true });
    }
  });

  // Enter sends, Shift+Enter begins a new line; the Enter that ends a conversion of kana belongs to the input method
  // (Safari reports it after the conversion, with key code 229).
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      ask.requestSubmit();
    }
  });
})();
