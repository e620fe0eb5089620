// Saves <form data-autosave="key"> while one types. Without this the form's own button saves.
// The server answers 200 {saved_at, version}, 409 {saved, by, at, version} when somebody else
// saved meanwhile, or 422 {errors}. What cannot be saved is kept on this device.
import { asRendered } from "as-rendered";
import {
  forget,
  forgetAll,
  forgetOthers,
  forgetSent,
  keep,
  keepSent,
  kept,
} from "kept-words";
import { showVersions } from "two-versions";

const PAUSE_AFTER_TYPING = 800;
const RETRY_EVERY = 15_000;
const NOT_WORDS = new Set(["csrfmiddlewaretoken", "version"]);
const NO_CONNECTION = "Not saved yet: no connection. Your words are kept on this device.";
const NO_ANSWER = "Not saved yet: the service does not answer. Your words are kept on this device.";
const SIGNED_OUT =
  "Not saved: you are signed out. Your words are kept on this device. Sign in in another tab.";
const OUT_OF_DATE =
  "Not saved: this page is out of date. Your words are kept on this device: load the page again.";
const INVALID = "Not saved yet: look at the messages beside your notes.";

// As the server writes times of day: 10am, 2:30pm, midday.
function clock(moment) {
  const [hours, minutes] = [moment.getHours(), moment.getMinutes()];
  if (!minutes && hours % 12 === 0) return hours ? "midday" : "midnight";
  const past = minutes ? `:${String(minutes).padStart(2, "0")}` : "";
  return `${hours % 12 || 12}${past}${hours < 12 ? "am" : "pm"}`;
}

class Autosave {
  constructor(form, onState) {
    this.form = form;
    this.key = form.dataset.autosave;
    this.onState = onState;
    this.open = new Set(); // panels with two versions that wait for a choice
    this.saved = this.words(asRendered(form));
    this.offerKept();
    form.addEventListener("input", (event) => this.typed(event));
    form.addEventListener("focusout", () => this.isDirty && this.save());
    form.addEventListener("submit", (event) => this.submitted(event));
    window.addEventListener("online", () => this.isDirty && this.save());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.isDirty) this.save();
    });
    if (this.isDirty) this.saveSoon(); // somebody typed before this was there
  }

  words(form = this.form) {
    const words = {};
    for (const [name, value] of new FormData(form)) {
      if (NOT_WORDS.has(name) || typeof value !== "string") continue;
      words[name] = name in words ? `${words[name]}, ${value}` : value;
    }
    return words;
  }

  get isDirty() {
    return JSON.stringify(this.words()) !== JSON.stringify(this.saved);
  }

  get version() {
    return Number(this.form.elements.version?.value ?? 0);
  }

  set version(number) {
    if (this.form.elements.version) this.form.elements.version.value = number;
  }

  typed(event) {
    if (!event.target.closest(".app-versions")) this.saveSoon();
  }

  saveSoon() {
    this.keep();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE_AFTER_TYPING);
  }

  keep(store = keep) {
    store(this.key, { version: this.version, words: this.words() });
  }

  async save() {
    clearTimeout(this.timer);
    if (this.open.size || this.leaving) return;
    if (this.saving) {
      this.again = true;
      return;
    }
    const sent = this.words();
    this.saving = this.send(sent);
    await this.saving;
    this.saving = null;
    if (this.again) {
      this.again = false;
      if (this.isDirty) await this.save();
    }
  }

  async send(sent) {
    try {
      const response = await fetch(this.form.dataset.autosaveUrl || this.form.action, {
        method: "POST",
        headers: { "X-Autosave": "1", Accept: "application/json" },
        body: new FormData(this.form),
        credentials: "same-origin",
        keepalive: document.visibilityState === "hidden", // the browser limits how much it sends
      });
      await this.answered(response, sent);
    } catch {
      this.waitAndRetry(NO_CONNECTION);
    }
  }

  async answered(response, sent) {
    const isJSON = response.headers.get("Content-Type")?.startsWith("application/json");
    if (response.status >= 500) this.waitAndRetry(NO_ANSWER);
    else if (response.redirected) this.failed(SIGNED_OUT);
    else if (!isJSON) this.failed(OUT_OF_DATE);
    else if (response.ok) this.succeeded(await response.json(), sent);
    else if (response.status === 409) this.conflicted(await response.json());
    else if (response.status === 422) this.refused(await response.json());
    else this.failed(OUT_OF_DATE);
  }

  succeeded({ saved_at, version }, sent) {
    this.saved = sent;
    this.version = version;
    this.clearErrors();
    if (this.isDirty) this.keep();
    else forget(this.key);
    this.onState(this, { saved: saved_at });
  }

  waitAndRetry(problem) {
    this.failed(problem);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), RETRY_EVERY);
  }

  failed(problem) {
    this.keep();
    this.onState(this, { problem });
  }

  // Somebody else saved: their words into what was not touched here, a choice about the rest.
  conflicted({ saved, by, at, version }) {
    this.keep();
    const mine = this.words();
    const theirs = ([name, text]) => text !== mine[name] && text !== (this.saved[name] ?? "");
    const differing = Object.entries(saved).filter(theirs); // the rest nobody else touched
    for (const [name, text] of differing) {
      if (mine[name] === this.saved[name]) this.write(name, text);
      else this.choose(name, text, `What ${by} saved at ${at}`, version);
    }
    const problem = `Not saved yet: ${by} saved this at ${at}. Choose which version to keep.`;
    if (this.open.size) this.onState(this, { problem });
    else this.resolved(version);
  }

  choose(name, text, heading, version) {
    const versions = [
      { heading: "What you typed", text: this.read(name, this.words()[name]), button: "Keep mine" },
      { heading, text: this.read(name, text), button: "Use the saved one" },
    ];
    this.show(name, "Two versions of this answer", versions, (choice) => {
      if (choice === 1) this.write(name, text);
      if (!this.open.size) this.resolved(version);
    });
  }

  show(name, title, versions, onChoice) {
    const panel = showVersions(this.group(name), title, versions, (choice) => {
      this.open.delete(panel);
      onChoice(choice);
      this.input(name)?.focus();
    });
    this.open.add(panel);
  }

  resolved(version) {
    this.version = version;
    this.save();
  }

  refused({ errors }) {
    this.keep();
    this.clearErrors();
    for (const [name, messages] of Object.entries(errors)) this.showError(name, messages);
    this.onState(this, { problem: INVALID });
  }

  showError(name, messages) {
    const message = document.createElement("span");
    message.className = "nhsuk-error-message";
    message.id = `${name}-autosave-error`;
    message.textContent = messages.join(" ");
    message.dataset.autosaveError = "";
    const input = this.input(name);
    input?.setAttribute("aria-invalid", "true");
    input?.before(message);
    if (!input) this.group(name).append(message);
    const described = input?.getAttribute("aria-describedby") ?? "";
    if (!described.includes(message.id)) {
      input?.setAttribute("aria-describedby", `${described} ${message.id}`.trim());
    }
  }

  clearErrors() {
    this.form.querySelectorAll("[data-autosave-error]").forEach((message) => message.remove());
    this.form.querySelectorAll("[aria-invalid]").forEach((i) => i.removeAttribute("aria-invalid"));
  }

  // After a reload: words from before that never reached the server.
  offerKept() {
    const before = kept(this.key);
    if (!before) return;
    const wasSaved = before.sent && this.version > before.version;
    const differing = Object.entries(before.words).filter(
      ([name, text]) => this.input(name) && text !== (this.saved[name] ?? ""),
    );
    if (wasSaved || !differing.length) {
      forget(this.key);
      return;
    }
    for (const [name, text] of differing) this.offer(name, text, before.at);
    this.onState(this, { problem: "Some of your words were not saved. Choose which to keep." });
  }

  offer(name, text, at) {
    const time = clock(new Date(at));
    const versions = [
      {
        heading: `What you typed at ${time}`,
        text: this.read(name, text),
        button: "Use what I typed",
      },
      {
        heading: "What is saved",
        text: this.read(name, this.saved[name]),
        button: "Keep the saved one",
      },
    ];
    this.show(name, "These words were not saved", versions, (choice) => {
      if (choice === 0) this.write(name, text);
      if (this.open.size) return;
      if (this.isDirty) this.save();
      else {
        forget(this.key);
        this.onState(this, {});
      }
    });
  }

  // The button was pressed: the page goes its usual way once nothing is under way any more.
  submitted(event) {
    clearTimeout(this.timer);
    if (this.saving) {
      event.preventDefault();
      const { submitter } = event;
      this.saving.then(() => this.open.size || this.form.requestSubmit(submitter));
      return;
    }
    this.leaving = true;
    this.keep(keepSent);
  }

  input(name) {
    const found = this.form.elements[name];
    return found instanceof RadioNodeList ? found[0] : found;
  }

  group(name) {
    const group = this.form.querySelector(`[data-field="${CSS.escape(name)}"]`);
    return group ?? this.input(name) ?? this.form;
  }

  options(name) {
    const found = this.form.elements[name];
    const inputs = found instanceof RadioNodeList ? [...found] : [found];
    return inputs.filter((input) => input?.type === "radio" || input?.type === "checkbox");
  }

  // An answer as a person reads it: of choices, the words beside what is chosen.
  read(name, text) {
    const options = this.options(name);
    if (!options.length) return text;
    const chosen = (text ?? "").split(", ");
    const ticked = options.filter((option) => chosen.includes(option.value));
    return ticked.map((option) => option.labels[0]?.textContent.trim()).join(", ");
  }

  write(name, text) {
    const options = this.options(name);
    const chosen = text.split(", ");
    for (const option of options) option.checked = chosen.includes(option.value);
    const found = this.form.elements[name];
    if (found && !options.length) found.value = text;
  }
}

const problems = new Map();
let lastSaved = ""; // in words of the server, which cannot be put in order

function tell(autosave, { problem: now = null, saved = lastSaved }) {
  problems.set(autosave, now);
  lastSaved = saved;
  const problem = [...problems.values()].find(Boolean);
  document.querySelectorAll("[data-autosave-status]").forEach((line) => {
    line.classList.toggle("app-saved--waiting", Boolean(problem));
    line.textContent = problem ?? (lastSaved && `All notes saved at ${lastSaved}`);
  });
}

const started = new WeakSet();

function start(part) {
  part.querySelectorAll("form[data-autosave]").forEach((form) => {
    if (started.has(form)) return;
    started.add(form);
    new Autosave(form, tell);
  });
}

forgetOthers();
forgetSent();
start(document);
document.addEventListener("htmx:load", (event) => start(event.target.parentElement ?? document));
document.querySelectorAll("form[data-sign-out]").forEach((form) => {
  form.addEventListener("submit", forgetAll);
});
