// Parts of the page come by htmx: what to do when they do not.

// Signed out meanwhile: to the sign-in page, instead of showing it inside this one. Words that were
// not saved are kept by autosave.js.
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  const answered = new URL(xhr.responseURL, location.href);
  if (answered.pathname.startsWith(location.pathname.split("/hold/")[0])) return;
  event.detail.shouldSwap = false;
  location.reload();
});

// A button that did nothing says so. A live page that cannot be reached simply asks again.
function say(words) {
  return (event) => {
    if (event.detail.requestConfig?.verb !== "post") return;
    document.querySelectorAll("[data-autosave-status]").forEach((line) => {
      line.classList.add("app-saved--waiting");
      line.textContent = words;
    });
  };
}

document.body.addEventListener("htmx:sendError", say("No connection just now. Try again in a moment."));
document.body.addEventListener(
  "htmx:responseError",
  say("That did not work. Your notes are kept: reload the page, then try again."),
);
