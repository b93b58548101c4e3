// What every page does by itself. Pages work without it; only the review keys need it.
"use strict";

// Tells people what became of their answer: where it is seen, and where screen readers hear it though the part around it is replaced.
function say(words) {
  const seen = document.getElementById("said");
  const heard = document.getElementById("heard");
  if (seen && words !== undefined) {
    seen.textContent = words;
  }
  if (seen && heard) {
    heard.textContent = seen.textContent;
  }
}
// The server said no or is gone: say so in the page instead of doing nothing.
document.addEventListener("htmx:responseError", event => {
  // where the database is away its page says what became of the answer
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  say(page.getElementById("told")?.textContent ?? document.getElementById("said")?.dataset.failed);
});
document.addEventListener("htmx:sendError", () => say(document.getElementById("said")?.dataset.gone));

// Single keys can be turned off; the browser remembers it.
const keysOff = () => localStorage.getItem("keys") === "off";
function showKeys() {
  document.body.classList.toggle("keyless", keysOff());
  document.querySelectorAll("button.keys").forEach(button => {
    button.hidden = false;
    button.setAttribute("aria-pressed", String(!keysOff()));
  });
}
document.addEventListener("DOMContentLoaded", showKeys);
document.addEventListener("click", event => {
  if (event.target.closest("button.keys")) {
    localStorage.setItem("keys", keysOff() ? "on" : "off");
    showKeys();
  }
});

// One key for one answer: a key presses the button that shows it, unless somebody is writing.
document.addEventListener("keydown", event => {
  const writing = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || writing || keysOff()) {
    return;
  }
  const key = event.key.toLowerCase();
  if (!/^[a-z1-9]$/.test(key)) {
    return;
  }
  const button = document.querySelector(`[data-key="${key}"]`);
  if (button && !button.disabled) {
    event.preventDefault();
    button.click();
  }
});

// Whoever opens the search wants to write.
document.addEventListener("toggle", event => {
  if (event.target.matches("details.search") && event.target.open) {
    event.target.querySelector("input").focus();
  }
}, true);

// Nobody has read a doubt in a quarter of a second: a press so soon was meant for the one before.
const UNREAD_MILLISECONDS = 250;
let shownAt = -UNREAD_MILLISECONDS;
document.addEventListener("click", event => {
  const answer = event.target.closest("#doubt button");
  if (answer && performance.now() - shownAt < UNREAD_MILLISECONDS) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

// The answer is being kept: a second press must not decide the next doubt unseen.
document.addEventListener("htmx:beforeRequest", event => {
  if (event.target.matches('#doubt form[hx-target="#doubt"]')) {
    document.querySelectorAll("#doubt button").forEach(button => { button.disabled = true; });
  }
});
document.addEventListener("htmx:afterRequest", event => {
  // also where no answer came at all, which is no failed one
  if (!event.detail.successful) {
    document.querySelectorAll("#doubt button").forEach(button => { button.disabled = false; });
  }
});
document.addEventListener("htmx:afterSwap", event => {
  // A picture was shown or put away: stay with it.
  const picture = event.detail.target.matches(".scan") && document.getElementById(event.detail.target.id);
  if (picture) {
    picture.focus({preventScroll: true});
    return;
  }
  if (event.detail.elt.id !== "doubt" && event.detail.target?.id !== "doubt") {
    return;
  }
  shownAt = performance.now();
  say();
  const heading = document.querySelector("#doubt h2[tabindex]");
  if (heading) {
    heading.focus({preventScroll: true});
  }
});
