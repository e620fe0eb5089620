// Asks before somebody leaves a <form data-unsaved> with words in it that nothing else holds.
// data-unsaved="typed" says that the page came back with what was typed before, not yet saved.
import { asRendered } from "as-rendered";

const forms = [...document.querySelectorAll("form[data-unsaved]")];

const words = (form) =>
  JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === "string"));

const atFirst = new Map(forms.map((form) => [form, words(asRendered(form))]));
const sent = new Set();

const isUnsaved = (form) =>
  !sent.has(form) && (form.dataset.unsaved === "typed" || words(form) !== atFirst.get(form));

document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) sent.add(event.target);
});

window.addEventListener("pageshow", () => sent.clear());

window.addEventListener("beforeunload", (event) => {
  if (forms.some(isUnsaved)) event.preventDefault();
});
