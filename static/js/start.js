// Starts the components of the design system that this page has, and closes open menus.
import { initAll } from "nhsuk-frontend";

initAll();

const menus = () => document.querySelectorAll("details[data-closes][open]");

document.addEventListener("click", (event) => {
  menus().forEach((menu) => menu.contains(event.target) || menu.removeAttribute("open"));
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  menus().forEach((menu) => {
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  });
});
