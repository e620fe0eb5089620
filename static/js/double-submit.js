// A double click sends a form once. The server guards too: this only spares people an error.
const PAUSE = 3000;
const busy = new WeakSet();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (busy.has(form)) {
    event.preventDefault();
    return;
  }
  busy.add(form);
  setTimeout(() => busy.delete(form), PAUSE);
});

// A page brought back by the back button may be sent again at once.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form").forEach((form) => busy.delete(form));
});
