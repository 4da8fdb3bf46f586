(() => {
"use strict";
const all = (query, root = document) => [...root.querySelectorAll(query)];
const one = (query, root = document) => root.querySelector(query);
const make = (tag, facts) => Object.assign(document.createElement(tag), facts);
const body = document.body;
const main = one("main");
const record = JSON.parse(one("#record").textContent);
const isReconstructed = record.provenance === "reconstructed";
const say = (words) => { one("#status").textContent = words; };
const view = () => (one('input[name="view"]:checked') || { value: "inline" }).value;
const isSeen = (element) => element.getClientRects().length > 0;
const name = (change) => change.id || change.dataset.of;
let chosen = null;
let here = null;
body.classList.add("js");

// What is told by line and colour is told in words as well, to those who listen or copy.
const tell = (element, when) => {
  element.prepend(make("i", { textContent: `[${when}: ` }));
  element.append(make("i", { textContent: "]" }));
};
if (!isReconstructed) {
  all("main b>del:not(.mv)").forEach((gone) => tell(gone, "before"));
  all("main b>ins:not(.mv)").forEach((come) => tell(come, "now"));
}

all("main>:has(b):not(.added,.removed)").forEach((paragraph) => paragraph.classList.add("changed"));

// The page holds each paragraph once: side by side the later text is a copy, made when wanted.
const copied = (paragraph) => {
  const copy = paragraph.cloneNode(true);
  all("[id]", copy).forEach((part) => {
    if (part.localName === "b") part.dataset.of = part.id;
    part.removeAttribute("id");
  });
  all(".on,.here", copy).forEach((part) => part.classList.remove("on", "here"));
  copy.classList.add("two");
  return copy;
};
const pair = () => {
  if (view() !== "side" || one(".two")) return;
  all("main>:not(.heads,.added,.removed)").forEach((paragraph) => paragraph.after(copied(paragraph)));
  if (chosen) choose(chosen);
};

// A change counts as seen where any of its words are: in some views it stands in one column only.
const places = () => {
  const found = new Map();
  for (const change of all("main b")) {
    const id = name(change);
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
  spot(name(element));
};
const words = (change) => {
  const [was, now] = ["del", "ins"].map((tag) => {
    const copy = change.cloneNode(true);
    all("i,.tag,.ref,.pil", copy).forEach((sign) => sign.remove());
    return all(tag, copy).map((part) => part.textContent.trim()).join(" ");
  });
  return [was, now];
};
const short = (text) => (text.length > 80 ? `${text.slice(0, 60)} … ${text.slice(-16)}` : text);
const step = (by) => {
  const changes = places();
  if (!changes.length) return say("No changes in this view");
  let at = here ? changes.findIndex((change) => name(change) === name(here)) : -1;
  at = at < 0 && by < 0 ? changes.length - 1 : (at + by + changes.length) % changes.length;
  show(changes[at]);
  const [was, now] = words(changes[at]).map(short);
  const told = changes[at].title ? `${changes[at].title}: ` : "";
  say(`Change ${at + 1} of ${changes.length}: ${told}${was || "nothing"}, now ${now || "nothing"}`);
};
const turn = (group, by = 1) => {
  const inputs = all(`input[name="${group}"]`);
  if (!inputs.length) return;
  const at = inputs.findIndex((input) => input.checked) + by;
  const next = inputs[(at + inputs.length) % inputs.length];
  next.checked = true;
  next.dispatchEvent(new Event("change", { bubbles: true }));
};
const choose = (key) => {
  chosen = key;
  all(".on").forEach((element) => element.classList.remove("on"));
  body.classList.toggle("choosing", key !== null);
  if (!key) return;
  const touched = all(`main [data-k~="${key}"]`);
  touched.forEach((element) => element.classList.add("on"));
  // Beside the text, not below it, the cards stay where they are while the text comes to them.
  const near = (box) => box.height && box.top < innerHeight && box.bottom > 0;
  const seen = touched.filter(isSeen);
  if (matchMedia("(min-width:68rem)").matches && !seen.some((one) => near(one.getBoundingClientRect()))) {
    const first = seen.find((one) => one.localName === "b") || seen[0];
    if (first) first.scrollIntoView({ block: "center" });
  }
};
const letGo = () => {
  choose(null);
  all("details.claim[open]").forEach((claim) => { claim.open = false; });
  all(".help[open]").forEach((help) => { help.open = false; });
};
const find = (id) => {
  const inText = all(`main b[id="${id}"],main b[data-of="${id}"]`);
  return inText.find((change) => all("del,ins", change).some(isSeen)) || document.getElementById(id);
};

// The strip: a click goes to the nearest place where the text changed.
const strip = one(".strip[data-to]");
const ticks = strip ? strip.dataset.at.split(" ").map(Number) : [];
const goals = strip ? strip.dataset.to.split(" ") : [];
const spot = (id) => {
  const at = goals.indexOf(id);
  if (strip) one(".spot").setAttribute("d", at < 0 ? "" : `M0 ${ticks[at]}h10`);
};
if (strip) strip.addEventListener("click", (event) => {
  const box = strip.getBoundingClientRect();
  const at = ((event.clientY - box.top) / box.height) * 200;
  const away = ticks.map((tick) => Math.abs(tick - at));
  const target = find(goals[away.indexOf(Math.min(...away))]);
  if (target) show(target);
});

all("details.claim").forEach((claim) => claim.addEventListener("toggle", () => {
  if (claim.open) choose(claim.dataset.choose);
  else if (chosen === claim.dataset.choose) choose(null);
}));
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  const card = link.closest(".claim,.finding");
  const target = find(link.getAttribute("href").slice(1));
  if (!target) return;
  if (card) choose(card.dataset.choose || card.id);
  const claim = target.closest("details");
  if (claim) claim.open = true;
  if (target.closest("main") && target.id !== "text") {
    event.preventDefault();
    show(target.localName === "b" ? target : target.closest(".at") || target);
  } else if (target.matches(".finding")) choose(target.id);
});

// Changes that have no card are listed once somebody asks for them.
const listed = (change) => {
  const item = make("li");
  const link = make("a", { href: `#${change.id}` });
  const [was, now] = words(change).map(short);
  if (was) link.append(make("del", { textContent: was }), " ");
  if (now) link.append(make("ins", { textContent: now }));
  if (!was && !now) link.append("white space");
  item.append(link);
  return item;
};
all(".more button").forEach((button) => button.addEventListener("click", () => {
  const note = button.parentElement;
  const mute = note.dataset.rest === "mute";
  const known = new Set(all("#changes li>a").map((link) => link.getAttribute("href").slice(1)));
  const isLeft = (change) => (mute ? !one(".grave", change) : !known.has(change.id));
  const list = make("ul", { tabIndex: -1 });
  list.append(...all(mute ? "main .mute[id]" : "main b[id]").filter(isLeft).map(listed));
  note.replaceWith(list);
  list.focus();
}));
document.addEventListener("change", (event) => {
  if (event.target.name === "view") {
    pair();
    say(`View: ${event.target.labels[0].textContent}`);
  }
  if (event.target.name === "candidate") {
    const candidate = record.candidates[event.target.value - 1];
    say(`Candidate ${candidate.rank}, confidence ${candidate.confidence}, ${candidate.certainty}`);
  }
});
const keys = {
  n: () => step(1),
  p: () => step(-1),
  v: () => turn("view"),
  V: () => turn("view", -1),
  c: () => turn("candidate"),
  C: () => turn("candidate", -1),
  h: () => one("#cosmetic") && one("#cosmetic").click(),
  Escape: letGo,
  "?": () => all(".help").forEach((help) => { help.open = !help.open; }),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
  if (event.key !== "Escape" && !one("#keys:checked")) return;
  event.preventDefault();
  keys[event.key]();
});
[["#next", 1], ["#prev", -1]].forEach(([query, by]) => {
  all(query).forEach((button) => button.addEventListener("click", () => step(by)));
});

// What is copied from a reconstruction says that it is one; what is hidden is not copied.
document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (!isReconstructed || view() === "after") return;
  if (!selection.rangeCount || !selection.containsNode(main, true)) return;
  const source = (record.before || record.after).source;
  const lines = [`[Reconstructed, not observed${source ? ": " + source : ""}]`, ...`${selection}`.split("\n")];
  const box = make("div");
  box.append(...lines.filter(Boolean).map((textContent) => make("p", { textContent })));
  event.clipboardData.setData("text/plain", lines.join("\n"));
  event.clipboardData.setData("text/html", box.innerHTML);
  event.preventDefault();
});
pair();
})();
