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
