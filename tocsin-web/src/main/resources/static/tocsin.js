// What every page does by itself. Pages work without it; only the review keys need it.
"use strict";
document.addEventListener("htmx:responseError", event => {
  // The server said no or is gone: say so in the page instead of doing nothing.
  const place = document.getElementById("said");
  if (place) {
    place.textContent = place.dataset.failed || "";
  }
});
document.addEventListener("htmx:sendError", () => {
  const place = document.getElementById("said");
  if (place) {
    place.textContent = place.dataset.gone || "";
  }
});

// One key for one answer: a key presses the button that shows it, unless somebody is writing.
document.addEventListener("keydown", event => {
  const writing = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || writing) {
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

// The answer is being kept: a second press must not decide the next doubt unseen.
document.addEventListener("htmx:beforeRequest", event => {
  if (event.target.matches('#doubt form[hx-target="#doubt"]')) {
    document.querySelectorAll("#doubt button").forEach(button => { button.disabled = true; });
  }
});
document.addEventListener("htmx:afterRequest", event => {
  if (event.detail.failed) {
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
  const heading = document.querySelector("#doubt h2[tabindex]");
  if (heading) {
    heading.focus({preventScroll: true});
  }
});
