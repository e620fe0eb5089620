// Words that could not be saved yet, kept on this device under the key of their form.
// They belong to one viewer: whoever else signs in here finds them gone.
const PREFIX = "talentgrid:";
const SENT = "talentgrid-sent"; // in this tab, until the next page
const A_WEEK = 7 * 24 * 60 * 60 * 1000;

const viewer = () => document.body.dataset.viewer ?? "";

function entries() {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => [name, JSON.parse(localStorage.getItem(name))]);
  } catch {
    return []; // no storage in this browser: saving still works, keeping does not
  }
}

export function keep(key, words) {
  try {
    const entry = { ...words, viewer: viewer(), at: Date.now() };
    localStorage.setItem(PREFIX + key, JSON.stringify(entry));
  } catch {
    // Full or forbidden: nothing more can be done here.
  }
}

export function kept(key) {
  return entries().find(([name]) => name === PREFIX + key)?.[1] ?? null;
}

export function forget(key) {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // There was nothing to forget.
  }
}

export function forgetAll() {
  entries().forEach(([name]) => localStorage.removeItem(name));
}

export function forgetOthers() {
  if (!viewer()) return; // the sign-in page: the same person may be about to come back
  entries().forEach(([name, entry]) => {
    const isOld = Date.now() - entry.at > A_WEEK;
    if (isOld || entry.viewer !== viewer()) localStorage.removeItem(name);
  });
}

/** Keeps the words of a form that is sent by its button, until the answer is there. */
export function keepSent(key, words) {
  keep(key, { ...words, sent: true });
  try {
    sessionStorage.setItem(SENT, key);
  } catch {
    // The words stay kept, until their page is opened again.
  }
}

/** An answer that leads on to another page has saved them, unless it is a warning. */
export function forgetSent() {
  try {
    const key = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    const [arrival] = performance.getEntriesByType("navigation");
    const wasRefused = document.querySelector("[data-warning]");
    if (key && viewer() && arrival?.redirectCount && !wasRefused) forget(key);
  } catch {
    // Nothing was kept in this tab.
  }
}
