// Two versions of one answer side by side. Neither is lost until the reader has chosen.

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function version({ heading, text, button }, choose) {
  const chooser = element("button", {
    type: "button",
    className: "nhsuk-button nhsuk-button--secondary nhsuk-button--small",
    textContent: button,
  });
  chooser.addEventListener("click", choose);
  return element(
    "div",
    { className: "app-version" },
    element("h4", { textContent: heading }),
    element("p", { textContent: text || "(empty)" }),
    chooser,
  );
}

/** Shows both versions after `group`; `onChoice` gets 0 or 1. Returns the panel. */
export function showVersions(group, title, versions, onChoice) {
  const heading = element("h3", { className: "app-versions__title", textContent: title });
  const panel = element("section", { className: "app-versions" }, heading);
  versions.forEach((one, index) => {
    panel.append(
      version(one, () => {
        panel.remove();
        onChoice(index);
      }),
    );
  });
  panel.setAttribute("aria-label", title);
  group.after(panel);
  return panel;
}
