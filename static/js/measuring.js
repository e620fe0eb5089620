// Whoever chooses a level is asked at once what shows it. Without this the words stay folded.
document.addEventListener("change", ({ target }) => {
  if (!target.value || !target.matches(".app-measure-level input")) return;
  const folded = target.closest(".app-measure")?.querySelector("details[data-opens]");
  if (folded) folded.open = true;
});
