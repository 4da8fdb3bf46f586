(() => {
"use strict";
const all = (query, root = document) => [...root.querySelectorAll(query)];
const one = (query) => document.querySelector(query);
const body = document.body;
const record = JSON.parse(one("#record").textContent);
const say = (words) => { one("#status").textContent = words; };
const isSeen = (element) => element.getClientRects().length > 0;
let chosen = null;
let here = null;
body.classList.add("js");

// A change counts as seen where any of its words are: in some views it stands in one column only.
const places = () => {
  const found = new Map();
  for (const change of all("main .ch")) {
    const id = change.dataset.id;
    if (!found.has(id) && all("del,ins", change).some(isSeen)) found.set(id, change);
  }
  return [...found.values()];
};
const show = (element) => {
  if (here) here.classList.remove("here");
  here = element;
  element.classList.add("here");
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
  all(".strip .here").forEach((tick) => tick.classList.remove("here"));
  const tick = one(`.strip a[data-to="${element.dataset.id || ""}"]`);
  if (tick) tick.classList.add("here");
};
const step = (by) => {
  const changes = places();
  if (!changes.length) return say("No changes in this view");
  let at = here ? changes.findIndex((change) => change.dataset.id === here.dataset.id) : -1;
  at = at < 0 && by < 0 ? changes.length - 1 : (at + by + changes.length) % changes.length;
  show(changes[at]);
  say(`Change ${at + 1} of ${changes.length}${changes[at].title ? ": " + changes[at].title : ""}`);
};
const turn = (name) => {
  const inputs = all(`input[name="${name}"]`);
  if (!inputs.length) return;
  const next = inputs[(inputs.findIndex((input) => input.checked) + 1) % inputs.length];
  next.checked = true;
  next.dispatchEvent(new Event("change", { bubbles: true }));
};
const choose = (key) => {
  chosen = key;
  all(".on").forEach((element) => element.classList.remove("on"));
  body.classList.toggle("choosing", key !== null);
  if (key) all(`main [data-k~="${key}"]`).forEach((element) => element.classList.add("on"));
};
const letGo = () => {
  choose(null);
  all("details.claim[open]").forEach((claim) => { claim.open = false; });
  all(".help[open]").forEach((help) => { help.open = false; });
};
const find = (name) => {
  const inText = all(`main [data-id="${name}"]`).find((change) => all("del,ins", change).some(isSeen));
  return inText || document.getElementById(name);
};

all("details.claim").forEach((claim) => claim.addEventListener("toggle", () => {
  if (claim.open) choose(claim.dataset.choose);
  else if (chosen === claim.dataset.choose) choose(null);
}));
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  const name = link.getAttribute("href").slice(1);
  const card = link.closest("[data-choose]");
  const target = find(name);
  if (!target) return;
  if (card) choose(card.dataset.choose);
  const claim = target.closest("details");
  if (claim) claim.open = true;
  if (target.closest("main") && target.id !== "text") {
    event.preventDefault();
    const words = target.classList.contains("ch") ? target : target.closest(".at") || target;
    show(words);
  } else if (target.dataset.choose) choose(target.dataset.choose);
});
document.addEventListener("change", (event) => {
  if (event.target.name === "view") say(`View: ${event.target.labels[0].textContent}`);
  if (event.target.name === "candidate") {
    const candidate = record.candidates[event.target.value - 1];
    say(`Candidate ${candidate.rank}, ${candidate.certainty} certainty, ${candidate.confidence}`);
  }
});
const keys = {
  n: () => step(1),
  p: () => step(-1),
  v: () => turn("view"),
  c: () => turn("candidate"),
  h: () => one("#cosmetic") && one("#cosmetic").click(),
  Escape: letGo,
  "?": () => { one(".help").open = !one(".help").open; },
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
  if (event.key !== "Escape" && !one("#keys").checked) return;
  event.preventDefault();
  keys[event.key]();
});
one("#next").addEventListener("click", () => step(1));
one("#prev").addEventListener("click", () => step(-1));

// What is copied from a reconstruction says that it is one.
document.addEventListener("copy", (event) => {
  const selection = getSelection();
  const view = one('input[name="view"]:checked');
  if (record.provenance !== "reconstructed" || (view && view.value === "after")) return;
  if (!selection.rangeCount || !selection.containsNode(one("main"), true)) return;
  const source = (record.before || record.after).source;
  const words = `[Reconstructed, not observed${source ? ": " + source : ""}]`;
  const box = document.createElement("div");
  box.append(Object.assign(document.createElement("p"), { textContent: words }));
  for (let at = 0; at < selection.rangeCount; at += 1) box.append(selection.getRangeAt(at).cloneContents());
  event.clipboardData.setData("text/plain", `${words}\n${selection}`);
  event.clipboardData.setData("text/html", box.innerHTML);
  event.preventDefault();
});
})();
